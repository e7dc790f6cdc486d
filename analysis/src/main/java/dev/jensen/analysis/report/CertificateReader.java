package dev.jensen.analysis.report;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Reads one certificate, and refuses every field that it does not know. */
final class CertificateReader {
  private static final String RULE = "the rule";
  private static final String CLAIM = "the claim";

  private final Json json;

  CertificateReader(Json json) {
    this.json = json;
  }

  Certificate certificate() throws FormatError {
    String what = "a certificate";
    boolean plain = !Json.fields(json, what).containsKey("halfSpaces");
    Map<String, Json> fields =
        plain
            ? Json.exactly(json, what, "schema", "boxes", "blocks", "terms", "steps")
            : Json.exactly(json, what, "schema", "boxes", "halfSpaces", "blocks", "terms", "steps");
    String schema = Json.text(field(fields, "schema"), "the schema");
    if (!schema.equals(CertificateJson.SCHEMA)) {
      throw new FormatError("the schema must be " + CertificateJson.SCHEMA);
    }
    NamedTerms names =
        new NamedTerms(
            field(fields, "boxes"),
            fields.get("halfSpaces").getOrElse(new Json.Fields(LinkedHashMap.empty())),
            field(fields, "blocks"),
            field(fields, "terms"));
    List<Step> steps = new ArrayList<>();
    for (Json step : Json.items(field(fields, "steps"), "the steps")) {
      try {
        steps.add(step(step, names));
      } catch (FormatError wrong) {
        throw new FormatError("step " + (steps.size() + 1) + ": " + wrong.getMessage());
      }
    }
    return new Certificate(Vector.ofAll(steps));
  }

  private static Json field(Map<String, Json> fields, String name) throws FormatError {
    Json value = fields.get(name).getOrNull();
    if (value == null) {
      throw new FormatError("the field \"" + name + "\" is missing");
    }
    return value;
  }

  private static Step step(Json json, NamedTerms names) throws FormatError {
    Map<String, Json> fields = Json.exactly(json, "a step", "claim", "rule", "premises");
    List<Integer> premises = new ArrayList<>();
    for (Json premise : Json.items(field(fields, "premises"), "the premises")) {
      int number = Json.count(premise, "a premise");
      if (number == 0) {
        throw new FormatError("steps are counted from 1");
      }
      premises.add(number - 1);
    }
    return new Step(
        claim(field(fields, "claim"), names),
        rule(field(fields, "rule"), names),
        Vector.ofAll(premises));
  }

  private static Claim claim(Json json, NamedTerms names) throws FormatError {
    Map<String, Json> fields = Json.fields(json, CLAIM);
    String kind = Json.text(field(fields, "kind"), "the kind of the claim");
    return switch (kind) {
      case "range" -> {
        Json.exactly(json, CLAIM, "kind", "box", "term", "range");
        yield new Claim.Range(
            names.term(field(fields, "term")),
            names.box(field(fields, "box")),
            Ends.interval(field(fields, "range")));
      }
      case "equal" -> {
        Json.exactly(json, CLAIM, "kind", "box", "left", "right");
        yield new Claim.Equal(
            names.term(field(fields, "left")),
            names.term(field(fields, "right")),
            names.box(field(fields, "box")));
      }
      case "semidefinite" -> {
        Json.exactly(json, CLAIM, "kind", "box", "matrix");
        yield new Claim.Semidefinite(
            names.matrix(field(fields, "matrix")), names.box(field(fields, "box")));
      }
      case "affine", "convex", "concave" -> {
        Json.exactly(json, CLAIM, "kind", "box", "term", "block");
        yield new Claim.Curved(
            names.term(field(fields, "term")),
            names.box(field(fields, "box")),
            names.block(field(fields, "block")),
            curvature(kind));
      }
      case "not-affine", "not-convex", "not-concave" -> {
        Json.exactly(json, CLAIM, "kind", "box", "term", "block", "witness");
        Box box = names.box(field(fields, "box"));
        yield new Claim.Broken(
            names.term(field(fields, "term")),
            box,
            names.block(field(fields, "block")),
            curvature(kind.substring("not-".length())),
            witness(field(fields, "witness"), names));
      }
      default -> shape(kind, json, names);
    };
  }

