package dev.jensen.analysis.rectified;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.linear.Region;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves a function that is affine in pieces convex by its pieces: the box is divided into the
 * regions on which no unit changes its side, each by exact linear programs, and on every region the
 * piece there is shown to be the largest of all. The function is then their maximum; and every
 * convex function that is affine in pieces is. For concave it is the least.
 */
public final class PiecesProver {
  private static final int BITS = 96;
  private static final int MOST_REGIONS = 5000;

  /** Of more arguments of a maximum no two are compared. */
  private static final int MOST_PIECES = 60;

  private static final Set<Atom> BENDS = HashSet.of(Atoms.RELU, Atoms.ABS, Atoms.MAX, Atoms.MIN);

  private final Proof proof;
  private final Expr term;
  private final Set<String> block;
  private final Curvature kind;
  private final Budget budget;
  private int regions;

  /** A prover that the term is of the kind in the block. */
  public PiecesProver(Proof proof, Expr term, Set<String> block, Curvature kind, Budget budget) {
    this.proof = proof;
    this.term = term;
    this.block = block;
    this.kind = kind;
    this.budget = budget;
  }

  /** A part of the box, whole or divided in two. */
  private sealed interface Part {
    /** The affine pieces that the function has there. */
    Vector<Affine> pieces();
  }

  /**
   * A region on which the function is affine.
   *
   * @param left the term with the branches taken that hold there
   * @param facts the steps that decide these
   */
  private record Whole(Box region, Expr left, Affine piece, Vector<Integer> facts) implements Part {
    @Override
    public Vector<Affine> pieces() {
      return Vector.of(piece);
    }
  }

  private record Divided(Box region, Part above, Part below) implements Part {
    @Override
    public Vector<Affine> pieces() {
      return above.pieces().appendAll(below.pieces()).distinct();
    }
  }

  /**
   * The step that proves the term to be of the kind on the box; null if it is not, or too large.
   */
  public @Nullable Integer prove(Box box) {
    if (!box.halfSpaces().isEmpty()) {
      return null;
    }
    Part whole = part(box, Vector.empty());
    Vector<Affine> pieces = whole == null ? Vector.empty() : whole.pieces();
    if (whole == null || pieces.size() > MOST_PIECES) {
      return null;
    }
    boolean convex = kind == Curvature.CONVEX;
    Vector<Affine> upward = convex ? pieces : pieces.map(each -> each.times(Rational.MINUS_ONE));
    Expr largest =
        upward.size() == 1 ? upward.head().term() : Expr.apply(Atoms.MAX, upward.map(Affine::term));
    Expr simple = convex ? largest : largest.negate();
    Integer equal = equal(whole, simple, upward);
    Integer curved =
        equal == null
            ? null
            : new CompositionProver(proof, box, block, CompositionProver.NONE).prove(simple, kind);
    return equal == null || curved == null
        ? null
        : proof.add(new Claim.Curved(term, box, block, kind), new Rule.ByEquality(), equal, curved);
  }

  /**
   * The region, divided until every unit keeps its side; null if that is too much.
   *
   * @param known what decides units on all of a larger region
   */
  private @Nullable Part part(Box region, Vector<Integer> known) {
    Vector<Integer> facts = known;
    LinearBounds bounds = new LinearBounds(proof, region, budget);
    while (budget.goesOn() && regions < MOST_REGIONS) {
      // From the term itself, as the kernel does: step by step sums come in another order.
      Expr left = Branches.resolve(term, ranges(region, facts));
      Expr open = open(left);
      if (open == null) {
        regions++;
        Affine piece = Affine.of(left);
        return piece == null ? null : new Whole(region, left, piece, facts);
      }
      Affine border = Affine.of(open);
      if (border == null || isDecided(open, facts)) {
        return null;
      }
      Integer sign = bounds.sign(open, border, true);
      sign = sign == null ? bounds.sign(open, border, false) : sign;
      if (sign == null) {
        Part above = beyond(region, border, facts);
        Part below = above == null ? null : beyond(region, border.times(Rational.MINUS_ONE), facts);
        return above == null || below == null ? null : new Divided(region, above, below);
      }
      facts = facts.append(sign);
    }
    return null;
  }

  private @Nullable Part beyond(Box region, Affine nonnegative, Vector<Integer> facts) {
    Vector<HalfSpace> halfSpaces =
        region.halfSpaces().all().append(new HalfSpace(nonnegative, false));
    Box part = Region.of(region.plain(), halfSpaces, budget);
    return part == null ? null : part(part, facts);
  }

  /** An innermost term whose sign decides a bend; null if no bend is left. */
  private static @Nullable Expr open(Expr term) {
    for (Expr part : Dag.parts(term)) {
      if (part instanceof Apply bend && BENDS.contains(bend.atom())) {
        return bend.arguments().size() == 1
            ? bend.argument()
            : bend.arguments().get(1).minus(bend.arguments().head());
      }
    }
    return null;
  }

  /** Whether the sign is known, and does not decide the bend. */
  private boolean isDecided(Expr open, Vector<Integer> facts) {
    return facts.exists(fact -> ((Claim.Range) proof.claim(fact)).term() == open);
  }

  private Ranges ranges(Box region, Vector<Integer> facts) {
    Ranges ranges = proof.ranges(region, BITS);
    for (int fact : facts) {
      Claim.Range known = (Claim.Range) proof.claim(fact);
      ranges.assume(known.term(), known.range());
    }
    return ranges;
  }

  /** The step that the function is that term on the part; null if its piece is not the largest. */
  private @Nullable Integer equal(Part part, Expr simple, Vector<Affine> upward) {
    switch (part) {
      case Divided divided -> {
        Integer above = equal(divided.above, simple, upward);
        Integer below = above == null ? null : equal(divided.below, simple, upward);
        return above == null || below == null
            ? null
            : proof.add(
                new Claim.Equal(term, simple, divided.region), new Rule.Divide(), above, below);
      }
      case Whole whole -> {
        return equal(whole, simple, upward);
      }
    }
  }

  private @Nullable Integer equal(Whole whole, Expr simple, Vector<Affine> upward) {
    Box region = whole.region;
    Affine own = kind == Curvature.CONVEX ? whole.piece : whole.piece.times(Rational.MINUS_ONE);
    LinearBounds bounds = new LinearBounds(proof, region, budget);
    Vector<Integer> larger = Vector.empty();
    for (Affine other : upward.remove(own)) {
      Affine above = own.minus(other);
      Integer sign =
          budget.goesOn() ? bounds.sign(own.term().minus(other.term()), above, true) : null;
      if (sign == null) {
        return null;
      }
      larger = larger.append(sign);
    }
    Expr right = Branches.resolve(simple, ranges(region, larger));
    int first =
        proof.add(new Claim.Equal(term, whole.left, region), new Rule.Branch(), whole.facts);
    int middle = proof.add(new Claim.Equal(whole.left, right, region), new Rule.NormalForm());
    int last = proof.add(new Claim.Equal(simple, right, region), new Rule.Branch(), larger);
    return proof.add(new Claim.Equal(term, simple, region), new Rule.Chain(), first, middle, last);
  }
}
