package dev.jensen.analysis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields that all reports have in JSON, each written into an object that is open. */
public final class JsonParts {
  private static final int MOST_STEPS = 1000;

  private JsonParts() {}

  /** The function, its domain and the block. */
  public static void question(JsonGenerator json, Question question) throws IOException {
    json.writeObjectFieldStart("question");
    json.writeStringField("expr", Printer.print(question.function()));
    domain(json, question.box());
    constraints(json, question);
    json.writeArrayFieldStart("wrt");
    for (String name : inOrder(question.box(), question.block())) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The constraints of several variables, if there are any. */
  private static void constraints(JsonGenerator json, Question question) throws IOException {
    HalfSpaces halfSpaces = question.box().halfSpaces();
    if (!halfSpaces.isEmpty()) {
      json.writeArrayFieldStart("constraints");
      for (HalfSpace each : halfSpaces.all()) {
        json.writeString(each.affine() + (each.strict() ? " > 0" : " >= 0"));
      }
      for (MatrixInequality each : halfSpaces.matrices()) {
        json.writeString(each.toString());
      }
      json.writeEndArray();
    }
    if (!question.tied().isEmpty()) {
      json.writeObjectFieldStart("tied");
      for (var each : question.tied()) {
        json.writeStringField(each._1, each._2.toString());
      }
      json.writeEndObject();
    }
  }

  /** Both times in milliseconds. */
  public static void times(JsonGenerator json, long searchNanos, long kernelNanos)
      throws IOException {
    json.writeObjectFieldStart("timeMs");
    millis(json, "search", searchNanos);
    millis(json, "kernel", kernelNanos);
    json.writeEndObject();
  }

  /** The points and the weight, and by how much the inequality fails there. */
  public static void witness(JsonGenerator json, Question question, Witness witness, Interval gap)
      throws IOException {
    Vector<String> names =
        question.box().variables().toVector().appendAll(question.tied().keySet());
    point(json, "parameters", names, witness.parameters());
    point(json, "p", names, question.completed(witness, witness.p()));
    point(json, "q", names, question.completed(witness, witness.q()));
    json.writeStringField("t", witness.t().toString());
    json.writeArrayFieldStart("gap");
    json.writeString(Gap.below(gap));
    json.writeString(Gap.above(gap));
    json.writeEndArray();
  }

  /** The names of the block in the order of the box. */
  private static Vector<String> inOrder(Box box, io.vavr.collection.Set<String> block) {
    return box.variables().toVector().filter(block::contains);
  }

  /** {@code proved}, {@code refuted} or {@code unknown}. */
  public static String side(Verdict.Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static void millis(JsonGenerator json, String name, long nanos) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(java.math.BigDecimal.valueOf(Math.max(0, nanos) / 1000, 3));
  }

  private static void domain(JsonGenerator json, Box box) throws IOException {
    json.writeObjectFieldStart("domain");
    for (var entry : box.axes()) {
      Axis axis = entry._2;
      json.writeObjectFieldStart(entry._1);
      json.writeStringField("lo", end(axis.lo(), "-inf"));
      json.writeStringField("hi", end(axis.hi(), "inf"));
      json.writeBooleanField("loOpen", axis.loOpen());
      json.writeBooleanField("hiOpen", axis.hiOpen());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String end(@Nullable Expr end, String infinite) {
    return end == null ? infinite : Printer.print(end);
  }

  private static void point(
      JsonGenerator json, String name, Vector<String> names, Map<String, Expr> point)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (String variable : names) {
      if (point.containsKey(variable)) {
        json.writeStringField(variable, Printer.print(point.get(variable).get()));
      }
    }
    json.writeEndObject();
  }

  /** The steps of the proof, each with the numbers of its premises. */
  public static void proof(JsonGenerator json, Vector<ProofNode> steps) throws IOException {
    json.writeObjectFieldStart("proof");
    json.writeArrayFieldStart("steps");
    for (ProofNode step : steps.take(MOST_STEPS)) {
      json.writeStartObject();
      json.writeNumberField("number", step.number());
      json.writeStringField("statement", step.statement());
      json.writeStringField("rule", step.rule());
      json.writeStringField("why", step.why());
      json.writeArrayFieldStart("premises");
      for (ProofNode premise : step.premises()) {
        json.writeNumber(premise.number());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (steps.size() > MOST_STEPS) {
      json.writeNumberField("omitted", steps.size() - MOST_STEPS);
    }
    json.writeEndObject();
  }

  /** What was tried, and what stopped it. */
  public static void unknown(JsonGenerator json, Unknown unknown) throws IOException {
    json.writeObjectFieldStart("unknown");
    json.writeArrayFieldStart("tried");
    for (String tried : unknown.tried()) {
      json.writeString(tried);
    }
    json.writeEndArray();
    json.writeStringField("reason", unknown.reason());
    json.writeObjectFieldStart("evidence");
    for (var entry : unknown.evidence()) {
      json.writeStringField(entry._1, entry._2);
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
