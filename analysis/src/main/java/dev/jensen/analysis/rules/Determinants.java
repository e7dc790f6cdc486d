package dev.jensen.analysis.rules;

import dev.jensen.analysis.linear.PrincipalMinor;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * Logarithms and powers of determinants that are written out, as atoms of the matrix: {@code
 * log(det X)}, {@code (det X)^r}. A suggestion, to be proved an equality.
 */
public final class Determinants {
  private Determinants() {}

  /** The term with atoms for determinants; the same term if there are none. */
  public static Expr of(Expr root, Box box, Ranges ranges) {
    if (box.halfSpaces().matrices().isEmpty()) {
      return root;
    }
    NormalForm form = new NormalForm(ranges);
    return Dag.rewrite(
        root,
        part ->
            switch (part) {
              case Apply a when a.atom().equals(Atoms.LOG) -> {
                Vector<Vector<Expr>> matrix = PrincipalMinor.of(a.argument(), box, form);
                yield matrix.isEmpty() ? a : applied(Atoms.LOG_DET, matrix);
              }
              case Power p -> power(p, PrincipalMinor.of(p.base(), box, form));
              default -> part;
            });
  }

  private static Expr power(Power power, Vector<Vector<Expr>> matrix) {
    if (matrix.isEmpty()) {
      return power;
    }
    Rational times = power.exponent().multiply(Rational.of(matrix.size()));
    return power.exponent().sign() < 0
        ? Expr.apply(
            Atoms.EXP, Expr.constant(power.exponent()).times(applied(Atoms.LOG_DET, matrix)))
        : times.compareTo(Rational.ONE) <= 0
            ? Expr.power(applied(Atoms.DET_ROOTN, matrix), times)
            : power;
  }

  private static Expr applied(Atom atom, Vector<Vector<Expr>> matrix) {
    return Expr.apply(atom, Vector.range(0, matrix.size()).flatMap(i -> matrix.get(i).drop(i)));
  }
}
