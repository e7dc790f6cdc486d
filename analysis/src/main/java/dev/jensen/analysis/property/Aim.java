package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.refute.ShapeRefuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/**
 * The infimum or the supremum of the slope or of the second derivative of a function of one
 * variable, as a statement about a number m: that {@code f - m x} moves one way, or that {@code f -
 * m/2 x^2} is curved one way. It holds if and only if m is no greater than the infimum, or no less
 * than the supremum.
 *
 * @param order 1 for the slope, 2 for the second derivative
 * @param least whether the infimum is meant
 */
record Aim(Question question, int order, boolean least) {
  /** The variable. */
  String variable() {
    return question.block().head();
  }

  /** Where the function is looked at. */
  Axis axis() {
    return question.box().axis(variable());
  }

  /** What makes an infimum of a supremum. */
  Rational sign() {
    return least ? Rational.ONE : Rational.MINUS_ONE;
  }

  private Shape shape() {
    return least ? Shape.NONDECREASING : Shape.NONINCREASING;
  }

  private Curvature kind() {
    return least ? Curvature.CONVEX : Curvature.CONCAVE;
  }

  /** The function without one whose derivative of the order is m everywhere. */
  private Question without(Expr m) {
    if (m == Expr.ZERO) {
      return question;
    }
    Expr x = Expr.variable(variable());
    Expr taken =
        order == 1
            ? m.times(x)
            : m instanceof Constant c
                ? Expr.constant(c.value().multiply(Rational.HALF)).times(x.power(2))
                : Expr.constant(Rational.HALF).times(m).times(x.power(2));
    return new Question(question.function().minus(taken), question.box(), question.block());
  }

  /** The argument for the statement about m, by the provers of that side alone. */
  Option<Proved> prove(Expr m, Budget budget) {
    Question rest = without(m);
    return order == 2 ? Jensen.prove(rest, kind(), budget) : monotone(rest, shape(), budget);
  }

  /** The argument that a function of one variable moves that way, by the provers alone. */
  static Option<Proved> monotone(Question question, Shape way, Budget budget) {
    Proof proof = new Proof();
    Signs signs = new Signs(proof, budget);
    Integer place =
        Definedness.establish(question.function(), question.box(), proof, signs) != null
            ? null
            : new MonotoneProver(proof, signs, new Curvatures(proof, budget))
                .prove(question.function(), question.box(), question.block(), way);
    Judgement judgement = place == null ? null : proof.judged(place);
    return judgement instanceof Proved proved ? Option.some(proved) : Option.none();
  }

  /** The argument against the statement about m by two points, if they show that it fails. */
  Option<Proved> refute(Rational m, Rational p, Rational q, Budget budget) {
    Proof proof = new Proof();
    Definedness.establish(question.function(), question.box(), proof, new Signs(proof, budget));
    Witness witness =
        new Witness(
            LinkedHashMap.empty(),
            LinkedHashMap.of(variable(), Expr.constant(p)),
            LinkedHashMap.of(variable(), Expr.constant(q)),
            Rational.HALF);
    Question rest = without(Expr.constant(m));
    return Option.of(
        order == 1
            ? ShapeRefuter.confirm(proof, rest, shape(), witness)
            : Refuter.confirm(proof, rest, kind(), witness));
  }
}
