package dev.jensen.analysis.calculus;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.linear.PolyhedralSign;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Samples;
import dev.jensen.analysis.sos.Orthant;
import dev.jensen.analysis.sos.ScalarSquares;
import dev.jensen.analysis.sos.SumOfSquares;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.Sturm;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Proves that terms are nonnegative on boxes: by interval evaluation, by Sturm's theorem where one
 * generator is left, by splitting off factors of known sign, along a line by growth from a zero,
 * and by branch and bound.
 */
public final class Signs {
  static final int BITS = 96;
  static final int FINEST = 1536;

  private static final int LEAVES_ON_A_PLANE = 3000;
  static final int FEW_LEAVES = 60;

  private final Proof proof;
  private final Budget budget;
  private final java.util.Set<Claim.Range> hopeless = new HashSet<>();
  private final QuotientSigns quotients = new QuotientSigns(this);
  private final Focus focus = new Focus();

  /** Whether a term in one generator is being proved along a line. */
  private boolean within;

  /** Proofs of signs within the budget, to be added to the proof. */
  public Signs(Proof proof, Budget budget) {
    this.proof = proof;
    this.budget = budget;
  }

  Proof proof() {
    return proof;
  }

  QuotientSigns quotients() {
    return quotients;
  }

  Focus focus() {
    return focus;
  }

  Budget budget() {
    return budget;
  }

  /** That the term is positive, with as many derivatives as are ever taken. */
  public @Nullable Integer positive(Expr term, Box box) {
    return positive(term, box, LineSigns.DEPTH);
  }

  /** The same, with as many derivatives as are ever taken. */
  public @Nullable Integer nonnegative(Expr term, Box box) {
    return nonnegative(term, box, LineSigns.DEPTH);
  }

  /**
   * The step that says that the term is nonnegative, or positive, on the box; null if no proof is
   * found.
   *
   * @param depth how many derivatives may be taken on the way
   */
  public @Nullable Integer nonnegative(Expr term, Box box, int depth) {
    Claim.Range wanted = new Claim.Range(term, box, Interval.NONNEGATIVE);
    if (hopeless.contains(wanted) || !budget.goesOn()) {
      return null;
    }
    Integer place = attempt(term, box, depth);
    if (place == null && depth >= LineSigns.DEPTH) {
      hopeless.add(wanted);
    }
    return place;
  }

  /**
   * That the term, as it is written, is nonnegative since it tends to zero at an infinite end of
   * the variable's axis and moves upward from there.
   */
  public @Nullable Integer fading(Expr term, Box box, String variable) {
    return new LineSigns(this, term, box, variable).fromInfinity(LineSigns.DEPTH);
  }

  private @Nullable Integer attempt(Expr term, Box box, int depth) {
    Ranges ranges = proof.ranges(box, BITS);
    Interval natural = ranges.of(term);
    if (natural == null) {
      return null;
    }
    if (natural.isNonnegative()) {
      return proof.add(new Claim.Range(term, box, natural), new Rule.Natural(BITS));
    }
    if (natural.isNegative() || isNegativeInside(term, box)) {
      return null;
    }
    if (moving(term, box).size() > 1 && Samples.showNegative(term, box)) {
      return null;
    }
    Affine affine = box.halfSpaces().isEmpty() ? null : Affine.of(term);
    Integer linear =
        affine == null
            ? polyhedral(term, box)
            : new LinearBounds(proof, box, budget).sign(term, affine, true);
    if (linear != null || affine != null) {
      // Of an affine term a linear program tells all.
      return linear;
    }
    Expr left = Branches.resolve(term, ranges);
    if (left != term && ranges.of(left) != null) {
      Integer place = nonnegative(left, box, depth);
      return place == null ? null : equal(term, left, box, new Rule.Branch(), place);
    }
    Integer mills = MillsSigns.prove(this, term, box, depth);
    if (mills != null) {
      return mills;
    }
    // Before a factor is split off: what is left of the term need not tend to zero.
    Integer telescoped = depth > 0 ? new Telescope(this, term, box).prove(depth) : null;
    if (telescoped != null) {
      return telescoped;
    }
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(term);
    if (fraction == null) {
      return core(term, box, depth);
    }
    if (fraction.isZero()) {
      return byEquality(term, Expr.ZERO, box, natural(Expr.ZERO, box));
    }
    SortedSet<Integer> generators = fraction.numerator().generators();
    generators.addAll(fraction.denominator().generators());
    if (generators.size() <= 1) {
      return sturm(term, box, fraction, form, generators, depth);
    }
    return quotients.prove(term, box, fraction, form, depth);
  }

