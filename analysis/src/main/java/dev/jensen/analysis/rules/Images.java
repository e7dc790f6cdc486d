package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The largest or least of images under one monotone function as the image of the largest or least:
 * {@code max(exp(x), exp(y)) = exp(max(x, y))}, {@code max(x^2, y^2) = max(|x|, |y|)^2}. A
 * suggestion, to be proved an equality.
 */
public final class Images {
  private static final int MOST = 6;

  private final Ranges ranges;

  /** Suggestions that suit the ranges. */
  public Images(Ranges ranges) {
    this.ranges = ranges;
  }

  /** The image; null if the part is no such maximum or minimum. */
  public @Nullable Expr of(Expr part) {
    if (!(part instanceof Apply kink)
        || !kink.atom().equals(Atoms.MAX) && !kink.atom().equals(Atoms.MIN)
        || kink.arguments().size() < 2
        || kink.arguments().size() > MOST) {
      return null;
    }
    Expr model = kink.arguments().find(each -> each != Expr.ONE).getOrElse(Expr.ONE);
    Vector<Expr> inner = kink.arguments().map(each -> inner(each, model));
    return inner.exists(each -> each == null)
        ? null
        : switch (model) {
          case Apply f -> image(kink, f, inner);
          case Power f -> image(kink, f.exponent(), inner);
          default -> null;
        };
  }

  /** What the function of the model is applied to in the other term; null if it is not. */
  private static @Nullable Expr inner(Expr term, Expr model) {
    return switch (model) {
      case Apply f when f.arguments().size() == 1 ->
          term instanceof Apply g && g.atom().equals(f.atom())
              ? g.argument()
              : term == Expr.ONE && f.atom().equals(Atoms.EXP) ? Expr.ZERO : null;
      case Power f ->
          term instanceof Power g && g.exponent().equals(f.exponent())
              ? g.base()
              : term == Expr.ONE ? Expr.ONE : null;
      default -> null;
    };
  }

  private @Nullable Expr image(Apply kink, Apply function, Vector<Expr> inner) {
    Interval reach = reach(inner);
    boolean defined = reach != null && function.atom().definedOn(Vector.of(reach));
    return switch (defined
        ? function.atom().monotonicity(Vector.of(reach), 0)
        : Monotonicity.NEITHER) {
      case NONDECREASING -> Expr.apply(function.atom(), Expr.apply(kink.atom(), inner));
      case NONINCREASING -> Expr.apply(function.atom(), turned(kink, inner));
      case NEITHER -> null;
    };
  }

  private @Nullable Expr image(Apply kink, Rational exponent, Vector<Expr> inner) {
    Interval reach = reach(inner);
    if (reach == null) {
      return null;
    }
    return switch (Powers.monotonicity(exponent, reach)) {
      case NONDECREASING -> Expr.power(Expr.apply(kink.atom(), inner), exponent);
      case NONINCREASING -> Expr.power(turned(kink, inner), exponent);
      case NEITHER ->
          exponent.sign() > 0
              ? image(kink, exponent, inner.map(each -> Expr.apply(Atoms.ABS, each)))
              : null;
    };
  }

  private static Expr turned(Apply kink, Vector<Expr> inner) {
    return Expr.apply(kink.atom().equals(Atoms.MAX) ? Atoms.MIN : Atoms.MAX, inner);
  }

  private @Nullable Interval reach(Vector<Expr> terms) {
    Vector<Interval> each = terms.map(ranges::of);
    return each.exists(range -> range == null) ? null : each.reduce(Interval::hull);
  }
}
