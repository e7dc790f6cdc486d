package dev.jensen.core.expr;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Piece.Binding;
import dev.jensen.core.number.Rational;
import java.util.List;

/** Prints a term for people: {@code 2·x² − |y|}. The language reads it as well. */
public final class UnicodePrinter {
  private UnicodePrinter() {}

  /** The term as text; one of over 100,000 characters is cut and ends with an ellipsis. */
  public static String print(Expr term) {
    return print(term, Printer.LONGEST);
  }

  /** The term as text, cut and ended with an ellipsis if it has more characters than that. */
  public static String print(Expr term, int longest) {
    boolean named = Dag.parts(term).contains(Expr.variable("e"));
    return Layout.print(term, new Unicode(!named), longest);
  }

  /** The notation; the number e is written so unless a variable is called that. */
  private static final class Unicode extends Notation {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final boolean euler;

    Unicode(boolean euler) {
      this.euler = euler;
    }

    @Override
    String minus() {
      return "−";
    }

    @Override
    String times() {
      return "·";
    }

    @Override
    String relation(Relation relation) {
      return switch (relation) {
        case AT_MOST -> "≤";
        case AT_LEAST -> "≥";
        default -> relation.symbol();
      };
    }

    @Override
    Piece variable(String name) {
      return super.variable(name.equals("pi") ? "π" : name);
    }

    @Override
    Piece power(Piece base, Rational exponent) {
      if (!exponent.isInteger()) {
        return super.power(base, exponent);
      }
      StringBuilder raised = new StringBuilder();
      for (char c : exponent.toString().toCharArray()) {
        raised.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
      }
      return Piece.of(Binding.POWER, within(base, Binding.WHOLE), raised.toString());
    }

    @Override
    Piece root(Piece radicand) {
      return Piece.of(Binding.POWER, "√", within(radicand, Binding.WHOLE));
    }

    @Override
    Piece call(Apply apply, List<Piece> arguments) {
      Piece first = arguments.isEmpty() ? Piece.of(Binding.WHOLE, "") : arguments.getFirst();
      if (apply.atom().name().equals("abs") && !first.body().hasBars()) {
        return Piece.of(Binding.WHOLE, "|", signed(first), "|");
      }
      return euler && apply.atom().equals(Atoms.EXP) && !(apply.argument() instanceof Constant)
          ? Piece.of(Binding.POWER, "e^", within(first, Binding.WHOLE))
          : super.call(apply, arguments);
    }
  }
}