  /** Whether the term is negative at the inner point of the half-spaces. */
  private static boolean isNegativeInside(Expr term, Box box) {
    var inner = box.halfSpaces().inner().mapValues(Expr::constant);
    if (inner.isEmpty() || !inner.keySet().containsAll(Dag.variables(term))) {
      return false;
    }
    Interval value = new Ranges(Box.EMPTY, BITS).of(Dag.substitute(term, inner));
    return value != null && value.isNegative();
  }

  @Nullable Integer polyhedral(Expr term, Box box) {
    return box.halfSpaces().isEmpty() ? null : new PolyhedralSign(proof, box, budget).prove(term);
  }

  @Nullable Integer natural(Expr term, Box box) {
    Interval range = proof.ranges(box, BITS).of(term);
    return range == null || !range.isNonnegative()
        ? null
        : proof.add(new Claim.Range(term, box, range), new Rule.Natural(BITS));
  }

  /**
   * The same range, claimed of the term as normal forms spell it; the step itself if that is so.
   */
  int spelled(int place, Box box) {
    Expr term = ((Claim.Range) proof.claim(place)).term();
    NormalForm form = new NormalForm(proof.ranges(box, BITS));
    Fraction fraction = form.of(term);
    if (fraction == null) {
      return place;
    }
    Multinomial below = fraction.denominator();
    Expr other =
        below.isConstant()
            ? form.term(fraction.numerator().scale(below.constantTerm().inverse()))
            : form.term(fraction.numerator()).over(form.term(below));
    return other == term || proof.ranges(box, BITS).of(other) == null
        ? place
        : equal(other, term, box, new Rule.NormalForm(), place);
  }

  /** The sign of a term from that of one that is equal to it. */
  private @Nullable Integer byEquality(Expr term, Expr other, Box box, @Nullable Integer place) {
    return byEquality(term, other, box, place, Vector.empty());
  }

  /** The same where the premises show that the other term is defined. */
  @Nullable Integer byEquality(
      Expr term, Expr other, Box box, @Nullable Integer place, Vector<Integer> premises) {
    if (place == null || term == other) {
      return place;
    }
    return equal(term, other, box, new Rule.NormalForm(), place, premises);
  }

  private int equal(Expr term, Expr other, Box box, Rule why, int place) {
    return equal(term, other, box, why, place, Vector.empty());
  }

  private int equal(Expr term, Expr other, Box box, Rule why, int place, Vector<Integer> premises) {
    int equal = proof.add(new Claim.Equal(term, other, box), why, premises);
    return proof.add(new Claim.Range(term, box, range(place)), new Rule.ByEquality(), equal, place);
  }

  /** The interval that a step claims. */
  public Interval range(int place) {
    return proof.claim(place) instanceof Claim.Range range ? range.range() : Interval.ALL;
  }

  private @Nullable Integer sturm(
      Expr term,
      Box box,
      Fraction fraction,
      NormalForm form,
      SortedSet<Integer> generators,
      int depth) {
    Rational value = fraction.constant();
    if (value != null) {
      return value.sign() < 0
          ? null
          : byEquality(term, Expr.constant(value), box, natural(Expr.constant(value), box));
    }
    int u = generators.first();
    Multinomial both = fraction.numerator().multiply(fraction.denominator());
    Polynomial product = both.isThin() ? null : both.toPolynomial(u);
    Integer sign = product == null ? null : sturm(term, product, form.term(u), box);
    if (sign != null) {
      return sign;
    }
    // What is known of a factor may say more than the enclosure of the generator.
    boolean factors =
        !fraction.denominator().isConstant() || fraction.numerator().monomialContent().degree() > 0;
    Integer parts =
        factors ? quotients.byFactors(term, box, fraction, form, Math.min(depth, 1)) : null;
    Integer waves =
        parts != null ? parts : new WaveSigns(this).prove(term, box, fraction, form, depth);
    Integer along = waves != null ? waves : afresh(term, box, depth);
    Polynomial whole = along == null && product == null ? both.toPolynomial(u) : null;
    return whole == null ? along : sturm(term, whole, form.term(u), box);
  }

