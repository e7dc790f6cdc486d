package dev.jensen.core.expr;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Piece.Binding;
import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** How the parts of a term look; here as the language spells them in ASCII. */
class Notation {
  /** A factor of a product, or the base of a reciprocal, which stands below. */
  record Factor(Piece piece, boolean below) {}

  String minus() {
    return "-";
  }

  String times() {
    return "*";
  }

  String relation(Relation relation) {
    return relation.symbol();
  }

  /** A number that is not negative. */
  Piece number(Rational value) {
    return Piece.of(value.isInteger() ? Binding.WHOLE : Binding.PRODUCT, value.toString());
  }

  Piece variable(String name) {
    return Piece.of(Binding.WHOLE, name);
  }

  Rope bracketed(Rope inner) {
    return Rope.of("(", inner, ")");
  }

  final Rope signed(Piece piece) {
    return piece.negative() ? Rope.of(minus(), piece.body()) : piece.body();
  }

  /** The piece, in brackets if it is negative or looser than that. */
  final Rope within(Piece piece, Binding least) {
    return piece.negative() || piece.binding().compareTo(least) < 0
        ? bracketed(signed(piece))
        : piece.body();
  }

  /** The product of a positive or zero coefficient and one or more factors. */
  Piece product(Rational coefficient, List<Factor> factors) {
    List<Object> parts = new ArrayList<>();
    boolean one = coefficient.isOne();
    boolean last =
        coefficient.numerator().equals(Rational.ONE.numerator())
            && factors.stream().noneMatch(Factor::below);
    if (!last && !one) {
      parts.add(coefficient.toString());
    }
    for (Factor factor : factors) {
      if (factor.below()) {
        parts.add(parts.isEmpty() ? "1/" : "/");
      } else if (!parts.isEmpty()) {
        parts.add(times());
      }
      parts.add(within(factor.piece(), Binding.POWER));
    }
    if (last && !one) {
      parts.add("/" + coefficient.denominator());
    }
    return new Piece(false, Rope.of(parts), Binding.PRODUCT);
  }

  /** A power whose exponent is neither 1, -1 nor 1/2. */
  Piece power(Piece base, Rational exponent) {
    String shown = exponent.isInteger() ? exponent.toString() : "(" + exponent + ")";
    return Piece.of(Binding.POWER, within(base, Binding.WHOLE), "^", shown);
  }

  Piece root(Piece radicand) {
    return Piece.of(Binding.WHOLE, "sqrt(", signed(radicand), ")");
  }

  /** The number e. */
  Piece euler() {
    return Piece.of(Binding.WHOLE, "e");
  }

  Piece call(Apply apply, List<Piece> arguments) {
    if (apply.atom().equals(Atoms.POWER) && !(apply.children().last() instanceof Constant)) {
      Rope exponent = within(arguments.getLast(), Binding.WHOLE);
      return Piece.of(Binding.POWER, within(arguments.getFirst(), Binding.WHOLE), "^", exponent);
    }
    return Piece.of(Binding.WHOLE, apply.atom().name(), "(", list(arguments), ")");
  }

  final Rope list(List<Piece> pieces) {
    List<Object> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!parts.isEmpty()) {
        parts.add(", ");
      }
      parts.add(signed(piece));
    }
    return Rope.of(parts);
  }

  /** The values by cases with their conditions; a value more holds otherwise. */
  Piece cases(List<Rope> values, List<Rope> conditions) {
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      parts.add(i == 0 ? "{" : "; ");
      parts.add(values.get(i));
      parts.add(" if ");
      parts.add(conditions.get(i));
    }
    if (values.size() > conditions.size()) {
      parts.add("; ");
      parts.add(values.getLast());
      parts.add(" otherwise");
    }
    parts.add("}");
    return new Piece(false, Rope.of(parts), Binding.WHOLE);
  }

  /** What joins the conditions of one case. */
  String and() {
    return " and ";
  }
}