  /** A claim about a shape, or the violation of one. */
  private static Claim shape(String kind, Json json, NamedTerms names) throws FormatError {
    boolean broken = kind.startsWith("not-");
    Shape shape = Shapes.of(broken ? kind.substring("not-".length()) : kind);
    if (shape == null) {
      throw new FormatError("there is no such kind of claim");
    }
    Map<String, Json> fields =
        broken
            ? Json.exactly(json, CLAIM, "kind", "box", "term", "block", "witness")
            : Json.exactly(json, CLAIM, "kind", "box", "term", "block");
    Expr term = names.term(field(fields, "term"));
    Box box = names.box(field(fields, "box"));
    Set<String> block = names.block(field(fields, "block"));
    return broken
        ? new Claim.Misshapen(term, box, block, shape, witness(field(fields, "witness"), names))
        : new Claim.Shaped(term, box, block, shape);
  }

  private static Curvature curvature(String kind) {
    return switch (kind) {
      case "affine" -> Curvature.AFFINE;
      case "convex" -> Curvature.CONVEX;
      default -> Curvature.CONCAVE;
    };
  }

  private static Witness witness(Json json, NamedTerms names) throws FormatError {
    Map<String, Json> fields = Json.exactly(json, "the witness", "parameters", "p", "q", "t");
    return new Witness(
        names.point(field(fields, "parameters")),
        names.point(field(fields, "p")),
        names.point(field(fields, "q")),
        Ends.rational(field(fields, "t")));
  }