  private @Nullable Integer sturm(Expr term, Polynomial product, Expr u, Box box) {
    int bits = BITS;
    Interval sign = sturm(product, u, box, bits);
    while (sign == null && bits < FINEST && isFine(box)) {
      bits = 4 * bits;
      sign = sturm(product, u, box, bits);
    }
    return sign == null
        ? null
        : proof.add(new Claim.Range(term, box, sign), new Rule.Sturm(u, bits));
  }

  /**
   * Along the line with as many derivatives as are ever taken, though not within another such
   * proof.
   */
  private @Nullable Integer afresh(Expr term, Box box, int depth) {
    if (within) {
      return along(term, box, depth);
    }
    within = true;
    try {
      return along(term, box, LineSigns.DEPTH);
    } finally {
      within = false;
    }
  }

  private @Nullable Interval sturm(Polynomial product, Expr u, Box box, int bits) {
    Interval reach = proof.ranges(box, bits).of(u);
    return reach == null
        ? null
        : switch (Sturm.sign(product, reach)) {
          case POSITIVE -> Interval.POSITIVE;
          case NONNEGATIVE -> Interval.NONNEGATIVE;
          case ZERO -> Interval.ZERO;
          default -> null;
        };
  }

  /** Whether an end is no rational number, so that more bits place it more exactly. */
  static boolean isFine(Box box) {
    return box.variables().map(box::axis).exists(axis -> isFine(axis.lo()) || isFine(axis.hi()));
  }

  private static boolean isFine(@Nullable Expr end) {
    return end != null && !(end instanceof Constant);
  }

  /** The step that says that the term is positive, or that it is negative. */
  @Nullable Integer signOf(Expr term, Box box, int depth) {
    Integer above = positive(term, box, depth);
    if (above != null) {
      return above;
    }
    Integer below = positive(term.negate(), box, depth);
    return below == null ? null : Integer.valueOf(proof.mirrored(term, box, below));
  }

  /** That the term is positive, with that many derivatives. */
  public @Nullable Integer positive(Expr term, Box box, int depth) {
    return new PositiveSigns(this).prove(term, box, depth);
  }

  static Vector<String> moving(Expr term, Box box) {
    return Dag.variables(term).toVector().filter(name -> !box.axis(name).isPoint());
  }

  /** A term without obvious factors. */
  @Nullable Integer core(Expr term, Box box, int depth) {
    Integer plain = natural(term, box);
    plain = plain == null ? polyhedral(term, box) : plain;
    if (plain != null) {
      return plain;
    }
    Ranges ranges = proof.ranges(box, BITS);
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(term);
    if (fraction != null) {
      SortedSet<Integer> generators = fraction.numerator().generators();
      generators.addAll(fraction.denominator().generators());
      if (generators.size() <= 1) {
        return sturm(term, box, fraction, form, generators, depth);
      }
    }
    if (fraction != null && fraction.denominator().isConstant()) {
      Expr squares = SumOfSquares.of(fraction.numerator(), form, ranges);
      Integer sum = squares == null ? null : rewritten(term, squares, box);
      if (sum != null) {
        return sum;
      }
      Integer completed =
          depth > 0 && moving(term, box).size() > 1
              ? new CompletedSquare(this, box, form).prove(term, fraction.numerator(), depth)
              : null;
      if (completed != null) {
        return completed;
      }
      for (Expr corner : Orthant.of(term, box)) {
        Integer signed = rewritten(term, corner, box);
        if (signed != null) {
          return signed;
        }
      }
    }
    Integer waves =
        fraction == null ? null : new WaveSigns(this).prove(term, box, fraction, form, depth);
    if (waves != null) {
      return waves;
    }
    Integer searched = moving(term, box).size() < 2 ? null : bySquares(term, box);
    if (searched != null) {
      return searched;
    }
    Integer conjugate =
        fraction == null || depth <= 0
            ? null
            : ConjugateSigns.prove(this, term, box, fraction, form, depth);
    if (conjugate != null) {
      return conjugate;
    }
    boolean several = depth > 0 && moving(term, box).size() > 1 && box.halfSpaces().isEmpty();
    Integer turned =
        fraction != null && several
            ? new TurnSigns(this, term, box).prove(fraction, form, depth)
            : null;
    return turned != null ? turned : along(term, box, depth);
  }

