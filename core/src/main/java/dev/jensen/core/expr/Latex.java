package dev.jensen.core.expr;

import dev.jensen.core.expr.Piece.Binding;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints a term as LaTeX, for math mode, with the package amsmath. */
public final class Latex {
  private static final Notation LATEX = new Typeset();

  private Latex() {}

  /** The term as LaTeX; one of over 100,000 characters is cut and ends with an ellipsis. */
  public static String print(Expr term) {
    return print(term, Printer.LONGEST);
  }

  /** The term as LaTeX, cut and ended with an ellipsis if it has more characters than that. */
  public static String print(Expr term, int longest) {
    return Layout.print(term, LATEX, longest);
  }

  private static final class Typeset extends Notation {
    /** Stands for an argument while an atom puts it in its place. */
    private static final Pattern ARGUMENT = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Pattern NAME =
        Pattern.compile("([\\p{L}_]*?)_?(\\d*)(?:\\[([\\d,]+)])?", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Set<String> GREEK =
        Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
            "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
            "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi",
            "Omega");

    @Override
    String relation(Relation relation) {
      return switch (relation) {
        case AT_MOST -> "\\le";
        case AT_LEAST -> "\\ge";
        default -> relation.symbol();
      };
    }

    @Override
    String and() {
      return "\\text{ and }";
    }

    @Override
    Piece number(Rational value) {
      return value.isInteger()
          ? super.number(value)
          : Piece.of(
              Binding.PRODUCT, "\\frac{" + value.numerator() + "}{" + value.denominator() + "}");
    }

    /** A number at the end of a name is an index. */
    @Override
    Piece variable(String name) {
      Matcher parts = NAME.matcher(name);
      if (!parts.matches() || parts.group(1).isEmpty()) {
        return Piece.of(Binding.WHOLE, "\\mathit{" + name.replace("_", "\\_") + "}");
      }
      String stem = parts.group(1);
      String index = parts.group(3) == null ? "" : parts.group(3);
      String number = parts.group(2);
      String joined = number.isEmpty() || index.isEmpty() ? "" : ";";
      String below = number + joined + index;
      String base =
          GREEK.contains(stem)
              ? "\\" + stem
              : stem.length() == 1 ? stem : "\\mathit{" + stem.replace("_", "\\_") + "}";
      return Piece.of(Binding.WHOLE, below.isEmpty() ? base : base + "_{" + below + "}");
    }

    @Override
    Rope bracketed(Rope inner) {
      return Rope.of("\\left(", inner, "\\right)");
    }

    @Override
    Piece product(Rational coefficient, List<Factor> factors) {
      boolean fraction = !coefficient.isInteger() || factors.stream().anyMatch(Factor::below);
      List<Rope> above = side(coefficient.numerator(), factors, false, fraction);
      if (!fraction) {
        return new Piece(false, spaced(above), Binding.PRODUCT);
      }
      List<Rope> below = side(coefficient.denominator(), factors, true, true);
      Rope top = above.isEmpty() ? Rope.of("1") : spaced(above);
      return Piece.of(Binding.PRODUCT, "\\frac{", top, "}{", spaced(below), "}");
    }

    /** The factors above or below; a single one in a fraction needs no brackets. */
    private List<Rope> side(BigInteger number, List<Factor> all, boolean below, boolean fraction) {
      List<Factor> factors = all.stream().filter(f -> f.below() == below).toList();
      List<Rope> ropes = new ArrayList<>();
      if (!number.equals(BigInteger.ONE)) {
        ropes.add(Rope.of(number.toString()));
      }
      boolean alone = fraction && ropes.isEmpty() && factors.size() == 1;
      for (Factor factor : factors) {
        ropes.add(alone ? signed(factor.piece()) : within(factor.piece(), Binding.POWER));
      }
      return ropes;
    }

    /** Side by side, with a dot where two numbers would meet. */
    private static Rope spaced(List<Rope> ropes) {
      List<Object> parts = new ArrayList<>();
      for (Rope rope : ropes) {
        if (!parts.isEmpty()) {
          parts.add(Character.isDigit(rope.toString(1).charAt(0)) ? " \\cdot " : " ");
        }
        parts.add(rope);
      }
      return Rope.of(parts);
    }

    @Override
    Piece power(Piece base, Rational exponent) {
      return Piece.of(Binding.POWER, within(base, Binding.WHOLE), "^{" + exponent + "}");
    }

    @Override
    Piece root(Piece radicand) {
      return Piece.of(Binding.WHOLE, "\\sqrt{", signed(radicand), "}");
    }

    @Override
    Piece call(Apply apply, List<Piece> arguments) {
      if (apply.atom().name().equals("power")) {
        Rope base = within(arguments.getFirst(), Binding.WHOLE);
        return Piece.of(Binding.POWER, base, "^{", signed(arguments.getLast()), "}");
      }
      Vector<String> places = Vector.range(0, arguments.size()).map(i -> "\uE000" + i + "\uE001");
      String whole = apply.atom().latex(places);
      List<Object> parts = new ArrayList<>();
      Matcher place = ARGUMENT.matcher(whole);
      int done = 0;
      while (place.find()) {
        parts.add(whole.substring(done, place.start()));
        parts.add(signed(arguments.get(Integer.parseInt(place.group(1)))));
        done = place.end();
      }
      parts.add(whole.substring(done));
      boolean raised = whole.startsWith("e^");
      return new Piece(false, Rope.of(parts), raised ? Binding.POWER : Binding.WHOLE);
    }

    @Override
    Piece cases(List<Rope> values, List<Rope> conditions) {
      List<Object> parts = new ArrayList<>();
      parts.add("\\begin{cases} ");
      for (int i = 0; i < conditions.size(); i++) {
        parts.add(values.get(i));
        parts.add(" & \\text{if } ");
        parts.add(conditions.get(i));
        parts.add(" \\\\ ");
      }
      if (values.size() > conditions.size()) {
        parts.add(values.getLast());
        parts.add(" & \\text{otherwise} ");
      }
      parts.add("\\end{cases}");
      return new Piece(false, Rope.of(parts), Binding.WHOLE);
    }
  }
}
