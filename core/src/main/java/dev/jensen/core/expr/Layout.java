package dev.jensen.core.expr;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Piece.Binding;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a term out in a notation: decides on signs, fractions and brackets so that what is printed
 * means the term and, read back, is the term.
 */
final class Layout {
  private final Notation notation;
  private final Map<Expr, Piece> pieces = new IdentityHashMap<>();
  private final Set<String> variables = new HashSet<>();

  private Layout(Notation notation) {
    this.notation = notation;
  }

  static String print(Expr root, Notation notation, int longest) {
    Layout layout = new Layout(notation);
    List<Expr> parts = Dag.parts(root);
    for (Expr part : parts) {
      if (part instanceof Variable v) {
        layout.variables.add(v.name());
      }
    }
    parts.forEach(part -> layout.pieces.put(part, layout.piece(part)));
    return notation.signed(layout.of(root)).toString(longest);
  }

  private Piece of(Expr part) {
    Piece piece = pieces.get(part);
    if (piece == null) {
      throw new IllegalStateException("a part was laid out before its own parts");
    }
    return piece;
  }

  private Piece piece(Expr part) {
    return switch (part) {
      case Constant c -> notation.number(c.value().abs()).withSign(c.value().sign() < 0);
      case Variable v -> notation.variable(v.name());
      case Sum s -> new Piece(false, sum(s.terms()), Binding.SUM);
      case Product p -> product(p);
      case Power p -> power(p);
      case Apply a -> apply(a);
      case Piecewise p -> cases(p);
    };
  }

  private Rope sum(Vector<Expr> terms) {
    List<Object> parts = new ArrayList<>();
    for (Expr term : terms) {
      Piece piece = of(term);
      if (parts.isEmpty()) {
        parts.add(notation.signed(piece));
      } else {
        parts.add(piece.negative() ? " " + notation.minus() + " " : " + ");
        parts.add(piece.body());
      }
    }
    return Rope.of(parts);
  }

  private Piece product(Product product) {
    Rational coefficient = Rational.ONE;
    List<Notation.Factor> factors = new ArrayList<>();
    for (Expr factor : product.factors()) {
      if (factor instanceof Constant c) {
        coefficient = c.value();
      } else if (factor instanceof Power p && p.exponent().equals(Rational.MINUS_ONE)) {
        factors.add(new Notation.Factor(of(p.base()), true));
      } else {
        factors.add(new Notation.Factor(of(factor), false));
      }
    }
    return notation.product(coefficient.abs(), factors).withSign(coefficient.sign() < 0);
  }

  private Piece power(Power power) {
    Piece base = of(power.base());
    if (power.exponent().equals(Rational.MINUS_ONE)) {
      return notation.product(Rational.ONE, List.of(new Notation.Factor(base, true)));
    }
    return power.exponent().equals(Rational.HALF)
        ? notation.root(base)
        : notation.power(base, power.exponent());
  }

  private Piece apply(Apply apply) {
    boolean constant = apply.atom().equals(Atoms.EXP) && apply.argument() == Expr.ONE;
    if (constant && !variables.contains("e")) {
      return notation.euler();
    }
    String name = apply.atom().name();
    if (apply.arguments().isEmpty() && !variables.contains(name)) {
      return notation.variable(name);
    }
    return notation.call(apply, apply.arguments().map(this::of).asJava());
  }

  private Piece cases(Piecewise piecewise) {
    List<Rope> values = new ArrayList<>();
    List<Rope> conditions = new ArrayList<>();
    for (Piecewise.Branch branch : piecewise.branches()) {
      values.add(notation.signed(of(branch.value())));
      List<Object> parts = new ArrayList<>();
      for (Condition condition : branch.conditions()) {
        if (!parts.isEmpty()) {
          parts.add(notation.and());
        }
        parts.add(condition(condition));
      }
      conditions.add(Rope.of(parts));
    }
    if (piecewise.hasLast()) {
      values.add(notation.signed(of(piecewise.otherwise())));
    }
    return notation.cases(values, conditions);
  }

  /** {@code x < 1} rather than {@code x - 1 < 0}. */
  private Rope condition(Condition condition) {
    Rope left = notation.signed(of(condition.left()));
    Piece right = notation.number(Rational.ZERO);
    if (condition.left() instanceof Sum s && s.terms().last() instanceof Constant c) {
      Vector<Expr> rest = s.terms().init();
      left = rest.size() == 1 ? notation.signed(of(rest.head())) : sum(rest);
      right = notation.number(c.value().abs()).withSign(c.value().sign() > 0);
    }
    String relation = " " + notation.relation(condition.relation()) + " ";
    return Rope.of(left, relation, notation.signed(right));
  }
}
