package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Rules that read the curvature of a term off its parts (Boyd and Vandenberghe, sections 3.2.1,
 * 3.2.4 and 3.2.6).
 */
final class CurvatureRules {
  private CurvatureRules() {}

  /** A polynomial of degree at most one in the block, over terms that are free of it, is affine. */
  static void affineForm(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Ranges ranges = argument.defined(claim.term(), claim.box());
    Expr term = Dag.substitute(claim.term(), claim.box().points());
    Refusal.unless(
        term.isLine()
            || free(term, claim.block())
            || new NormalForm(ranges).isAffine(term, claim.block()),
        claim.term(),
        " has no normal form of degree one in the block");
  }

  /** A form {@code x'Ax} with constant coefficients, and a part that is affine in x. */
  static void quadratic(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Refusal.unless(
        claim.kind() == Curvature.CONVEX || claim.kind() == Curvature.CONCAVE,
        "a quadratic form is convex or concave");
    NormalForm form = new NormalForm(argument.defined(claim.term(), claim.box()));
    Expr term = claim.kind() == Curvature.CONVEX ? claim.term() : claim.term().negate();
    Rational[][] matrix = form.quadratic(term, claim.block().toVector());
    Refusal.unless(matrix != null, claim.term(), " is no quadratic polynomial in the block");
    Refusal.unless(Ldl.isPositiveSemidefinite(matrix), "the matrix has a negative direction");
  }

  private static boolean free(Expr term, Set<String> block) {
    return !Dag.mentions(term, block);
  }

  /**
   * Sums of terms, or of sums of terms, of one kind; products of a signed factor, free of the
   * block, and a term of a kind.
   */
  static void combination(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    argument.defined(claim.term(), claim.box());
    Map<Expr, Vector<Curvature>> known = known(argument);
    switch (claim.term()) {
      case Sum sum -> {
        for (Expr term : beside(sum.terms(), known, claim.kind())) {
          Refusal.unless(
              known(known, term, claim.kind()) || free(term, claim.block()),
              "no premise says of ",
              term,
              " that it is ",
              claim.kind());
        }
      }
      case Product product -> {
        Vector<Expr> inside = product.factors().reject(factor -> free(factor, claim.block()));
        Vector<Expr> outside = product.factors().filter(factor -> free(factor, claim.block()));
        Interval sign = argument.ranges(claim.box(), Argument.BITS).of(Expr.product(outside));
        Refusal.unless(sign != null, "the factor may be undefined");
        Expr rest = Expr.product(inside);
        boolean same = sign.isNonnegative() && known(known, rest, claim.kind());
        boolean turned = sign.isNonpositive() && known(known, rest, claim.kind().negate());
        boolean affine = known(known, rest, Curvature.AFFINE);
        Refusal.unless(
            inside.isEmpty() || same || turned || affine,
            "the factor ",
            Expr.product(outside),
            " lies in ",
            sign,
            ", and no premise says of ",
            rest,
            " what that needs");
      }
      default -> throw new Refusal(claim.term() + " is neither a sum nor a product");
    }
  }

  /** The terms that are left when whole sums of the kind among the premises are taken out. */
  private static Vector<Expr> beside(
      Vector<Expr> terms, Map<Expr, Vector<Curvature>> known, Curvature kind) {
    Map<Expr, Integer> left = counts(terms);
    for (Expr premise : known.keySet()) {
      if (premise instanceof Sum part && known(known, part, kind)) {
        Map<Expr, Integer> taken = counts(part.terms());
        if (taken.entrySet().stream()
            .allMatch(each -> left.getOrDefault(each.getKey(), 0) >= each.getValue())) {
          taken.forEach((term, count) -> left.merge(term, -count, Integer::sum));
        }
      }
    }
    return terms.filter(term -> left.getOrDefault(term, 0) > 0);
  }

