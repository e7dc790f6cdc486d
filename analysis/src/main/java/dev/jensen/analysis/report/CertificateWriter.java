package dev.jensen.analysis.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one certificate. */
final class CertificateWriter {
  private final JsonGenerator json;
  private final Certificate certificate;
  private final java.util.Map<Box, String> boxes = new LinkedHashMap<>();
  private final java.util.Map<Set<String>, String> blocks = new LinkedHashMap<>();
  private final TermTable terms;

  CertificateWriter(JsonGenerator json, Certificate certificate) {
    this.json = json;
    this.certificate = certificate;
    java.util.Set<String> variables = new java.util.LinkedHashSet<>();
    List<Expr> named = new ArrayList<>();
    for (Step step : certificate.steps()) {
      Box box = step.claim().box();
      if (boxes.putIfAbsent(box, "b" + (boxes.size() + 1)) == null) {
        box.variables().forEach(variables::add);
      }
      Set<String> block = block(step.claim());
      if (block != null) {
        blocks.putIfAbsent(block, "w" + (blocks.size() + 1));
      }
      step.claim().terms().forEach(named::add);
      if (step.rule() instanceof Rule.Sturm sturm) {
        named.add(sturm.generator());
      } else if (step.rule() instanceof Rule.Given given) {
        named.add(given.rest());
      } else if (step.rule() instanceof Rule.Perspective perspective) {
        named.add(perspective.inner());
      } else if (step.rule() instanceof Rule.Precomposition affine) {
        named.add(affine.inner());
        named.add(affine.outer());
      } else if (step.rule() instanceof Rule.Substitution substitution) {
        named.add(substitution.by());
      } else if (step.rule() instanceof Rule.Scaled scaled) {
        named.add(scaled.inner());
        named.add(scaled.shift());
      } else if (step.rule() instanceof Rule.Filled filled) {
        named.add(filled.numerator());
        named.add(filled.denominator());
      } else if (step.rule() instanceof Rule.Gram gram) {
        for (Rule.Form form : gram.forms()) {
          named.add(form.weight());
          form.products().forEach(product -> named.add(product.factor()));
        }
      } else if (step.rule() instanceof Rule.Ratio ratio) {
        named.add(ratio.numerator());
        named.add(ratio.denominator());
      }
    }
    this.terms = new TermTable(named, LinkedHashSet.ofAll(variables));
  }

  private static @Nullable Set<String> block(Claim claim) {
    return switch (claim) {
      case Claim.Curved c -> c.block();
      case Claim.Broken b -> b.block();
      case Claim.Shaped s -> s.block();
      case Claim.Misshapen m -> m.block();
      default -> null;
    };
  }

