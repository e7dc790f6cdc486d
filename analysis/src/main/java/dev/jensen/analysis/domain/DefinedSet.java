package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where a term is defined, exactly, as far as that hangs on one variable alone: what a part
 * requires of several variables is left out.
 */
final class DefinedSet {
  private final SignSolver signs;
  private final Map<Expr, LineSet> defined = new IdentityHashMap<>();

  DefinedSet(SignSolver signs) {
    this.signs = signs;
  }

  /**
   * The points at which the term is defined; they are right within the window of the solver.
   *
   * @throws Unsolved if they are not found
   */
  LineSet of(Expr root) {
    for (Expr part : Dag.parts(root)) {
      if (!defined.containsKey(part)) {
        defined.put(part, part instanceof Piecewise p ? byCases(p) : plain(part));
      }
    }
    return known(root);
  }

  private LineSet known(Expr part) {
    return java.util.Objects.requireNonNull(defined.get(part));
  }

  private LineSet plain(Expr part) {
    LineSet set = LineSet.ALL;
    for (Expr child : part.children()) {
      set = set.and(known(child));
    }
    if (part instanceof Apply a && a.atom().equals(Atoms.POWER) && hangsHere(part)) {
      return set.and(power(a));
    }
    return set.isEmpty() ? set : set.and(of(Requirement.ofPart(part), signs.within(set.hull())));
  }

  /** Where all requirements of this variable alone are met. */
  LineSet of(Vector<Requirement> requirements) {
    return of(requirements, signs);
  }

  private LineSet of(Vector<Requirement> requirements, SignSolver solver) {
    LineSet set = LineSet.ALL;
    for (Requirement each : requirements) {
      set = hangsHere(each.term()) ? set.and(met(each, solver)) : set;
    }
    return set;
  }

  private static LineSet met(Requirement requirement, SignSolver solver) {
    SignSets of = solver.of(requirement.term());
    return switch (requirement.kind()) {
      case POSITIVE -> of.positive();
      case NONNEGATIVE -> of.positive().or(of.zero());
      case NONZERO -> of.positive().or(of.negative());
    };
  }

  /** A base of zero is allowed where the exponent is positive. */
  private LineSet power(Apply power) {
    SignSets base = signs.of(power.argument());
    return base.zero().isEmpty()
        ? base.positive()
        : base.positive().or(base.zero().and(signs.of(power.arguments().last()).positive()));
  }

  /** Whether no other variable matters. */
  private boolean hangsHere(Expr term) {
    Set<String> names = Dag.variables(term);
    return names.isEmpty() || names.size() == 1 && names.contains(signs.variable());
  }

  private LineSet byCases(Piecewise piecewise) {
    LineSet asked = asked(piecewise);
    if (piecewise.children().forAll(child -> asked.minus(known(child)).isEmpty())) {
      return asked;
    }
    if (!piecewise
        .branches()
        .flatMap(Piecewise.Branch::conditions)
        .forAll(c -> hangsHere(c.left()))) {
      return whicheverCase(piecewise);
    }
    LineSet total = LineSet.NONE;
    LineSet rest = LineSet.ALL;
    for (Piecewise.Branch branch : piecewise.branches()) {
      LineSet taken = rest;
      for (Condition condition : branch.conditions()) {
        LineSet told = known(condition.left());
        taken = taken.and(told).and(signs.of(condition.left()).where(condition.relation()));
        rest = rest.and(told);
      }
      total = total.or(taken.and(known(branch.value())));
      rest = rest.minus(taken);
    }
    return total.or(rest.and(known(piecewise.otherwise())));
  }

  /** Where the conditions of the first case have values: they are asked first, everywhere. */
  private LineSet asked(Piecewise piecewise) {
    return piecewise
        .branches()
        .head()
        .conditions()
        .foldLeft(LineSet.ALL, (all, c) -> all.and(known(c.left())));
  }

  /** Where other variables choose the case: as far as the cases agree, or are defined nowhere. */
  private LineSet whicheverCase(Piecewise piecewise) {
    Vector<LineSet> values =
        piecewise
            .branches()
            .map(Piecewise.Branch::value)
            .append(piecewise.otherwise())
            .map(this::known)
            .reject(LineSet::isEmpty)
            .distinct();
    if (values.size() > 1) {
      throw Unsolved.because(piecewise + " moves with more than one variable");
    }
    return piecewise
        .branches()
        .flatMap(Piecewise.Branch::conditions)
        .foldLeft(
            values.headOption().getOrElse(LineSet.NONE), (all, c) -> all.and(known(c.left())));
  }
}
