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
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms as affine functions and multiples of convex ones. Functions that bend at the same
 * places share what is convex in them: {@code relu(k z) = k relu(z)} for k &gt;= 0, {@code relu(-z)
 * = relu(z) - z}, and the same for deeper ones, as {@code relu(P - Q) = max(P, Q) - Q}.
 */
final class RectifiedForms {
  /** The variables that are numbers. */
  private final io.vavr.collection.Map<String, Expr> numbers;

  private final Map<Ray, Bend> bends = new HashMap<>();
  private final Map<Expr, Rectified> known = new IdentityHashMap<>();

  /** Forms of terms on the box, whose variables that lie at a rational point are that number. */
  RectifiedForms(Box box) {
    this.numbers =
        box.axes()
            .filterValues(axis -> axis.isPoint() && axis.lo() instanceof Constant)
            .mapValues(axis -> Objects.requireNonNull(axis.lo()));
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
    return Rectified.of(numbers.isEmpty() ? line : Dag.substitute(line, numbers));
  }

  /** The rectified function of one that is written as a term, if there is one. */
  private Rectified relu(Rectified function, @Nullable Expr term) {
    Affine affine = function.affine();
    if (function.isAffine() && affine.slopes().isEmpty()) {
      return Rectified.of(Expr.constant(affine.offset().max(Rational.ZERO)));
    }
    Rectified of = function.line().isLine() ? function : function.with(affine.term());
    Rational lead = Ray.lead(affine, of.bends());
    Expr line = term != null && term.isLine() ? term : null;
    Bend bend =
        bends.computeIfAbsent(
            Ray.of(affine, of.bends()), ray -> new Bend(bends.size(), of, lead, line));
    Rational k = lead.divide(bend.lead());
    // relu(k z) = k (max(P, Q) - Q), and |k| (max(P, Q) - P) for k < 0.
    Rectified rest = k.sign() > 0 ? bend.inside().concavePart() : bend.inside().convexPart();
    return Rectified.of(bend).minus(rest).times(k.abs());
  }
}
