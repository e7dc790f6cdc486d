package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/**
 * The half-spaces in which affine arguments of several variables must lie for a function to be
 * defined: {@code x - y > 0} for {@code log(x - y)}.
 */
public final class RequiredHalfSpaces {
  private RequiredHalfSpaces() {}

  /** What the parts of the function require of affine terms of two variables and more. */
  public static Vector<HalfSpace> of(Expr function) {
    return Requirement.of(function)
        .reject(each -> each.kind() == Requirement.Kind.NONZERO)
        .flatMap(RequiredHalfSpaces::halfSpace)
        .distinct();
  }

  private static Vector<HalfSpace> halfSpace(Requirement requirement) {
    Affine affine = Affine.of(requirement.term());
    return affine == null || affine.variables().size() < 2
        ? Vector.empty()
        : Vector.of(new HalfSpace(affine, requirement.kind() == Requirement.Kind.POSITIVE));
  }
}
