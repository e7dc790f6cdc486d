package dev.jensen.analysis.rectified;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms as affine functions and multiples of convex ones. Functions that bend at the same
 * places share what is convex in them: {@code relu(k z) = k relu(z)} for k &gt;= 0, {@code relu(-z)
 * = relu(z) - z}, and the same for deeper ones, as {@code relu(P - Q) = max(P, Q) - Q}.
 */
final class RectifiedForms {
  private final Box box;
  private final Map<Rectified, Bend> bends = new HashMap<>();
  private final Map<Expr, Rectified> known = new IdentityHashMap<>();

  /** Forms of terms on the box, whose variables that lie at a rational point are that number. */
  RectifiedForms(Box box) {
    this.box = box;
  }

  /** The form of the term; null if it has parts of another kind. */
  @Nullable Rectified of(Expr root) {
    if (!known.containsKey(root)) {
      for (Expr part : Dag.parts(root, each -> known.containsKey(each) || each.isMultiple())) {
        Rectified form = form(part);
        if (form == null) {
          return null;
        }
        known.put(part, form);
      }
    }
    return found(root);
  }

  private @Nullable Rectified found(Expr part) {
    return part.isMultiple() ? line(part) : known.get(part);
  }

  private @Nullable Rectified form(Expr part) {
    if (part.isLine()) {
      return line(part);
    }
    Vector<Rectified> of = Vector.empty();
    for (Expr child : part.children()) {
      Rectified one = found(child);
      if (one == null) {
        return null;
      }
      of = of.append(one);
    }
    return switch (part) {
      case Sum s -> of.reduce(Rectified::plus);
      case Product p when p.factors().size() == 2 && p.factors().head() instanceof Constant c ->
          of.last().times(c.value());
      case Apply a when a.atom().equals(Atoms.RELU) -> relu(of.head(), a.argument());
      case Apply a when a.atom().equals(Atoms.ABS) ->
          relu(of.head(), a.argument()).times(Rational.TWO).minus(of.head());
      case Apply a when a.atom().equals(Atoms.MAX) -> of.reduce(this::max);
      case Apply a when a.atom().equals(Atoms.MIN) -> of.reduce(this::min);
      default -> null;
    };
  }

  private Rectified max(Rectified a, Rectified b) {
    return a.plus(relu(b.minus(a), null));
  }

  private Rectified min(Rectified a, Rectified b) {
    return a.minus(relu(a.minus(b), null));
  }

  private Rectified line(Expr line) {
    Map<String, Rational> slopes = new java.util.TreeMap<>();
    Rational offset = Rational.ZERO;
    for (Expr each : line instanceof Sum s ? s.terms() : Vector.of(line)) {
      switch (each) {
        case Constant c -> offset = offset.add(c.value());
        default -> {
          Variable v = each instanceof Product p ? p.variable() : (Variable) each;
          Rational factor = each instanceof Product p ? p.number().value() : Rational.ONE;
          Rational value = at(v);
          if (value != null) {
            offset = offset.add(factor.multiply(value));
          } else {
            slopes.merge(v.name(), factor, Rational::add);
          }
        }
      }
    }
    return Rectified.of(new Affine(io.vavr.collection.TreeMap.ofAll(slopes), offset));
  }

  private @Nullable Rational at(Variable variable) {
    return box.has(variable.name())
            && box.axis(variable.name()).isPoint()
            && box.axis(variable.name()).lo() instanceof Constant c
        ? c.value()
        : null;
  }

  /** The rectified function of one that is written as a term, if there is one. */
  private Rectified relu(Rectified of, @Nullable Expr term) {
    if (of.isAffine() && of.affine().slopes().isEmpty()) {
      Rational value = of.affine().offset().max(Rational.ZERO);
      return Rectified.of(Affine.constant(value));
    }
    Expr line = term != null && term.isLine() ? term : null;
    Bend bend =
        bends.computeIfAbsent(of.times(lead(of).inverse()), z -> new Bend(bends.size(), of, line));
    Rational k = lead(of).divide(lead(bend.inside()));
    // relu(k z) = k (max(P, Q) - Q), and |k| (max(P, Q) - P) for k < 0.
    Rectified rest = k.sign() > 0 ? bend.inside().concavePart() : bend.inside().convexPart();
    return Rectified.of(bend).minus(rest).times(k.abs());
  }

  /** A factor of the function, by which multiples of one function are told. */
  private static Rational lead(Rectified of) {
    return of.isAffine() ? of.affine().slopes().head()._2 : of.bends().head()._2;
  }
}