  private static Rule rule(Json json, NamedTerms names) throws FormatError {
    Map<String, Json> fields = Json.fields(json, RULE);
    String tag = Json.text(field(fields, "name"), "the name of the rule");
    Rule plain = RuleTags.PLAIN.get(tag).getOrNull();
    if (plain != null) {
      Json.exactly(json, RULE, "name");
      return plain;
    }
    return switch (tag) {
      case "natural" -> new Rule.Natural(onlyBits(json));
      case "dominance" -> new Rule.Dominance(onlyBits(json));
      case "violation" -> new Rule.Violation(onlyBits(json));
      case "end" -> new Rule.End(onlyVariable(json));
      case "overlap" -> new Rule.Overlap(onlyVariable(json));
      case "corner" -> {
        Json.exactly(json, RULE, "name", "first", "second");
        yield new Rule.Corner(
            Json.text(field(fields, "first"), "the first variable"),
            Json.text(field(fields, "second"), "the second variable"));
      }
      case "fades" -> new Rule.Fades(onlyVariable(json));
      case "telescopes" -> {
        Json.exactly(json, RULE, "name", "variable", "step");
        yield new Rule.Telescopes(
            Json.text(field(fields, "variable"), "the variable"),
            Ends.rational(field(fields, "step")));
      }
      case "cut", "grows", "kink", "least", "join" -> {
        Json.exactly(json, RULE, "name", "variable", "at");
        String variable = Json.text(field(fields, "variable"), "the variable");
        var at = names.closed(field(fields, "at"));
        yield switch (tag) {
          case "cut" -> new Rule.Cut(variable, at);
          case "grows" -> new Rule.Grows(variable, at);
          case "join" -> new Rule.Join(variable, at);
          case "least" -> new Rule.Least(variable, at);
          default -> new Rule.Kink(variable, at);
        };
      }
      case "tree", "matrix-tree" -> {
        Json.exactly(json, RULE, "name", "nodes", "bits");
        Vector<Rule.Node> nodes = nodes(field(fields, "nodes"));
        int bits = Json.count(field(fields, "bits"), "bits");
        yield tag.equals("tree") ? new Rule.Tree(nodes, bits) : new Rule.MatrixTree(nodes, bits);
      }
      case "schur" -> {
        Json.exactly(json, RULE, "name", "pivot");
        yield new Rule.Schur(Json.count(field(fields, "pivot"), "a place") - 1);
      }
      case "sturm" -> {
        Json.exactly(json, RULE, "name", "generator", "bits");
        yield new Rule.Sturm(
            names.term(field(fields, "generator")), Json.count(field(fields, "bits"), "bits"));
      }
      case "slope" -> {
        Json.exactly(json, RULE, "name", "variable", "at", "function");
        yield new Rule.Slope(
            Json.text(field(fields, "variable"), "the variable"),
            names.term(field(fields, "function")),
            names.closed(field(fields, "at")));
      }
      case "waves" -> {
        Json.exactly(json, RULE, "name", "angle", "turns", "bits");
        yield new Rule.Waves(
            names.term(field(fields, "angle")),
            turns(Ends.rational(field(fields, "turns"))),
            Json.count(field(fields, "bits"), "bits"));
      }
      case "perspective" -> {
        Json.exactly(json, RULE, "name", "scale", "inner");
        yield new Rule.Perspective(
            Json.text(field(fields, "scale"), "the scale"), names.term(field(fields, "inner")));
      }
      case "precomposition" -> {
        Json.exactly(json, RULE, "name", "variable", "inner", "outer");
        yield new Rule.Precomposition(
            Json.text(field(fields, "variable"), "the variable"),
            names.term(field(fields, "inner")),
            names.term(field(fields, "outer")));
      }
      case "substitution" -> {
        Json.exactly(json, RULE, "name", "variable", "fresh", "by");
        yield new Rule.Substitution(
            Json.text(field(fields, "variable"), "the variable"),
            Json.text(field(fields, "fresh"), "the variable in the premise"),
            names.term(field(fields, "by")));
      }
      case "periodic" -> {
        Json.exactly(json, RULE, "name", "variable", "period");
        yield new Rule.Periodic(
            Json.text(field(fields, "variable"), "the variable"),
            names.closed(field(fields, "period")));
      }
      case "scaled" -> {
        Json.exactly(json, RULE, "name", "inner", "factor", "shift");
        yield new Rule.Scaled(
            names.term(field(fields, "inner")),
            Ends.rational(field(fields, "factor")),
            names.term(field(fields, "shift")));
      }
      case "filled" -> {
        Json.exactly(json, RULE, "name", "variable", "at", "numerator", "denominator", "order");
        yield new Rule.Filled(
            Json.text(field(fields, "variable"), "the variable"),
            names.closed(field(fields, "at")),
            names.term(field(fields, "numerator")),
            names.term(field(fields, "denominator")),
            Json.count(field(fields, "order"), "order"));
      }
      case "given" -> {
        Json.exactly(json, RULE, "name", "weights", "rest");
        yield new Rule.Given(
            rationals(field(fields, "weights")), names.term(field(fields, "rest")));
      }
      case "congruent" -> {
        Json.exactly(json, RULE, "name", "images");
        Vector<Rule.Image> images = Vector.empty();
        for (Json image : Json.items(field(fields, "images"), "the images")) {
          images = images.append(image(image));
        }
        yield new Rule.Congruent(images);
      }
      case "ratio" -> {
        Json.exactly(json, RULE, "name", "numerator", "denominator");
        yield new Rule.Ratio(
            names.term(field(fields, "numerator")), names.term(field(fields, "denominator")));
      }
      case "gram" -> {
        Json.exactly(json, RULE, "name", "forms");
        Vector<Rule.Form> forms = Vector.empty();
        for (Json form : Json.items(field(fields, "forms"), "the forms")) {
          forms = forms.append(form(form, names));
        }
        yield new Rule.Gram(forms);
      }
      case "jump" -> {
        Json.exactly(json, RULE, "name", "variable", "at", "slope");
        yield new Rule.Jump(
            Json.text(field(fields, "variable"), "the variable"),
            names.closed(field(fields, "at")),
            Ends.rational(field(fields, "slope")));
      }
      case "step" -> {
        Json.exactly(json, RULE, "name", "variable", "at", "level");
        yield new Rule.Step(
            Json.text(field(fields, "variable"), "the variable"),
            names.closed(field(fields, "at")),
            names.term(field(fields, "level")));
      }
      case "bounded" -> {
        Json.exactly(json, RULE, "name", "bound");
        yield new Rule.Bounded(Ends.rational(field(fields, "bound")));
      }
      case "strong" -> {
        Json.exactly(json, RULE, "name", "modulus");
        yield new Rule.Strong(Ends.rational(field(fields, "modulus")));
      }
      default -> throw new FormatError("there is no such rule");
    };
  }

