package dev.jensen.analysis.domain;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The signs of a term that no method solves: its zeros are guessed from samples and then known to
 * be zeros, and the sign between them is proved.
 */
final class GuessedSigns {
  private final SignSolver solver;
  private final Budget budget;

  GuessedSigns(SignSolver solver, Budget budget) {
    this.solver = solver;
    this.budget = budget;
  }

  SignSets of(Expr term) {
    LineSet defined = new DefinedSet(solver).of(term).and(LineSet.of(solver.window()));
    SignSets total = SignSets.NOWHERE;
    for (Axis part : defined.parts()) {
      total = total.or(on(part, term));
    }
    return total;
  }

  private SignSets on(Axis part, Expr term) {
    String v = solver.variable();
    Vector<Zeros.Zero> zeros = Zeros.located(term, v, part);
    if (part.isPoint() || zeros == null) {
      throw unknown(term);
    }
    for (Zeros.Zero zero : zeros) {
      if (zero.name() == null) {
        throw new Unsolved(new Unsolved.Reason.Nameless(term, Expr.variable(v), zero.where()));
      }
    }
    Vector<Expr> names = zeros.flatMap(zero -> Vector.of(zero.name()));
    SignSets total = SignSets.NOWHERE;
    for (int i = 0; i <= names.size(); i++) {
      Expr lo = i == 0 ? part.lo() : names.get(i - 1);
      Expr hi = i == names.size() ? part.hi() : names.get(i);
      Axis gap = new Axis(lo, true, hi, true);
      total = total.or(SignSets.everywhere(proved(term, gap)).within(LineSet.of(gap)));
    }
    for (Expr name : names) {
      total = total.or(SignSets.everywhere(0).within(LineSet.point(name)));
    }
    total = part.loOpen() ? total : total.or(atEnd(term, part.lo()));
    return part.hiOpen() ? total : total.or(atEnd(term, part.hi()));
  }

  private SignSets atEnd(Expr term, @Nullable Expr end) {
    Expr at = java.util.Objects.requireNonNull(end);
    int sign = Closed.sign(Dag.substitute(term, solver.variable(), at));
    return SignSets.everywhere(sign).within(LineSet.point(at));
  }

  private int proved(Expr term, Axis gap) {
    String v = solver.variable();
    double sample = new Program(term, Vector.of(v)).at(inside(gap));
    Box box = Box.of(v, gap);
    Proof proof = new Proof();
    Signs signs = new Signs(proof, budget);
    Expr claimed = sample > 0 ? term : term.negate();
    Integer place =
        Definedness.establish(term, box, proof, signs) == null
            ? signs.positive(claimed, box)
            : null;
    if (place == null || !signs.range(place).isPositive()) {
      throw unknown(term);
    }
    return sample > 0 ? 1 : -1;
  }

  private static double inside(Axis gap) {
    return Closed.between(gap.lo(), gap.hi()).toDouble();
  }

  private static Unsolved unknown(Expr term) {
    return Unsolved.because("where " + term + " is zero is not known");
  }
}
