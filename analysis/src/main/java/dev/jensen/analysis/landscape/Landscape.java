package dev.jensen.analysis.landscape;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.Data;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.network.NetworkQuestion;
import dev.jensen.analysis.network.Setting;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The loss of a network around some of its weights, to be looked at on lines and planes. */
public final class Landscape {
  private static final int BITS = 64;
  private static final Rational AROUND = Rational.of(3, 2);

  /** An end that does not belong to an axis is not reached. */
  private static final Rational ALMOST = Rational.of(1023, 1024);

  /** How the centre and the first direction are chosen. */
  public enum Origin {
    RANDOM("around random weights, along random filter-normalised directions, seed %d"),
    GIVEN("around the given weights, along random filter-normalised directions, seed %d"),
    ALONG("along the given direction"),
    BETWEEN("from one point (t = -1) to another (t = 1)"),
    WITNESS("through the points of a violation (t = -1 and t = 1)");

    private final String words;

    Origin(String words) {
      this.words = words;
    }
  }

  /**
   * What is looked at.
   *
   * @param origin how it was chosen, for the caption
   * @param block the weights that move; all if none is said
   * @param centre values of weights; random ones for those that have none
   * @param directions the first directions; random ones follow
   * @param seed what the random choices depend on
   * @param radius how far the window reaches to each side
   */
  public record View(
      Origin origin,
      Option<Block> block,
      Map<String, Rational> centre,
      Vector<Map<String, Rational>> directions,
      long seed,
      Rational radius) {
    /** All weights around random ones, along random directions. */
    public static View random(long seed) {
      return new View(
          Origin.RANDOM, Option.none(), LinkedHashMap.empty(), Vector.empty(), seed, Rational.ONE);
    }

    private View from(Origin other) {
      return new View(other, block, centre, directions, seed, radius);
    }

    /** The same with another window. */
    public View within(Rational other) {
      return new View(origin, block, centre, directions, seed, other);
    }

    /** The line from one point, at -1, to another, at 1, and what lies around them. */
    public View between(Map<String, Rational> from, Map<String, Rational> to) {
      return between(Origin.BETWEEN, LinkedHashMap.empty(), from, to);
    }

    private View between(
        Origin how,
        Map<String, Rational> parameters,
        Map<String, Rational> from,
        Map<String, Rational> to) {
      Map<String, Rational> middle =
          from.map((name, value) -> Tuple.of(name, value.mid(to.getOrElse(name, value))));
      Map<String, Rational> half =
          from.map(
              (name, value) ->
                  Tuple.of(name, to.getOrElse(name, value).subtract(value).divide(Rational.TWO)));
      return new View(how, block, parameters.merge(middle), Vector.of(half), seed, AROUND);
    }
  }

  private final Setting setting;
  private final View view;
  private final Set<String> moving;
  private final Map<String, Rational> centre;
  private final SplittableRandom random;

  private Landscape(Setting setting, View view, Set<String> moving, Map<String, Rational> centre) {
    this.setting = setting;
    this.view = view;
    this.moving = moving;
    this.centre = centre;
    this.random = new SplittableRandom(view.seed() + 1);
  }

  /**
   * The landscape of the network that is described. Fixed weights stay, unless all are: then they
   * are the centre, and all move.
   *
   * @throws NetworkError if the parts do not fit together, there are no points of data, or no
   *     weight can move
   */
  public static Landscape of(Description said, View view) throws NetworkError {
    Vector<String> all = said.network().weightNames();
    boolean trained = all.forAll(name -> said.fixed().containsKey(name));
    Map<String, Rational> weights = said.fixed().filterKeys(all::contains);
    Description free = trained ? said.withFixed(said.fixed().removeAll(all)) : said;
    Setting setting = free.setting();
    if (!(setting.data() instanceof Data.Points)) {
      throw NetworkError.usage(
          "a landscape needs points of data", "give them, such as 1,0 -> 2; 0,1 -> -1");
    }
    Set<String> moving =
        NetworkQuestion.of(setting, view.block().getOrElse(new Block.Weights())).asked();
    Vector<String> names = setting.network().weightNames().reject(setting.fixed()::containsKey);
    Map<String, Rational> chosen = trained ? view.centre().merge(weights) : view.centre();
    for (String name : chosen.keySet()) {
      if (!names.contains(name)) {
        throw NetworkError.usage("the weight " + name + " is not free", "say only what varies");
      }
    }
    Map<String, Rational> centre =
        chosen.merge(Centre.random(names, setting.given(), new SplittableRandom(view.seed())));
    for (String name : names) {
      if (!Centre.isOn(setting.given().get(name).getOrElse(Axis.REAL), centre.get(name).get())) {
        throw NetworkError.usage(
            "the centre has " + name + " = " + centre.get(name).get() + ", where it may not lie",
            "choose another centre");
      }
    }
    View seen = trained && view.origin() == Origin.RANDOM ? view.from(Origin.GIVEN) : view;
    return new Landscape(setting, seen, moving, centre);
  }