  private static Vector<Rational> rationals(Json json) throws FormatError {
    List<Rational> numbers = new ArrayList<>();
    for (Json number : Json.items(json, "the weights")) {
      numbers.add(Ends.rational(number));
    }
    return Vector.ofAll(numbers);
  }

  private static Rule.Form form(Json json, NamedTerms names) throws FormatError {
    Map<String, Json> fields = Json.exactly(json, "a form", "weight", "products", "gram");
    List<Rule.Product> products = new ArrayList<>();
    for (Json product : Json.items(field(fields, "products"), "the products")) {
      Vector<Json> parts = Json.items(product, "a product");
      if (parts.size() != 2) {
        throw new FormatError("a product is a place and a term");
      }
      products.add(
          new Rule.Product(Json.count(parts.get(0), "a place") - 1, names.term(parts.get(1))));
    }
    return new Rule.Form(
        names.term(field(fields, "weight")),
        Vector.ofAll(products),
        numbers(field(fields, "gram"), "the Gram matrix"));
  }

  private static Rule.Image image(Json json) throws FormatError {
    Map<String, Json> fields = Json.exactly(json, "an image", "place", "weight", "factor");
    return new Rule.Image(
        Json.count(field(fields, "place"), "a place") - 1,
        Ends.rational(field(fields, "weight")),
        numbers(field(fields, "factor"), "the factor"));
  }

  private static Vector<Vector<Rational>> numbers(Json json, String what) throws FormatError {
    List<Vector<Rational>> rows = new ArrayList<>();
    for (Json row : Json.items(json, what)) {
      List<Rational> entries = new ArrayList<>();
      for (Json entry : Json.items(row, "a row of " + what)) {
        entries.add(Ends.rational(entry));
      }
      rows.add(Vector.ofAll(entries));
    }
    return Vector.ofAll(rows);
  }

  private static int turns(Rational number) throws FormatError {
    if (!number.isInt()) {
      throw new FormatError("the turns are a whole number");
    }
    return number.toInt();
  }

  private static int onlyBits(Json json) throws FormatError {
    return Json.count(field(Json.exactly(json, RULE, "name", "bits"), "bits"), "bits");
  }

  private static String onlyVariable(Json json) throws FormatError {
    return Json.text(
        field(Json.exactly(json, RULE, "name", "variable"), "variable"), "the variable");
  }

  private static Vector<Rule.Node> nodes(Json json) throws FormatError {
    List<Rule.Node> nodes = new ArrayList<>();
    for (Json node : Json.items(json, "the nodes")) {
      if (node instanceof Json.Items) {
        Vector<Json> split = Json.items(node, "a cut");
        if (split.size() != 2) {
          throw new FormatError("a cut is a variable and a number");
        }
        Rational at = Ends.rational(split.get(1));
        nodes.add(new Rule.Split(Json.text(split.get(0), "the variable of a cut"), at));
      } else {
        nodes.add(new Rule.Leaf(Json.count(node, "a leaf")));
      }
    }
    return Vector.ofAll(nodes);
  }
}
