package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.HalfAngle;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Signs of polynomials in the sine and cosine of one angle. */
final class WaveSigns {
  private final Signs signs;

  WaveSigns(Signs signs) {
    this.signs = signs;
  }

  @Nullable Integer prove(Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    Integer half = byHalfAngle(term, box, fraction, form);
    return half != null || depth <= 0 ? half : byOneWave(term, box, fraction, form, depth);
  }

  /** The sign of a polynomial in the sine and cosine of one angle. */
  @Nullable Integer byHalfAngle(Expr term, Box box, Fraction fraction, NormalForm form) {
    SortedSet<Integer> generators = fraction.numerator().generators();
    generators.addAll(fraction.denominator().generators());
    if (generators.isEmpty()
        || !(form.term(generators.first()) instanceof Apply wave)
        || !wave.atom().equals(Atoms.SIN) && !wave.atom().equals(Atoms.COS)) {
      return null;
    }
    Expr angle = wave.argument();
    Interval reach = signs.proof().ranges(box, Signs.BITS).of(angle);
    int turns =
        reach == null || reach.lo() == null || reach.hi() == null
            ? 0
            : (int) Math.rint(reach.toDouble() / Math.PI);
    HalfAngle half =
        HalfAngle.of(
            fraction.numerator().multiply(fraction.denominator()),
            form.generator(Expr.apply(Atoms.SIN, angle)),
            form.generator(Expr.apply(Atoms.COS, angle)),
            turns % 2 != 0);
    Expr turned = angle.minus(Expr.constant(turns).times(Expr.apply(Atoms.PI)));
    int bits = Signs.BITS;
    Interval sign = sign(half, turned, box, bits);
    while (sign == null && half != null && bits < Signs.FINEST && Signs.isFine(box)) {
      bits = 4 * bits;
      sign = sign(half, turned, box, bits);
    }
    return sign == null
        ? null
        : signs.proof().add(new Claim.Range(term, box, sign), new Rule.Waves(angle, turns, bits));
  }

  private @Nullable Interval sign(@Nullable HalfAngle half, Expr turned, Box box, int bits) {
    Interval rest = half == null ? null : signs.proof().ranges(box, bits).of(turned);
    Interval sign = half == null || rest == null ? null : half.sign(rest);
    return sign == null || !sign.isNonnegative() ? null : sign;
  }

  /**
   * The sign of a polynomial in the sine and cosine of one angle that is a single wave of a
   * multiple of it: the value of that is known at more points.
   */
  private @Nullable Integer byOneWave(
      Expr term, Box box, Fraction fraction, NormalForm form, int depth) {
    Expr wave = Harmonics.single(fraction, form);
    Vector<String> moving = Signs.moving(term, box);
    if (wave == null || wave == term || moving.size() != 1) {
      return null;
    }
    Integer plain = signs.natural(wave, box);
    Integer sign =
        plain != null ? plain : new LineSigns(signs, wave, box, moving.head()).prove(depth);
    return sign != null && form.same(term, wave)
        ? signs.byEquality(term, wave, box, sign, Vector.empty())
        : null;
  }
}