  public Setting setting() {
    return setting;
  }

  /** What is looked at, in a line. */
  public String caption() {
    String block =
        view.block()
            .filter(each -> !(each instanceof Block.Weights))
            .map(each -> ", in " + each.label())
            .getOrElse("");
    return view.origin().words.formatted(view.seed()) + block;
  }

  /** The line through the centre. */
  public Section line() throws NetworkError {
    return section(1);
  }

  /** The plane through the centre. */
  public Section plane() throws NetworkError {
    return section(2);
  }

  private Section section(int dimensions) throws NetworkError {
    Vector<Map<String, Rational>> directions =
        view.directions().take(dimensions).map(each -> each.filterKeys(moving::contains));
    while (directions.size() < dimensions) {
      directions =
          directions.append(Directions.random(centre.filterKeys(moving::contains), random));
    }
    for (Map<String, Rational> direction : directions) {
      if (direction.values().forAll(Rational::isZero)) {
        throw NetworkError.usage(
            "the direction is zero in the weights that move", "choose one that is not");
      }
    }
    return Section.of(setting.function(), centre, directions, window(directions));
  }

  /**
   * The window as far as all weights stay where they may lie, whatever the signs of their steps.
   */
  private Interval window(Vector<Map<String, Rational>> directions) throws NetworkError {
    Rational lo = view.radius().negate();
    Rational hi = view.radius();
    for (String name : moving) {
      Axis axis = setting.given().get(name).getOrElse(Axis.REAL);
      Rational at = centre.get(name).get();
      Rational below = room(axis.lo(), axis.loOpen(), at);
      Rational above = room(axis.hi(), axis.hiOpen(), at);
      Rational step = directions.map(each -> each.getOrElse(name, Rational.ZERO)).head();
      boolean line = directions.size() == 1;
      Rational size =
          directions
              .map(each -> each.getOrElse(name, Rational.ZERO).abs())
              .fold(Rational.ZERO, Rational::add);
      if (size.isZero()) {
        continue;
      }
      Rational least = line ? step.sign() > 0 ? below : above : smaller(below, above);
      Rational most = line ? step.sign() > 0 ? above : below : least;
      lo = least == null ? lo : lo.max(least.divide(size).negate());
      hi = most == null ? hi : hi.min(most.divide(size));
    }
    if (lo.compareTo(hi) >= 0) {
      throw NetworkError.usage(
          "from the centre no step leads along the direction", "choose another centre");
    }
    return Interval.closed(lo, hi);
  }

  private static @Nullable Rational smaller(@Nullable Rational one, @Nullable Rational other) {
    return one == null ? other : other == null ? one : one.min(other);
  }

  /** How far the value is from an end of its axis, not rounded up; null if there is no end. */
  private static @Nullable Rational room(@Nullable Expr end, boolean open, Rational at) {
    if (end == null) {
      return null;
    }
    Rational distance = Ranges.point(end, BITS).add(at.negate()).abs().lo();
    return distance == null ? Rational.ZERO : open ? distance.multiply(ALMOST) : distance;
  }

  /**
   * The view of the line through the points that break convexity in the block; none if no such
   * points are known.
   */
  public static Option<View> throughWitness(Description said, View view, Budget budget)
      throws NetworkError {
    NetworkQuestion question =
        NetworkQuestion.of(said.setting(), view.block().getOrElse(new Block.Weights()));
    if (!(NetworkJudge.decide(question, budget) instanceof Report.Answer answer)) {
      return Option.none();
    }
    return Witnesses.of(answer.verdict())
        .find(broken -> broken.kind() == Curvature.CONVEX)
        .map(Claim.Broken::witness)
        .flatMap(witness -> through(witness, view));
  }

  private static Option<View> through(Witness witness, View view) {
    Map<String, Rational> parameters = numbers(witness.parameters());
    Map<String, Rational> p = numbers(witness.p());
    Map<String, Rational> q = numbers(witness.q());
    boolean exact =
        parameters.size() == witness.parameters().size()
            && p.size() == witness.p().size()
            && q.size() == witness.q().size();
    if (!exact) {
      return Option.none();
    }
    return Option.some(view.between(Origin.WITNESS, parameters, q, p));
  }

  private static Map<String, Rational> numbers(Map<String, Expr> point) {
    return point
        .filterValues(Constant.class::isInstance)
        .mapValues(value -> ((Constant) value).value());
  }
}