  private static Map<Expr, Integer> counts(Vector<Expr> terms) {
    Map<Expr, Integer> counts = new IdentityHashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  /** What the premises say of terms on the claim's box and in its block. */
  private static Map<Expr, Vector<Curvature>> known(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Map<Expr, Vector<Curvature>> known = new IdentityHashMap<>();
    for (Claim premise : argument.premises()) {
      if (premise instanceof Claim.Curved curved
          && Argument.covers(curved.block(), claim.block())
          && Points.within(claim.box(), curved.box())) {
        known.merge(curved.term(), Vector.of(curved.kind()), Vector::appendAll);
      }
    }
    return known;
  }

  private static boolean known(Map<Expr, Vector<Curvature>> known, Expr term, Curvature kind) {
    return known.getOrDefault(term, Vector.empty()).exists(one -> one.implies(kind));
  }

  /**
   * h(g1, ..., gk) is convex if h is convex on a box of intervals that hold the values of the gi,
   * and each gi is affine, or convex where h is nondecreasing in it, or concave where h is
   * nonincreasing in it.
   */
  static void composition(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Ranges ranges = argument.defined(claim.term(), claim.box());
    Map<Expr, Vector<Curvature>> known = known(argument);
    Vector<Expr> inner = claim.term().children();
    Vector<Interval> reach = inner.map(ranges::of);
    Curvature outer =
        switch (claim.term()) {
          case Apply a -> a.atom().curvature(reach, inner.map(part -> free(part, claim.block())));
          case Power p -> Powers.curvature(p.exponent(), reach.head());
          default -> throw new Refusal(claim.term() + " is neither an atom nor a power");
        };
    Refusal.unless(outer.implies(claim.kind()), "the outer function is ", outer, " on ", reach);
    for (int i = 0; i < inner.size(); i++) {
      Expr part = inner.get(i);
      if (known(known, part, Curvature.AFFINE)) {
        continue;
      }
      Monotonicity slope =
          switch (claim.term()) {
            case Apply a -> a.atom().monotonicity(reach, i);
            case Power p -> Powers.monotonicity(p.exponent(), reach.head());
            default -> Monotonicity.NEITHER;
          };
      boolean told =
          slope == Monotonicity.NONDECREASING && known(known, part, claim.kind())
              || slope == Monotonicity.NONINCREASING && known(known, part, claim.kind().negate());
      if (told && claim.kind() != Curvature.AFFINE || free(part, claim.block())) {
        continue;
      }
      Refusal.unless(claim.kind() != Curvature.AFFINE, part, " is not known to be affine");
      throw new Refusal(
          "the outer function is "
              + slope
              + " in "
              + part
              + " on "
              + reach.get(i)
              + ", and no premise says of it what that needs");
    }
  }

  /** Whether the first premise says of the term that it is of the claim's kind. */
  private static boolean says(Argument argument, Expr term, Box box, Set<String> block)
      throws Refusal {
    return argument.says(0, new Claim.Curved(term, box, block, argument.curved().kind()));
  }

  /** Variables that the term does not have may join the block: along them it is constant. */
  static void lift(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Set<String> own = Dag.variables(claim.term());
    Claim known = argument.premise(0);
    Refusal.unless(
        says(argument, claim.term(), claim.box(), own.intersect(claim.block()))
            // Else a segment of which these variables are left behind may leave the region.
            && known
                .box()
                .halfSpaces()
                .variables()
                .intersect(claim.block())
                .forAll(known.block()::contains),
        new Unsaid(1, claim.term(), claim.kind()));
  }

  /**
   * If f is convex in (u, w) on J and a(x) is affine with values in u's interval, then f(a(x), w)
   * is convex in (x, w). Premises: f's curvature; that the inner term is affine in the block.
   */
  static void precomposition(Rule.Precomposition rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Box box = claim.box();
    String u = rule.variable();
    argument.defined(claim.term(), box);
    Refusal.unless(!box.has(u), "the variable of the outer function stands for itself already");
    Refusal.unless(
        claim.term() == Dag.substitute(rule.outer(), u, rule.inner()),
        "the term is not the outer function of the inner term");
    Set<String> others = Dag.variables(rule.outer()).remove(u);
    Claim known = argument.premise(0);
    Refusal.unless(
        says(argument, rule.outer(), known.box(), others.intersect(claim.block()).add(u))
            && known.box().halfSpaces().isEmpty()
            && known.box().variables().containsAll(others.add(u))
            && Points.within(box, new Box(known.box().axes().remove(u)))
            && reaches(argument, known.box().axis(u), rule.inner()),
        new Unsaid(1, rule.outer(), claim.kind()),
        " where the inner term lies");
    Claim second = argument.premise(1);
    Refusal.unless(
        second instanceof Claim.Curved inner
            && inner.term() == rule.inner()
            && inner.block().containsAll(claim.block())
            && Points.within(box, inner.box())
            && (inner.kind() == Curvature.AFFINE || bends(rule, argument, inner.kind())),
        new Unsaid(2, rule.inner(), "affine"),
        ", or bends as it must where the outer function is monotone");
  }

  /**
   * Whether the third premise says that the outer function rises in its variable, and the inner
   * term bends as the claim says; or falls, and it bends the other way.
   */
  private static boolean bends(Rule.Precomposition rule, Argument argument, Curvature inner)
      throws Refusal {
    Curvature wanted = argument.curved().kind();
    Shape shape = inner.implies(wanted) ? Shape.NONDECREASING : Shape.NONINCREASING;
    Box there = argument.premise(0).box();
    return (inner.implies(wanted) || inner.implies(wanted.negate()))
        && argument.says(
            2, new Claim.Shaped(rule.outer(), there, HashSet.of(rule.variable()), shape));
  }

  /** Whether the values of the term on the claim's box stay on the axis. */
  static boolean reaches(Argument argument, Axis wanted, Expr term) {
    Interval range = argument.ranges(argument.box(), Argument.BITS).of(term);
    return range != null && Points.within(Axis.of(range), wanted);
  }

  /**
   * If f is convex on J, then t f(x/t) is convex in (x, t) where t &gt; 0 and x/t lies in J. The
   * inner term is f, in variables that each stand for themselves divided by the scale.
   */
  static void perspective(Rule.Perspective rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    argument.defined(claim.term(), claim.box());
    Expr scale = Expr.variable(rule.scale());
    Set<String> inner = Dag.variables(rule.inner());
    Refusal.unless(
        claim.box().has(rule.scale()) && !inner.contains(rule.scale()),
        "the scale must be a variable that the inner function does not have");
    Refusal.unless(Smoothness.withoutJumps(rule.inner()), "the inner function may jump");
    Interval positive = argument.ranges(claim.box(), Argument.BITS).of(scale);
    Refusal.unless(positive != null && positive.isPositive(), "the scale must be positive");
    Expr spread =
        Dag.substitute(
            rule.inner(),
            LinkedHashMap.ofEntries(
                inner
                    .filter(claim.block()::contains)
                    .toVector()
                    .map(name -> io.vavr.Tuple.of(name, Expr.variable(name).over(scale)))));
    Refusal.unless(
        claim.term() == scale.times(spread), "the term is not the perspective of the inner one");
    Claim known = argument.premise(0);
    Refusal.unless(
        says(argument, rule.inner(), known.box(), inner.intersect(claim.block()))
            && inner.forAll(
                name -> known.box().has(name) && reaches(argument, known.box(), name, scale)),
        new Unsaid(1, rule.inner(), claim.kind()),
        " far enough");
  }

  /**
   * Whether the quotient of the variable by the scale, or a parameter itself, stays on the axis of
   * the inner box.
   */
  private static boolean reaches(Argument argument, Box inner, String name, Expr scale) {
    Box box = argument.box();
    Axis wanted = inner.axis(name);
    if (argument.claim() instanceof Claim.Curved c && !c.block().contains(name)) {
      return Points.within(box.axis(name), wanted);
    }
    return reaches(argument, wanted, Expr.variable(name).over(scale));
  }
}
