package dev.jensen.analysis.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Terms told by cases: an absolute value is its argument or the negative of that, and so on. */
final class Kinks {
  private static final Set<String> BY_DEFINITION =
      HashSet.of(
          Atoms.RELU.name(),
          Atoms.NEG.name(),
          Atoms.MIN.name(),
          Atoms.HUBER.name(),
          Atoms.NORM1.name(),
          Atoms.NORM_INF.name());

  private Kinks() {}

  /** A case of a term, to be taken where the conditions hold. */
  record Case(Vector<Condition> conditions, Expr term) {}

  /**
   * The term without one kink, case by case; the cases are told in order, so that the first one
   * whose conditions hold is taken. Null if the term has no kink.
   */
  static @Nullable Vector<Case> split(Expr term) {
    for (Expr part : Dag.parts(term)) {
      Vector<Case> cases =
          switch (part) {
            case Apply a -> cases(a);
            case Piecewise p ->
                p.branches()
                    .map(b -> new Case(b.conditions(), b.value()))
                    .append(new Case(Vector.empty(), p.otherwise()));
            default -> null;
          };
      if (cases != null) {
        Function<Expr, Expr> taken =
            value -> Dag.rewrite(term, each -> each == part ? value : each);
        return cases.map(each -> new Case(each.conditions(), taken.apply(each.term())));
      }
    }
    return null;
  }

  private static @Nullable Vector<Case> cases(Apply apply) {
    if (apply.atom().equals(Atoms.ABS)) {
      Expr u = apply.argument();
      return Vector.of(
          new Case(Vector.of(new Condition(u, Relation.AT_LEAST)), u),
          new Case(Vector.empty(), u.negate()));
    }
    if (apply.atom().equals(Atoms.MAX)) {
      Vector<Expr> all = apply.arguments().distinct();
      return all.map(
          one ->
              new Case(
                  all.remove(one).map(other -> new Condition(one.minus(other), Relation.AT_LEAST)),
                  one));
    }
    Expr definition =
        BY_DEFINITION.contains(apply.atom().name())
            ? apply.atom().definition(apply.arguments())
            : null;
    return definition == null ? null : Vector.of(new Case(Vector.empty(), definition));
  }
}
