package dev.jensen.analysis.domain;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Sums {@code h(u) - h(v)} of a strictly monotone function h, which have the sign of u - v. */
final class Differences {
  private static final Set<String> RISING =
      HashSet.of(
              Atoms.EXP,
              Atoms.LOG,
              Atoms.EXPM1,
              Atoms.LOG1P,
              Atoms.SINH,
              Atoms.TANH,
              Atoms.ASINH,
              Atoms.ACOSH,
              Atoms.ATANH,
              Atoms.ATAN,
              Atoms.ASIN,
              Atoms.ERF,
              Atoms.NORMCDF,
              Atoms.LOG_NORMCDF,
              Atoms.SIGMOID,
              Atoms.SOFTPLUS,
              Atoms.DIGAMMA)
          .map(atom -> atom.name());

  private static final Set<String> FALLING =
      HashSet.of(Atoms.ACOS, Atoms.ERFC, Atoms.TRIGAMMA).map(atom -> atom.name());

  private Differences() {}

  /** An atom with a number before it. */
  private record Scaled(Rational factor, Apply apply) {}

  /** A term with the sign of the sum wherever that is defined; null if it is no such sum. */
  static @Nullable Expr of(Sum sum) {
    Vector<Scaled> terms = sum.terms().flatMap(Differences::scaled);
    if (sum.terms().size() != 2 || terms.size() != 2) {
      return null;
    }
    Scaled a = terms.head();
    Scaled b = terms.last();
    String name = a.apply().atom().name();
    boolean rises = RISING.contains(name);
    if (!a.apply().atom().equals(b.apply().atom())
        || !a.factor().add(b.factor()).isZero()
        || !rises && !FALLING.contains(name)) {
      return null;
    }
    Expr difference = a.apply().argument().minus(b.apply().argument());
    return rises == a.factor().sign() > 0 ? difference : difference.negate();
  }

  private static Vector<Scaled> scaled(Expr term) {
    if (term instanceof Apply apply) {
      return Vector.of(new Scaled(Rational.ONE, apply));
    }
    return term instanceof Product p
            && p.factors().size() == 2
            && p.factors().head() instanceof Constant c
            && p.factors().last() instanceof Apply apply
        ? Vector.of(new Scaled(c.value(), apply))
        : Vector.empty();
  }
}
