package dev.jensen.core.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.Forall;
import dev.jensen.core.algebra.Sturm.Sign;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SturmTest {
  private static final Polynomial NO_ROOT =
      Polynomial.of(Rational.ONE, Rational.MINUS_ONE, Rational.ONE);

  /** A polynomial, its rational roots and their multiplicities; it has no other real roots. */
  private record Known(Polynomial polynomial, TreeMap<Rational, Integer> roots) {
    static Known draw(Random random) {
      TreeMap<Rational, Integer> roots = new TreeMap<>();
      Polynomial p = Polynomial.constant(Rational.of(random.nextBoolean() ? 2 : -3, 5));
      for (int i = random.nextInt(5); i > 0; i--) {
        Rational root = Rational.of(random.nextInt(13) - 6, 2);
        int times = 1 + random.nextInt(3);
        roots.merge(root, times, Integer::sum);
        p = p.multiply(Samples.at(root).pow(times));
      }
      return new Known(random.nextBoolean() ? p : p.multiply(NO_ROOT), roots);
    }

    Vector<Rational> in(Interval j) {
      return Vector.ofAll(roots.keySet()).filter(j::contains);
    }

    /** The classification by samples at all roots, between them and at the ends. */
    Sign sign(Interval j) {
      boolean zero = !in(j).isEmpty();
      boolean positive = false;
      boolean negative = false;
      for (int k = -64; k <= 64; k++) {
        Rational x = Rational.of(k, 16).add(Rational.of(1, 64));
        Rational at = j.isPoint() ? Objects.requireNonNull(j.lo()) : x;
        int sign = j.contains(at) ? polynomial.evaluate(at).sign() : 0;
        positive |= sign > 0;
        negative |= sign < 0;
      }
      if (positive && negative) {
        return Sign.MIXED;
      }
      if (!positive && !negative) {
        return Sign.ZERO;
      }
      return positive
          ? zero ? Sign.NONNEGATIVE : Sign.POSITIVE
          : zero ? Sign.NONPOSITIVE : Sign.NEGATIVE;
    }
  }

  private static Interval interval(Random random) {
    Rational a = Rational.of(random.nextInt(13) - 6, 2);
    Rational b = Rational.of(random.nextInt(13) - 6, 2);
    if (a.equals(b)) {
      return Interval.point(a);
    }
    @Nullable Rational lo = random.nextInt(6) == 0 ? null : a.min(b);
    @Nullable Rational hi = random.nextInt(6) == 0 ? null : a.max(b);
    return Interval.of(lo, random.nextBoolean(), hi, random.nextBoolean());
  }

  @Test
  void countsDistinctRootsInEveryKindOfInterval() {
    Forall.cases(
        2000,
        random -> {
          Known known = Known.draw(random);
          Interval j = interval(random);
          Sturm sturm = new Sturm(known.polynomial);
          assertThat(sturm.roots(j)).as("%s on %s", known, j).isEqualTo(known.in(j).size());
          Interval inside = j.interior();
          int count = inside == null ? 0 : known.in(inside).size();
          assertThat(sturm.rootsInside(j)).isEqualTo(count);
          if (inside != null) {
            assertThat(sturm.countByChain(j)).isEqualTo(count);
            assertThat(sturm.countByHalves(j)).isEqualTo(count);
          }
        });
  }

  @Test
  void classifiesSigns() {
    Forall.cases(
        2000,
        random -> {
          Known known = Known.draw(random);
          Interval j = interval(random);
          assertThat(Sturm.sign(known.polynomial, j))
              .as("%s on %s", known, j)
              .isEqualTo(known.sign(j));
        });
    assertThat(Sturm.sign(Polynomial.ZERO, Interval.ALL)).isEqualTo(Sign.ZERO);
    assertThat(Sturm.sign(Polynomial.ONE.negate(), Interval.ALL)).isEqualTo(Sign.NEGATIVE);
    assertThat(Sturm.sign(Polynomial.X, Interval.NONNEGATIVE)).isEqualTo(Sign.NONNEGATIVE);
    assertThat(Sturm.sign(Polynomial.X, Interval.POSITIVE)).isEqualTo(Sign.POSITIVE);
  }

  @Test
  void isolatesEveryRootOnceInOrder() {
    Forall.cases(
        1000,
        random -> {
          Known known = Known.draw(random);
          Interval j = interval(random);
          Polynomial squareFree = known.polynomial.squareFreePart();
          Vector<Interval> isolated = Sturm.isolate(known.polynomial, j);
          assertThat(isolated.size()).as("%s on %s", known, j).isEqualTo(known.in(j).size());
          for (int i = 0; i < isolated.size(); i++) {
            Interval each = isolated.get(i);
            assertThat(known.in(each)).containsExactly(known.in(j).get(i));
            assertThat(j.closure().contains(each)).isTrue();
            assertThat(i == 0 || isolated.get(i - 1).isBelow(each)).isTrue();
            assertThat(ends(squareFree, each)).isEqualTo(each.isPoint() ? 0 : -1);
            Interval narrow = Sturm.refine(squareFree, each, 40);
            assertThat(each.contains(narrow)).isTrue();
            assertThat(narrow.contains(known.in(j).get(i))).isTrue();
            assertThat(narrow.width()).isLessThanOrEqualTo(Rational.TWO.pow(-40));
          }
        });
  }

  private static int ends(Polynomial p, Interval j) {
    Rational lo = Objects.requireNonNull(j.lo());
    Rational hi = Objects.requireNonNull(j.hi());
    return p.evaluate(lo).sign() * p.evaluate(hi).sign();
  }

  @Test
  void classicalPolynomialsHaveTheirRoots() {
    Interval disc = Interval.open(Rational.MINUS_ONE, Rational.ONE);
    for (Polynomial p : new Polynomial[] {Samples.chebyshev(60), Samples.legendre(60)}) {
      assertThat(new Sturm(p).roots(disc)).isEqualTo(60);
      assertThat(new Sturm(p).countByChain(disc)).isEqualTo(60);
      assertThat(new Sturm(p).roots(Interval.ALL)).isEqualTo(60);
      assertThat(Sturm.isolate(p, Interval.ALL)).hasSize(60);
      assertThat(Sturm.sign(p, disc)).isEqualTo(Sign.MIXED);
      assertThat(Sturm.sign(p, Interval.atLeast(Rational.ONE))).isEqualTo(Sign.POSITIVE);
    }
    Polynomial wilkinson = Samples.wilkinson(30);
    assertThat(Sturm.isolate(wilkinson, Interval.ALL)).hasSize(30);
    assertThat(new Sturm(wilkinson).roots(Interval.closed(Rational.of(3), Rational.of(7))))
        .isEqualTo(5);
    assertThat(new Sturm(wilkinson).roots(Interval.open(Rational.of(3), Rational.of(7))))
        .isEqualTo(3);
  }

  @Test
  void irrationalRootsAreRefined() {
    Polynomial p = Polynomial.of(Rational.of(-2), Rational.ZERO, Rational.ONE);
    Vector<Interval> roots = Sturm.isolate(p, Interval.ALL);
    assertThat(roots).hasSize(2);
    Interval narrow = Sturm.refine(p, roots.get(1), 200);
    Interval square = Objects.requireNonNull(narrow.pow(2));
    assertThat(square.contains(Rational.TWO)).isTrue();
    assertThat(square.width()).isLessThan(Rational.TWO.pow(-198));
  }

  @Test
  void nearbyRootsAreKeptApart() {
    // Mignotte: two roots of x^20 - 2 (10^18 x - 1)^2 are extremely close to 10^-18.
    Polynomial line = Polynomial.of(Rational.MINUS_ONE, Rational.of(1_000_000).pow(3));
    Polynomial p = Polynomial.X.pow(20).subtract(line.pow(2).scale(Rational.TWO));
    Interval near = Interval.open(Rational.ZERO, Rational.ONE);
    assertThat(Sturm.isolate(p, near)).hasSize(2);
    assertThat(new Sturm(p).countByHalves(near)).isEqualTo(-1);
    assertThat(new Sturm(p).roots(near)).isEqualTo(2);
    assertThat(Sturm.sign(p.negate(), near)).isEqualTo(Sign.MIXED);
  }

  @Test
  void zeroHasNoChain() {
    assertThatThrownBy(() -> new Sturm(Polynomial.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Sturm(Polynomial.ONE).roots(Interval.ALL)).isZero();
  }

  @Test
  void largeOnesAreQuick() {
    Polynomial p = Samples.dense(new Random(7), 60, 400);
    Interval all = Interval.ALL;
    assertThat(Sturm.isolate(p, all)).hasSize(new Sturm(p).roots(all));
  }
}