  void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", CertificateJson.SCHEMA);
    json.writeObjectFieldStart("boxes");
    for (var entry : boxes.entrySet()) {
      json.writeObjectFieldStart(entry.getValue());
      for (var axis : entry.getKey().axes()) {
        json.writeFieldName(axis._1);
        axis(axis._2);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    halfSpaces();
    json.writeObjectFieldStart("blocks");
    for (var entry : blocks.entrySet()) {
      json.writeArrayFieldStart(entry.getValue());
      for (String name : entry.getKey().toVector().sorted()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("terms");
    for (var entry : terms.texts().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("steps");
    for (Step step : certificate.steps()) {
      step(step);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The half-spaces of the boxes that have some, each box with its inner point. */
  private void halfSpaces() throws IOException {
    if (boxes.keySet().stream().allMatch(box -> box.halfSpaces().isEmpty())) {
      return;
    }
    json.writeObjectFieldStart("halfSpaces");
    for (var entry : boxes.entrySet()) {
      HalfSpaces halfSpaces = entry.getKey().halfSpaces();
      if (!halfSpaces.isEmpty()) {
        json.writeObjectFieldStart(entry.getValue());
        json.writeArrayFieldStart("all");
        for (HalfSpace each : halfSpaces.all()) {
          json.writeStartObject();
          affine(each.affine());
          json.writeBooleanField("strict", each.strict());
          json.writeEndObject();
        }
        json.writeEndArray();
        matrices(halfSpaces.matrices());
        rationals("inner", halfSpaces.inner());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void affine(Affine affine) throws IOException {
    rationals("slopes", affine.slopes());
    json.writeStringField("offset", affine.offset().toString());
  }

  /** The matrices that are semidefinite, if there are any. */
  private void matrices(Vector<MatrixInequality> matrices) throws IOException {
    if (matrices.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("matrices");
    for (MatrixInequality each : matrices) {
      json.writeStartObject();
      json.writeArrayFieldStart("rows");
      for (Vector<Affine> row : each.matrix()) {
        json.writeStartArray();
        for (Affine entry : row) {
          json.writeStartObject();
          affine(entry);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeBooleanField("strict", each.strict());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rationals(String name, Map<String, Rational> values) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : values.toVector().sortBy(entry -> entry._1)) {
      json.writeStringField(entry._1, entry._2.toString());
    }
    json.writeEndObject();
  }

  private void axis(Axis axis) throws IOException {
    ends(closed(axis.lo(), "-inf"), axis.loOpen(), closed(axis.hi(), "inf"), axis.hiOpen());
  }

  private void interval(Interval interval) throws IOException {
    ends(
        interval.lo() == null ? "-inf" : interval.lo().toString(),
        interval.loOpen(),
        interval.hi() == null ? "inf" : interval.hi().toString(),
        interval.hiOpen());
  }

  private void ends(String lo, boolean loOpen, String hi, boolean hiOpen) throws IOException {
    json.writeStartObject();
    json.writeStringField("lo", lo);
    json.writeStringField("hi", hi);
    json.writeBooleanField("loOpen", loOpen);
    json.writeBooleanField("hiOpen", hiOpen);
    json.writeEndObject();
  }

  private static String closed(@Nullable Expr end, String infinite) {
    return end == null ? infinite : Printer.print(end, Integer.MAX_VALUE);
  }

  private void step(Step step) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("claim");
    claim(step.claim());
    json.writeEndObject();
    json.writeObjectFieldStart("rule");
    json.writeStringField("name", RuleTags.of(step.rule()));
    rule(step.rule());
    json.writeEndObject();
    json.writeArrayFieldStart("premises");
    for (int premise : step.premises()) {
      json.writeNumber(premise + 1);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void claim(Claim claim) throws IOException {
    switch (claim) {
      case Claim.Range r -> {
        kind("range", claim);
        term("term", r.term());
        json.writeFieldName("range");
        interval(r.range());
      }
      case Claim.Equal e -> {
        kind("equal", claim);
        term("left", e.left());
        term("right", e.right());
      }
      case Claim.Curved c -> {
        kind(c.kind().name().toLowerCase(Locale.ROOT), claim);
        term("term", c.term());
        block(c.block());
      }
      case Claim.Semidefinite s -> {
        kind("semidefinite", claim);
        json.writeArrayFieldStart("matrix");
        for (Vector<Expr> row : s.matrix()) {
          json.writeStartArray();
          for (Expr entry : row) {
            json.writeString(terms.nameOf(entry));
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      case Claim.Broken b -> {
        kind("not-" + b.kind().name().toLowerCase(Locale.ROOT), claim);
        term("term", b.term());
        block(b.block());
        witness(b.witness());
      }
      case Claim.Shaped s -> {
        kind(Shapes.tag(s.shape()), claim);
        term("term", s.term());
        block(s.block());
      }
      case Claim.Misshapen m -> {
        kind("not-" + Shapes.tag(m.shape()), claim);
        term("term", m.term());
        block(m.block());
        witness(m.witness());
      }
    }
  }

  private void kind(String kind, Claim claim) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("box", boxes.get(claim.box()));
  }

  private void term(String name, Expr term) throws IOException {
    json.writeStringField(name, terms.nameOf(term));
  }

  private void block(Set<String> block) throws IOException {
    json.writeStringField("block", blocks.get(block));
  }

  private void witness(Witness witness) throws IOException {
    json.writeObjectFieldStart("witness");
    point("parameters", witness.parameters());
    point("p", witness.p());
    point("q", witness.q());
    json.writeStringField("t", witness.t().toString());
    json.writeEndObject();
  }

  private void point(String name, Map<String, Expr> point) throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : point.toVector().sortBy(entry -> entry._1)) {
      json.writeStringField(entry._1, closed(entry._2, ""));
    }
    json.writeEndObject();
  }

  private void rule(Rule rule) throws IOException {
    switch (rule) {
      case Rule.Natural r -> json.writeNumberField("bits", r.bits());
      case Rule.End r -> json.writeStringField("variable", r.variable());
      case Rule.Given r -> {
        json.writeArrayFieldStart("weights");
        for (Rational weight : r.weights()) {
          json.writeString(weight.toString());
        }
        json.writeEndArray();
        term("rest", r.rest());
      }
      case Rule.Congruent r -> images(r.images());
      case Rule.Determinant r -> {}
      case Rule.Cut r -> at(r.variable(), r.at());
      case Rule.Divide r -> {}
      case Rule.Tree r -> tree(r.nodes(), r.bits());
      case Rule.Grows r -> at(r.variable(), r.x0());
      case Rule.Fades r -> json.writeStringField("variable", r.variable());
      case Rule.Telescopes r -> {
        json.writeStringField("variable", r.variable());
        json.writeStringField("step", r.step().toString());
      }
      case Rule.Sturm r -> {
        term("generator", r.generator());
        json.writeNumberField("bits", r.bits());
      }
      case Rule.Slope r -> {
        at(r.variable(), r.x0());
        term("function", r.function());
      }
      case Rule.Waves r -> {
        term("angle", r.angle());
        json.writeStringField("turns", Integer.toString(r.turns()));
        json.writeNumberField("bits", r.bits());
      }
      case Rule.Overlap r -> json.writeStringField("variable", r.variable());
      case Rule.Corner r -> {
        json.writeStringField("first", r.first());
        json.writeStringField("second", r.second());
      }
      case Rule.Kink r -> at(r.variable(), r.at());
      case Rule.Least r -> at(r.variable(), r.at());
      case Rule.Jump r -> {
        at(r.variable(), r.at());
        json.writeStringField("slope", r.slope().toString());
      }
      case Rule.Perspective r -> {
        json.writeStringField("scale", r.scale());
        term("inner", r.inner());
      }
      case Rule.Precomposition r -> {
        json.writeStringField("variable", r.variable());
        term("inner", r.inner());
        term("outer", r.outer());
      }
      case Rule.Substitution r -> {
        json.writeStringField("variable", r.variable());
        json.writeStringField("fresh", r.fresh());
        term("by", r.by());
      }
      case Rule.Periodic r -> {
        json.writeStringField("variable", r.variable());
        json.writeStringField("period", closed(r.period(), ""));
      }
      case Rule.Schur r -> json.writeNumberField("pivot", r.pivot() + 1);
      case Rule.Dominance r -> json.writeNumberField("bits", r.bits());
      case Rule.Join r -> at(r.variable(), r.at());
      case Rule.Step r -> {
        at(r.variable(), r.at());
        term("level", r.level());
      }
      case Rule.Filled r -> {
        at(r.variable(), r.at());
        term("numerator", r.numerator());
        term("denominator", r.denominator());
        json.writeNumberField("order", r.order());
      }
      case Rule.Scaled r -> {
        term("inner", r.inner());
        json.writeStringField("factor", r.factor().toString());
        term("shift", r.shift());
      }
      case Rule.Ratio r -> {
        term("numerator", r.numerator());
        term("denominator", r.denominator());
      }
      case Rule.Bounded r -> json.writeStringField("bound", r.bound().toString());
      case Rule.Strong r -> json.writeStringField("modulus", r.modulus().toString());
      case Rule.Rising r -> {}
      case Rule.Entailed r -> {}
      case Rule.Levels r -> {}
      case Rule.Bent r -> {}
      case Rule.Patches r -> {}
      case Rule.Analytic r -> {}
      case Rule.Gram r -> forms(r.forms());
      case Rule.MatrixTree r -> tree(r.nodes(), r.bits());
      case Rule.Violation r -> json.writeNumberField("bits", r.bits());
      case Rule.Inclusion r -> {}
      case Rule.Mirror r -> {}
      case Rule.ByEquality r -> {}
      case Rule.NormalForm r -> {}
      case Rule.Branch r -> {}
      case Rule.Congruence r -> {}
      case Rule.Chain r -> {}
      case Rule.AffineForm r -> {}
      case Rule.Combination r -> {}
      case Rule.Quadratic r -> {}
      case Rule.Composition r -> {}
      case Rule.SecondDerivative r -> {}
      case Rule.Hessian r -> {}
      case Rule.Closure r -> {}
      case Rule.Lift r -> {}
      case Rule.Ldl r -> {}
      case Rule.TwoByTwo r -> {}
      case Rule.Minors r -> {}
      case Rule.Entries r -> {}
    }
  }

  private void forms(Vector<Rule.Form> forms) throws IOException {
    json.writeArrayFieldStart("forms");
    for (Rule.Form form : forms) {
      json.writeStartObject();
      term("weight", form.weight());
      json.writeArrayFieldStart("products");
      for (Rule.Product product : form.products()) {
        json.writeStartArray();
        json.writeNumber(product.place() + 1);
        json.writeString(terms.nameOf(product.factor()));
        json.writeEndArray();
      }
      json.writeEndArray();
      numbers("gram", form.gram());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void images(Vector<Rule.Image> images) throws IOException {
    json.writeArrayFieldStart("images");
    for (Rule.Image image : images) {
      json.writeStartObject();
      json.writeNumberField("place", image.place() + 1);
      json.writeStringField("weight", image.weight().toString());
      numbers("factor", image.factor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String name, Vector<Vector<Rational>> rows) throws IOException {
    json.writeArrayFieldStart(name);
    for (Vector<Rational> row : rows) {
      json.writeStartArray();
      for (Rational entry : row) {
        json.writeString(entry.toString());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void at(String variable, Expr at) throws IOException {
    json.writeStringField("variable", variable);
    json.writeStringField("at", closed(at, ""));
  }

  private void tree(Vector<Rule.Node> nodes, int bits) throws IOException {
    json.writeArrayFieldStart("nodes");
    for (Rule.Node node : nodes) {
      switch (node) {
        case Rule.Split split -> {
          json.writeStartArray();
          json.writeString(split.variable());
          Rational at = split.at();
          json.writeString(at.toString());
          json.writeEndArray();
        }
        case Rule.Leaf leaf -> json.writeNumber(leaf.order());
      }
    }
    json.writeEndArray();
    json.writeNumberField("bits", bits);
  }
}
