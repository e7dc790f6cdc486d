package dev.jensen.analysis.network;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.Budget;
import dev.jensen.analysis.property.FallingSlope;
import dev.jensen.analysis.property.LeastBowl;
import dev.jensen.analysis.property.Measure;
import dev.jensen.analysis.property.Measuring;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.analysis.report.TextParts;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How much of m/2 w^2 makes a function convex in one weight w, or in several together, all others
 * having their values.
 *
 * @param others the values of the other variables
 * @param weights the weights
 * @param bend the infimum of f'', of the least eigenvalue of the Hessian if the weights are
 *     several: m is least where it is its negative
 * @param fall why no m suffices, if that is known
 */
public record LeastDecay(
    Map<String, Rational> others, Vector<String> weights, Measure bend, Option<FallingSlope> fall)
    implements Beside {
  private static final double HALF = 0.5;
  private static final int FEW = 4;

  /**
   * What is known within the time.
   *
   * @param point the values of all variables
   */
  public static LeastDecay of(NetworkQuestion asked, Map<String, Rational> point, Budget budget) {
    Question question = asked.at(point);
    Vector<String> weights = asked.asked().toVector();
    Map<String, Rational> others = point.removeAll(weights);
    if (weights.size() > 1) {
      return new LeastDecay(others, weights, LeastBowl.of(question, budget), Option.none());
    }
    Option<FallingSlope> fall = FallingSlope.of(question, budget.part(HALF));
    Measure bend =
        fall.isDefined() ? Measure.UNKNOWN : Measuring.leastBend(question, budget.part(HALF));
    return new LeastDecay(others, weights, bend, fall);
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("leastDecay");
    Beside.point(json, "with", others);
    json.writeStringField("convexFrom", number(bend.lo()));
    json.writeStringField("notConvexUpTo", number(bend.hi()));
    if (fall.isDefined()) {
      json.writeObjectFieldStart("slopeFalls");
      json.writeStringField("at", fall.get().at().toString());
      json.writeStringField("half", fall.get().half().toString());
      json.writeStringField("bend", fall.get().bend().toString());
      json.writeFieldName("report");
      ReportJson.nested(json, fall.get().answer());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static @Nullable String number(@Nullable Rational modulus) {
    return modulus == null ? null : modulus.negate().toString();
  }

  @Override
  public String text(boolean steps) {
    String with =
        others.isEmpty()
            ? ""
            : "    with: " + TextParts.point(others.mapValues(Expr::constant)) + "\n";
    return "  weight decay " + costs() + ": " + words() + "\n" + with + (steps ? proofs() : "");
  }

  private String costs() {
    return weights.size() == 1
        ? "m/2*" + weights.head() + "^2"
        : weights.size() <= FEW
            ? "m/2*(" + weights.map(name -> name + "^2").mkString(" + ") + ")"
            : "of m/2 times the squares of the " + weights.size() + " weights";
  }

  private String proofs() {
    StringBuilder out = new StringBuilder();
    Vector<Proved> all =
        fall.flatMap(falls -> falls.answer().verdict().concaveProof())
            .toVector()
            .appendAll(bend.atLeast())
            .appendAll(bend.atMost());
    TextParts.proof(Narrator.proof(all.map(Proved::certificate)), out);
    return out.toString();
  }

  private String words() {
    if (fall.isDefined()) {
      FallingSlope falls = fall.get();
      return "no m makes it convex, since the slope falls at "
          + weights.head()
          + " = "
          + falls.at()
          + "\n    proved: the loss plus "
          + falls.added()
          + " is concave for "
          + falls.answer().question().box();
    }
    return bend.isKnown()
        ? (bend.lo() == null
                ? ""
                : "convex for m >= " + Gap.above(Interval.point(bend.lo().negate())) + " (proved)")
            + (bend.lo() == null || bend.hi() == null ? "" : ", ")
            + (bend.hi() == null
                ? ""
                : "not for m <= " + Gap.below(Interval.point(bend.hi().negate())) + " (refuted)")
        : "it is not known which m makes it convex";
  }
}
