package dev.jensen.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;

/** An argument put together step by step, as the tests of the kernel's rules write it. */
final class Argued {
  private static final Parser PARSER = new Parser(Vector.empty());

  private Vector<Step> steps = Vector.empty();

  static Expr term(String text) {
    return PARSER.parse(text).function();
  }

  /** The box that stands after {@code for}: {@code "x in [0, 1], y > 0"}. */
  static Box box(String domain) {
    return new Box(LinkedHashMap.ofEntries(PARSER.parse("0 for " + domain).domain()));
  }

  static HalfSpace halfSpace(String text) {
    boolean strict = !text.contains(">=");
    String term = text.substring(0, text.indexOf('>'));
    return new HalfSpace(Objects.requireNonNull(Affine.of(term(term))), strict);
  }

  /** The box with half-spaces such as {@code 1 - x - y > 0} and an inner point. */
  static Box region(String domain, Map<String, Rational> inner, String... halfSpaces) {
    return new Box(
        box(domain).axes(), new HalfSpaces(Vector.of(halfSpaces).map(Argued::halfSpace), inner));
  }

  static Map<String, Rational> inner(String... pairs) {
    Map<String, Rational> point = LinkedHashMap.empty();
    for (int i = 0; i < pairs.length; i += 2) {
      point = point.put(pairs[i], Rational.parse(pairs[i + 1]));
    }
    return point;
  }

  static Set<String> block(String... names) {
    return LinkedHashSet.of(names);
  }

  static Claim range(String text, String domain, Interval range) {
    return new Claim.Range(term(text), box(domain), range);
  }

  static Claim equal(String left, String right, String domain) {
    return new Claim.Equal(term(left), term(right), box(domain));
  }

  static Claim curved(String text, String domain, Curvature kind, String... names) {
    return new Claim.Curved(term(text), box(domain), block(names), kind);
  }

  static Claim semidefinite(String domain, String... rows) {
    return new Claim.Semidefinite(
        Vector.of(rows).map(row -> Vector.of(row.split(";")).map(Argued::term)), box(domain));
  }

  static Claim broken(
      String text,
      String domain,
      Curvature kind,
      Map<String, Expr> parameters,
      Map<String, Expr> p,
      Map<String, Expr> q,
      String t) {
    return new Claim.Broken(
        term(text),
        box(domain),
        p.keySet(),
        kind,
        new Witness(parameters, p, q, Rational.parse(t)));
  }

  static Claim shaped(String text, String domain, Shape shape, String... names) {
    return new Claim.Shaped(term(text), box(domain), block(names), shape);
  }

  static Claim misshapen(
      String text, String domain, Shape shape, Map<String, Expr> p, Map<String, Expr> q, String t) {
    Witness witness = new Witness(LinkedHashMap.empty(), p, q, Rational.parse(t));
    return new Claim.Misshapen(term(text), box(domain), p.keySet(), shape, witness);
  }

  static Map<String, Expr> at(String... pairs) {
    Map<String, Expr> point = LinkedHashMap.empty();
    for (int i = 0; i < pairs.length; i += 2) {
      point = point.put(pairs[i], term(pairs[i + 1]));
    }
    return point;
  }

  Argued step(Claim claim, Rule rule, Integer... premises) {
    steps = steps.append(new Step(claim, rule, Vector.of(premises)));
    return this;
  }

  void assertAccepted() {
    Judgement judgement = Kernel.check(new Certificate(steps));
    assertThat(judgement).as("judgement %s", judgement).isInstanceOf(Proved.class);
  }

  /** The last step is refused, and for a reason that says as much. */
  void assertRefused(String reason) {
    Judgement judgement = Kernel.check(new Certificate(steps));
    assertThat(judgement).isInstanceOf(Refused.class);
    Refused refused = (Refused) judgement;
    assertThat(refused.step()).as(refused.reason()).isEqualTo(steps.size() - 1);
    assertThat(refused.reason()).contains(reason);
  }
}
