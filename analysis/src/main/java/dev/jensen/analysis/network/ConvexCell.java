package dev.jensen.analysis.network;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.Watchdog;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.linear.Facets;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.linear.Region;
import dev.jensen.analysis.piecewise.BranchFacts;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.analysis.report.Witnesses;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;

/**
 * The cell of fixed activation pattern around a point, with the weights outside of the block at
 * their values there: the polyhedron in the block on which every activation stays on its side of
 * its bend, on all data. The network is affine in the block there if it is piecewise affine in one
 * layer's weights, so a convex loss is convex on the cell (Rister and Rubin, arXiv 1607.04917).
 *
 * @param point the values of all variables
 * @param answer that the function is convex on the cell, which is the box of the question
 */
public record ConvexCell(Map<String, Rational> point, Report.Answer answer) implements Beside {
  /** The part of the time for a proof by other means. */
  private static final int OTHERWISE = 4;

  /** The middle of the points that break convexity, if there are such, and it is rational. */
  public static Option<Map<String, Rational>> middle(Report report) {
    return report instanceof Report.Answer answer
            && answer.verdict().convex() == Verdict.Side.REFUTED
        ? Witnesses.of(answer.verdict())
            .find(broken -> broken.kind() == Curvature.CONVEX)
            .flatMap(broken -> middle(broken.witness()))
        : Option.none();
  }

  private static Option<Map<String, Rational>> middle(Witness witness) {
    Map<String, Expr> values = witness.at(witness.between());
    return values.values().forAll(Constant.class::isInstance)
        ? Option.some(values.mapValues(value -> ((Constant) value).value()))
        : Option.none();
  }

  /**
   * The values of all variables that are not fixed.
   *
   * @param given the values of weights; of fixed ones it may have others
   * @throws NetworkError if the point lacks a variable, or does not lie where these may lie
   */
  public static Map<String, Rational> checked(NetworkQuestion asked, Map<String, Rational> given)
      throws NetworkError {
    Box box = asked.setting().box();
    for (String name : box.variables()) {
      Option<Rational> value = given.get(name);
      if (value.isEmpty()) {
        throw NetworkError.usage(
            "the point has no value for " + name,
            "give all weights that are not fixed, as JSON: {\"W1\": [[1, 2]], \"b1\": [0]}");
      }
      NetworkError.unless(
          Points.on(Expr.constant(value.get()), box.axis(name)),
          "the point does not lie where it may: "
              + name
              + " = "
              + value.get()
              + " is not in "
              + box.axis(name));
    }
    return given.filterKeys(box::has);
  }

  /** The cell around a point, if the function is proved convex on it in time. */
  public static Option<ConvexCell> around(
      NetworkQuestion asked, Map<String, Rational> point, Budget budget) {
    return Watchdog.within(budget, () -> found(asked, point, budget), Option::none);
  }

  private static Option<ConvexCell> found(
      NetworkQuestion asked, Map<String, Rational> point, Budget budget) {
    Question free = asked.at(point);
    Vector<String> names = free.box().variables().toVector();
    Option<Vector<ActivationPattern.Side>> sides =
        ActivationPattern.at(asked.outputsAt(point), names, point);
    if (sides.isEmpty() || sides.get().isEmpty()) {
      return Option.none();
    }
    Box region =
        Region.of(
            free.box(),
            Facets.of(sides.get().map(ActivationPattern.Side::halfSpace), budget),
            budget);
    return region == null
        ? Option.none()
        : convex(new Question(free.function(), region, free.block()), sides.get(), budget)
            .map(answer -> new ConvexCell(point, answer));
  }

  /** That the function is convex on the cell: by the sides taken, or else by whatever proves it. */
  private static Option<Report.Answer> convex(
      Question question, Vector<ActivationPattern.Side> sides, Budget budget) {
    long start = System.nanoTime();
    Proof proof = new Proof();
    Signs signs = new Signs(proof, budget);
    Expr function = question.function();
    if (Definedness.establish(function, question.box(), proof, signs) != null) {
      return Option.none();
    }
    LinearBounds bounds = new LinearBounds(proof, question.box(), budget);
    Vector<Integer> facts =
        sides.flatMap(
            side -> Option.of(bounds.sign(side.term(), side.affine(), side.nonnegative())));
    Expr left =
        Branches.resolve(
            function, new BranchFacts(signs, proof, function).ranges(question.box(), facts));
    Integer place =
        new CompositionProver(proof, question.box(), question.block(), CompositionProver.NONE)
            .prove(left, Curvature.CONVEX);
    if (place != null) {
      int whole = proof.curvedAlike(function, Curvature.CONVEX, new Rule.Branch(), facts, place);
      long found = System.nanoTime();
      if (proof.judged(whole) instanceof Proved proved) {
        Verdict verdict = Verdict.unknown(question).with(proved);
        return Option.some(
            new Report.Answer(verdict, Option.none(), found - start, System.nanoTime() - found));
      }
    }
    Report.Answer answer = Jensen.decide(question, Budget.of(budget.left().dividedBy(OTHERWISE)));
    return answer.verdict().convex() == Verdict.Side.PROVED ? Option.some(answer) : Option.none();
  }

  /** In a few words: {@code convex in layer 1 where b1[1] >= 0, if W2[1,1] = 1}. */
  public String told(String block) {
    return new ConvexCellText(false).sentence(block, this);
  }

  @Override
  public String text(boolean steps) {
    return new ConvexCellText(steps).of(this);
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("convexCell");
    Beside.point(json, "at", point);
    json.writeFieldName("report");
    ReportJson.nested(json, answer);
    json.writeEndObject();
  }
}
