package dev.jensen.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is done to a term, where it is defined its value stays the same. */
final class ValuesTest {
  private static final int BITS = 120;
  private static final int POINTS = 6;

  private static void sameAt(Map<String, Interval> point, Expr term, Expr other) {
    Interval value = new Ranges(point, BITS).of(term);
    Interval same = new Ranges(point, BITS).of(other);
    if (value != null && same != null) {
      assertThat(value.meet(same)).as("%s and %s at %s", term, other, point).isNotNull();
    }
  }

  @Test
  void aNormalFormHasTheValueOfItsTerm() {
    int[] seen = {0};
    Forall.cases(
        Integer.getInteger("cases", 4000),
        random -> {
          RandomTerms draw = new RandomTerms(random);
          Box box = draw.box();
          Expr term = draw.term(4);
          Ranges ranges = new Ranges(box, 96);
          if (ranges.of(term) == null) {
            return;
          }
          NormalForm form = new NormalForm(ranges);
          Fraction fraction = form.of(term);
          if (fraction == null) {
            return;
          }
          Expr normal = form.term(fraction.numerator()).over(form.term(fraction.denominator()));
          seen[0]++;
          for (int i = 0; i < POINTS; i++) {
            sameAt(draw.point(box), term, normal);
          }
        });
    assertThat(seen[0]).isPositive();
    System.out.println("normal forms " + seen[0]);
  }

  @Test
  void branchesKeepTheValue() {
    int[] seen = {0};
    Forall.cases(
        Integer.getInteger("cases", 4000),
        random -> {
          RandomTerms draw = new RandomTerms(random);
          Box box = draw.box();
          Expr term = draw.pieces(4);
          Ranges ranges = new Ranges(box, 96);
          if (ranges.of(term) == null) {
            return;
          }
          seen[0]++;
          Expr resolved = Branches.resolve(term, ranges);
          Expr strictly = Branches.resolveStrictly(term, ranges);
          for (int i = 0; i < POINTS; i++) {
            Map<String, Interval> point = draw.point(box);
            sameAt(point, term, resolved);
            sameAt(point, term, strictly);
          }
        });
    System.out.println("branches " + seen[0]);
  }

  @Test
  void rangesAndLeavesHoldTheValues() {
    int[] seen = {0};
    Forall.cases(
        Integer.getInteger("cases", 4000),
        random -> {
          RandomTerms draw = new RandomTerms(random);
          Box box = draw.box();
          Expr term = random.nextBoolean() ? draw.pieces(3) : draw.term(4);
          Ranges ranges = new Ranges(box, 96);
          Interval range = ranges.of(term);
          if (range == null) {
            return;
          }
          Map<String, Interval> leaf = new HashMap<>();
          box.axes().forEach((name, axis) -> leaf.put(name, Ranges.enclosure(axis, 96)));
          Interval bound = new LeafBound(term, 96).of(leaf, ranges, 1, true);
          seen[0]++;
          for (int i = 0; i < POINTS; i++) {
            Map<String, Interval> point = draw.point(box);
            Interval value = new Ranges(point, BITS).of(term);
            assertThat(value).as("%s at %s in %s", term, point, box).isNotNull();
            assertThat(value.meet(range)).as("%s at %s in %s", term, point, range).isNotNull();
            assertThat(value.meet(bound)).as("%s at %s in %s", term, point, bound).isNotNull();
          }
        });
    System.out.println("leaves " + seen[0]);
  }

  @Test
  void everyAtomHasTheValueOfItsDefinition() {
    Forall.cases(
        Integer.getInteger("cases", 4000),
        random -> {
          RandomTerms draw = new RandomTerms(random);
          Box box = draw.box();
          Expr term = draw.term(2);
          if (term instanceof dev.jensen.core.expr.Apply a) {
            Expr definition = a.atom().definition(a.arguments());
            if (definition != null) {
              for (int i = 0; i < POINTS; i++) {
                sameAt(draw.point(box), term, definition);
              }
            }
          }
        });
  }
}
