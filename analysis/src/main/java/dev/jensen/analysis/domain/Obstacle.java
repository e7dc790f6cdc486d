package dev.jensen.analysis.domain;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What stands in the way of a natural domain, in words, and what to do about it. */
final class Obstacle {
  private Obstacle() {}

  static NaturalDomain.Unknown told(Unsolved.Reason reason, Expr function, Set<String> missing) {
    String example = "give a domain, such as: for " + missing.map(n -> n + " > 0").mkString(", ");
    return switch (reason) {
      case Unsolved.Reason.NoMethod none ->
          new NaturalDomain.Unknown("the natural domain is not found: " + none.why(), example);
      case Unsolved.Reason.Nameless nameless ->
          new NaturalDomain.Unknown(
              "the natural domain may end where "
                  + nameless.what()
                  + " lies in "
                  + Enclosures.shown(nameless.value())
                  + ": there "
                  + nameless.zero()
                  + " is zero, at a number for which no closed form is known here",
              "give a domain that leaves this point out");
      case Unsolved.Reason.Endless endless -> endless(function, missing.head());
    };
  }

  private static NaturalDomain.Unknown endless(Expr function, String variable) {
    Vector<Axis> near = Periodic.near(function, variable);
    String examples = near.map(axis -> "for " + variable + " in " + axis).mkString(", or ");
    return new NaturalDomain.Unknown(
        "the natural domain of "
            + function
            + " falls into pieces without end, and the function does not repeat from one to"
            + " another",
        "give a domain" + (near.isEmpty() ? "" : ", such as one of the nearest: " + examples));
  }
}