  /** As a sum of squares, with weights that are nonnegative on the box, that a search finds. */
  public @Nullable Integer bySquares(Expr term, Box box) {
    Expr squares = ScalarSquares.of(term, box, proof.ranges(box, BITS), budget);
    return squares == null ? null : rewritten(term, squares, box);
  }

  /** The term multiplied out, if it is a polynomial. */
  public Expr simplest(Expr term, Box box) {
    NormalForm form = new NormalForm(proof.ranges(box, BITS));
    Fraction fraction = form.of(term);
    return fraction == null || !fraction.denominator().isConstant()
        ? term
        : form.term(fraction.numerator())
            .times(Expr.constant(fraction.denominator().constantTerm().inverse()));
  }

  /** The range of a term as that of another form of it, if it is one; null if it is none. */
  public @Nullable Integer rangeAs(Expr term, Expr form, Box box) {
    Ranges ranges = proof.ranges(box, BITS);
    Interval range = ranges.of(form);
    if (range == null || ranges.of(term) == null || !new NormalForm(ranges).same(term, form)) {
      return null;
    }
    int place = proof.add(new Claim.Range(form, box, range), new Rule.Natural(BITS));
    return byEquality(term, form, box, place);
  }

  /** The sign of the term from interval evaluation of another that may be equal to it. */
  @Nullable Integer rewritten(Expr term, Expr other, Box box) {
    Integer plain = natural(other, box);
    return plain != null && new NormalForm(proof.ranges(box, BITS)).same(term, other)
        ? byEquality(term, other, box, plain)
        : null;
  }

  private @Nullable Integer along(Expr term, Box box, int depth) {
    Vector<String> moving = moving(term, box);
    // Rules that move along a line may leave the region of half-spaces.
    if (moving.size() == 1 && box.halfSpaces().isEmpty()) {
      return new LineSigns(this, term, box, moving.head()).prove(depth);
    }
    Integer slack = new SlackSigns(this, term, box).prove(depth);
    if (slack != null) {
      return slack;
    }
    Integer corners =
        box.halfSpaces().isEmpty() && !box.isExact()
            ? new CornerSigns(this, term).prove(box)
            : null;
    return corners != null ? corners : tree(term, box, LEAVES_ON_A_PLANE);
  }

  /** Branch and bound on the whole box; first with infinite sides whole if only some are. */
  @Nullable Integer tree(Expr term, Box box, int leaves) {
    return tree(term, box, leaves, false);
  }

  /** The same; strictly, until the term is positive on every cell. */
  @Nullable Integer tree(Expr term, Box box, int leaves, boolean strictly) {
    boolean mixed =
        moving(term, box)
                .map(name -> Ranges.enclosure(box.axis(name), BITS).width() == null)
                .distinct()
                .size()
            == 2;
    Integer first =
        mixed
            ? tree(
                term,
                box,
                new TreeSearch(proof, term, budget, FEW_LEAVES, strictly).alongFiniteSides())
            : null;
    return first != null
        ? first
        : tree(term, box, new TreeSearch(proof, term, budget, leaves, strictly));
  }

  private @Nullable Integer tree(Expr term, Box box, TreeSearch search) {
    Vector<Rule.Node> nodes = search.search(box);
    return nodes == null
        ? null
        : proof.add(
            new Claim.Range(
                term, box, search.isStrict() ? Interval.POSITIVE : Interval.NONNEGATIVE),
            new Rule.Tree(nodes, TreeSearch.BITS));
  }

  /**
   * The step that says that the term is nonnegative where the variable has that value; null if it
   * may not be.
   */
  public @Nullable Integer atPoint(Expr term, Box box, String variable, Expr point) {
    Box slice = box.with(variable, dev.jensen.core.domain.Axis.point(point));
    if (proof.ranges(slice, BITS).of(term) == null) {
      return null;
    }
    Integer plain = natural(term, slice);
    if (plain != null) {
      return plain;
    }
    Expr left = Branches.resolve(term, proof.ranges(slice, BITS));
    if (left != term) {
      Integer place = atPoint(left, box, variable, point);
      return place == null ? null : equal(term, left, slice, new Rule.Branch(), place);
    }
    Expr there = Dag.substitute(term, slice.points());
    return new NormalForm(proof.ranges(slice, BITS)).same(there, Expr.ZERO)
        ? byEquality(term, Expr.ZERO, slice, natural(Expr.ZERO, slice))
        : null;
  }
}
