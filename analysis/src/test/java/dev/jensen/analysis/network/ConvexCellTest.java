package dev.jensen.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.Forall;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cells of fixed activation pattern: what is proved on them, and that they are what they say. */
final class ConvexCellTest {
  private static final Vector<String> RECTIFIED = Vector.of("relu:2", "relu:3", "relu:2,relu:2");
  private static final Vector<String> BENT =
      Vector.of(
          "hard_tanh:2", "leaky_relu:2,abs:2", "relu6:2", "relu:4,max-pool:2", "crelu:1,relu:1");
  private static final Vector<String> LOSSES = Vector.of("mse", "mae", "hinge", "logistic");

  private static Setting setting(String layers, String loss, String data) throws NetworkError {
    Network network = Network.of(Shape.read("2"), LayersText.read(layers + ",linear:1", true));
    return Description.of(network)
        .withLoss(Loss.named(loss))
        .withData(DataText.inline(data))
        .setting();
  }

  private static <T> T any(Vector<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A multiple of 1/4 between -2 and 2, often 0; with few bits, so that doubles are exact. */
  private static Rational number(Random random, boolean zeros) {
    int quarters = random.nextInt(17) - 8;
    return Rational.of(quarters == 0 && !zeros ? 1 : quarters, 4);
  }

  private static Map<String, Rational> point(Setting setting, Random random, boolean zeros) {
    return LinkedHashMap.ofEntries(
        setting.variables().map(name -> Tuple.of(name, number(random, zeros))));
  }

  private static Map<String, Rational> moved(
      Map<String, Rational> point, Question question, Random random) {
    Rational length = Rational.of(1, 1 << random.nextInt(6));
    return question
        .block()
        .foldLeft(
            point,
            (made, name) ->
                made.put(name, made.get(name).get().add(number(random, true).multiply(length))));
  }

  private static double value(Expr term, Map<String, Rational> point) {
    Vector<String> names = point.keySet().toVector();
    return new Program(term, names)
        .at(names.toJavaStream().mapToDouble(name -> point.get(name).get().toDouble()).toArray());
  }

  private static @Nullable ConvexCell cell(NetworkQuestion asked, Map<String, Rational> point) {
    try {
      Option<ConvexCell> found =
          ConvexCell.around(asked, ConvexCell.checked(asked, point), Budget.of(Budget.USUAL));
      return found.getOrNull();
    } catch (NetworkError impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static NetworkQuestion layer(Setting setting, int number) {
    try {
      return NetworkQuestion.of(setting, new Block.OneLayer(number));
    } catch (NetworkError impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Setting random(Vector<String> layers, Random random) {
    String data =
        Vector.range(0, 2)
            .map(
                i ->
                    (random.nextInt(5) - 2)
                        + ","
                        + (random.nextInt(5) - 2)
                        + " -> "
                        + (2 * random.nextInt(2) - 1))
            .mkString("; ");
    try {
      return setting(any(layers, random), any(LOSSES, random), data);
    } catch (NetworkError impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void theLossIsConvexOnTheCellAroundAnyPoint() {
    Forall.cases(
        150,
        random -> {
          Setting setting = random(RECTIFIED.appendAll(BENT), random);
          NetworkQuestion asked = layer(setting, 1);
          Map<String, Rational> point = point(setting, random, true);
          ConvexCell cell = cell(asked, point);
          if (cell == null) {
            // Nothing bends in the block: the function is convex as it is.
            Report.Answer whole =
                (Report.Answer)
                    NetworkJudge.decide(
                        new NetworkQuestion(
                            setting.fixing(point.removeAll(asked.asked())), asked.asked()),
                        Budget.of(Budget.USUAL));
            assertThat(whole.verdict().convex()).isEqualTo(Verdict.Side.PROVED);
            return;
          }
          Question question = cell.answer().question();
          assertThat(cell.answer().verdict().convex()).isEqualTo(Verdict.Side.PROVED);
          assertThat(question.box().halfSpaces().hold(point)).isTrue();
          double offset = value(asked.function(), point) - value(question.function(), point);
          for (int i = 0; i < 40; i++) {
            Map<String, Rational> p = moved(point, question, random);
            Map<String, Rational> q = moved(point, question, random);
            if (question.box().halfSpaces().hold(p) && question.box().halfSpaces().hold(q)) {
              Map<String, Rational> middle =
                  p.map((name, value) -> Tuple.of(name, value.mid(q.get(name).get())));
              double chord = (value(asked.function(), p) + value(asked.function(), q)) / 2;
              assertThat(value(asked.function(), middle))
                  .isLessThanOrEqualTo(chord + 1e-9 * (1 + Math.abs(chord)));
            }
            assertThat(value(asked.function(), p) - value(question.function(), p))
                .isEqualTo(offset, within(1e-9));
          }
        });
  }

  @Test
  void theCellIsWhereEverySumKeepsItsSign() {
    Forall.cases(
        100,
        random -> {
          Setting setting = random(RECTIFIED, random);
          NetworkQuestion asked = layer(setting, 1);
          Map<String, Rational> point = point(setting, random, false);
          ConvexCell cell = cell(asked, point);
          assertThat(cell).isNotNull();
          Question question = cell.answer().question();
          HalfSpaces halfSpaces = question.box().halfSpaces();
          Map<String, Rational> inner = halfSpaces.inner().merge(point);
          Vector<Expr> sums =
              setting.passes().flatMap(pass -> pass.sums().init().flatMap(each -> each));
          for (int i = 0; i < 40; i++) {
            Map<String, Rational> other = moved(point, question, random);
            boolean kept = sums.forAll(sum -> value(sum, inner) * value(sum, other) >= 0);
            assertThat(kept).as("%s", other).isEqualTo(halfSpaces.hold(other));
          }
        });
  }

  @Test
  void whatFollowsFromTheOthersIsNotSaid() throws NetworkError {
    Setting setting = setting("relu:1", "mse", "1,0 -> 1; 3,0 -> 2; 2,0 -> 1; 1,0 -> -1");
    Map<String, Rational> point = LinkedHashMap.<String, Rational>empty();
    for (String name : setting.variables()) {
      point = point.put(name, name.startsWith("b") ? Rational.ZERO : Rational.ONE);
    }
    ConvexCell cell = cell(layer(setting, 1), point);
    assertThat(cell.answer().question().box().halfSpaces().words())
        .containsExactly("W1[1,1] + b1[1] >= 0", "3*W1[1,1] + b1[1] >= 0");
  }

  @Test
  void severalLayersHaveNoSuchCell() throws NetworkError {
    Setting setting = setting("relu:2,relu:2", "mse", "1,1 -> 1");
    NetworkQuestion all = NetworkQuestion.of(setting, new Block.Weights());
    assertThat(cell(all, point(setting, new Random(1), false))).isNull();
  }

  @Test
  void aCurvedActivationHasNoSuchCell() throws NetworkError {
    Setting setting = setting("tanh:2,relu:1", "mse", "1,1 -> 1");
    assertThat(cell(layer(setting, 1), point(setting, new Random(1), false))).isNull();
  }

  @Test
  void aPointNamesEveryVariable() throws NetworkError {
    Setting setting = setting("relu:1", "mse", "1,1 -> 1");
    Map<String, Rational> point = point(setting, new Random(1), false).remove("b1[1]");
    assertThatThrownBy(() -> ConvexCell.checked(layer(setting, 1), point))
        .isInstanceOf(NetworkError.class)
        .hasMessageContaining("no value for b1[1]");
  }

  /** The weights of each unit are bounded by themselves: 60 variables, 200 half-spaces. */
  @Test
  void manyUnitsOnManyPoints() throws NetworkError {
    Random random = new Random(3);
    String data =
        Vector.fill(10, () -> random.nextInt(9) - 4 + "," + (random.nextInt(9) - 4) + " -> 1")
            .mkString("; ");
    NetworkQuestion asked =
        NetworkQuestion.of(setting("relu:20", "mse", data), new Block.OneLayer(1));
    Map<String, Rational> point = point(asked.setting(), random, false);
    ConvexCell cell =
        ConvexCell.around(asked, point, Budget.of(Budget.USUAL.multipliedBy(6))).get();
    assertThat(cell.answer().verdict().name()).isIn("CONVEX", "AFFINE");
    assertThat(cell.answer().question().box().halfSpaces().hold(cell.point())).isTrue();
  }
}
