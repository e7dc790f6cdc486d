package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term far to the left, where the normal distribution function is its density times a
 * bounded quotient: {@code Phi(x) = phi(x) m(x)/(-x)} with {@code 0 < m(x) < 1} (Mills' ratio; DLMF
 * 7.8.2), and a hyperbolic tangent of {@code w = x Phi(x)}, which is negative and small, lies above
 * {@code w}. What the term is over its largest summand then has one that only x and exponentials
 * are in, and others that are small.
 */
final class MillsSigns {
  private static final int LEADS = 4;
  private static final int FURTHEST = 4;

  /** What is left is cut into so many cells at most. */
  private static final int LEAVES = 400;

  private static final int LEAST_DEPTH = 2;

  private static final Rational HALF = Rational.HALF;
  private static final Rational MINUS_HALF = Rational.of(-1, 2);

  // What stands in the ring of polynomials for the parts of the term; no name of a user's begins
  // so. The quotient is m(x); what lies above is tanh(w) - w.
  private static final Variable FADING = (Variable) Expr.variable("\0exp");
  private static final Variable QUOTIENT = (Variable) Expr.variable("\0quotient");
  private static final Variable TANGENT = (Variable) Expr.variable("\0tanh");
  private static final Variable ABOVE = (Variable) Expr.variable("\0above");

  private final Signs signs;
  private final Box box;
  private final Variable x;
  private final Expr cdf;

  /** The exponential in the density, and the factor before it. */
  private final Expr exp;

  private final Expr scale;

  /** {@code x Phi(x)}, and half of what it lies above the density's negative. */
  private final Expr w;

  private final Expr least;

  /** {@code (1 - m(x))/2} and {@code (tanh(w) - w)/2}: sums, whose ranges can be told. */
  private final Expr missing;

  private final Expr above;

  private MillsSigns(Signs signs, Box box, Apply cdf, Variable x) {
    this.signs = signs;
    this.box = box;
    this.x = x;
    this.cdf = cdf;
    this.exp = Expr.apply(Atoms.EXP, x.power(2).times(MINUS_HALF));
    this.scale = Expr.power(Expr.constant(2).times(Expr.apply(Atoms.PI)), MINUS_HALF);
    this.w = x.times(cdf);
    this.least = half(w).plus(half(scale.times(exp)));
    this.missing = Expr.constant(HALF).plus(half(w.over(scale.times(exp))));
    this.above = half(Expr.apply(Atoms.TANH, w)).minus(half(w));
  }

  private static Expr half(Expr of) {
    return of.times(HALF);
  }

  /**
   * The step that says that the term is nonnegative on the box: far to the left in this way, and on
   * the rest by cells. Null if that is not seen.
   *
   * @param depth how many derivatives may be taken on the way
   */
  static @Nullable Integer prove(Signs signs, Expr term, Box box, int depth) {
    for (Expr part : Dag.parts(term)) {
      if (part instanceof Apply a
          && a.atom().equals(Atoms.NORMCDF)
          && a.argument() instanceof Variable x) {
        Axis axis = box.axis(x.name());
        Interval reach = signs.proof().ranges(box, Signs.BITS).of(x);
        if (reach == null
            || !box.halfSpaces().isEmpty()
            || axis.lo() != null
            || axis.hi() == null) {
          return null;
        }
        Integer whole = reach.isNegative() ? new MillsSigns(signs, box, a, x).prove(term) : null;
        return whole != null || depth < LEAST_DEPTH ? whole : inParts(signs, term, box, a, x);
      }
    }
    return null;
  }

  private static @Nullable Integer inParts(Signs signs, Expr term, Box box, Apply cdf, Variable x) {
    Axis axis = box.axis(x.name());
    Interval end = Ranges.point(Objects.requireNonNull(axis.hi()), Signs.BITS);
    Rational from = Rational.of(Objects.requireNonNull(end.lo()).floor()).min(Rational.ZERO);
    for (int far = 1; far <= FURTHEST; far *= 2) {
      Expr at = Expr.constant(from.subtract(Rational.of(far)));
      Box tail = box.with(x.name(), axis.upTo(at, false));
      Integer left = new MillsSigns(signs, tail, cdf, x).prove(term);
      if (left != null) {
        Box rest = box.with(x.name(), axis.from(at, false));
        Integer right = signs.tree(term, rest, LEAVES);
        return right == null
            ? null
            : Integer.valueOf(signs.proof().across(term, box, x.name(), at, left, right));
      }
    }
    return null;
  }

  /** A constant times powers of x and of what stands for parts of the term. */
  private record Piece(Expr factor, Map<Variable, Integer> powers) {
    int power(Variable of) {
      return powers.getOrElse(of, 0);
    }

    Piece over(Piece that) {
      return new Piece(
          factor.over(that.factor),
          that.powers.foldLeft(powers, (all, each) -> all.put(each._1, -each._2, Integer::sum)));
    }

    /** Whether it has parts in it that are known by bounds alone. */
    boolean isBounded() {
      return power(QUOTIENT) != 0 || power(TANGENT) != 0 || power(ABOVE) != 0;
    }
  }

  private @Nullable Integer prove(Expr term) {
    Expr told = told(term);
    Vector<Piece> pieces = told == null ? null : split(told);
    if (pieces == null || pieces.isEmpty()) {
      return null;
    }
    Integer plain = prove(term, pieces);
    Vector<Piece> lower = plain != null ? null : tangentsToldByW(pieces);
    return lower == null ? plain : prove(term, lower);
  }

  private @Nullable Integer prove(Expr term, Vector<Piece> pieces) {
    int tangents = pieces.map(piece -> piece.power(TANGENT)).min().get();
    Piece common = new Piece(Expr.ONE, HashMap.of(TANGENT, tangents));
    Vector<Piece> rest = pieces.map(piece -> piece.over(common));
    Vector<Piece> leads = rest.reject(Piece::isBounded).sortBy(piece -> -size(piece)).take(LEADS);
    // What the facts rest on has no such piece.
    Vector<Integer> facts =
        leads.isEmpty() ? null : facts(rest.exists(piece -> piece.power(ABOVE) != 0));
    if (facts == null) {
      return null;
    }
    for (Piece lead : leads) {
      Integer place = over(lead, term, common, rest, facts);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** By what the sum of the pieces is over one of them. */
  private @Nullable Integer over(
      Piece lead, Expr term, Piece common, Vector<Piece> rest, Vector<Integer> facts) {
    Vector<Piece> shares = rest.map(piece -> piece.over(lead));
    Expr bounded = Expr.sum(shares.filter(Piece::isBounded).map(this::term));
    Interval range = known(facts).of(bounded);
    Rational low = range == null ? null : range.lo();
    if (low == null) {
      return null;
    }
    Rational less = low.min(Rational.ZERO).roundDown(16);
    Expr main =
        Expr.sum(
            shares
                .reject(Piece::isBounded)
                .map(piece -> half(term(piece)))
                .append(Expr.constant(less.multiply(HALF))));
    Integer sign = signs.nonnegative(main, box);
    if (sign == null) {
      return null;
    }
    Expr sum = Expr.sum(main.times(Rational.TWO), Expr.constant(less.negate()), bounded);
    Expr whole = Expr.product(term(common), term(lead), sum);
    Vector<Integer> all = facts.append(sign);
    Interval reach = known(all).of(whole);
    if (reach == null || !reach.isNonnegative()) {
      return null;
    }
    int natural = signs.proof().add(new Claim.Range(whole, box, reach), natural(), all);
    return new NormalForm(known(all)).same(term, whole)
        ? signs.byEquality(term, whole, box, natural, all)
        : null;
  }

  private static Rule natural() {
    return new Rule.Natural(Signs.BITS);
  }

  private Ranges known(Vector<Integer> facts) {
    Ranges ranges = signs.proof().ranges(box, Signs.BITS);
    facts.forEach(
        fact -> ranges.assume(((Claim.Range) signs.proof().claim(fact)).term(), signs.range(fact)));
    return ranges;
  }

  /** The logarithm of the size of a piece further out. */
  private double size(Piece piece) {
    double far = 2 * Ranges.point(Objects.requireNonNull(box.axis(x.name()).hi()), 60).toDouble();
    return Math.log(Math.abs(Ranges.point(piece.factor, 60).toDouble()))
        + piece.power(x) * Math.log(-far)
        - piece.power(FADING) * far * far / 2;
  }

  private Expr term(Piece piece) {
    return Expr.product(
        piece
            .powers
            .map(each -> raised(original(each._1), each._2))
            .toVector()
            .prepend(piece.factor));
  }

  /** What a variable stands for. */
  private Expr original(Variable stands) {
    return stands == FADING
        ? exp
        : stands == QUOTIENT
            ? Expr.ONE.minus(missing.times(Rational.TWO))
            : stands == TANGENT
                ? Expr.apply(Atoms.TANH, w)
                : stands == ABOVE ? above.times(Rational.TWO) : stands;
  }

  private static Expr raised(Expr base, int power) {
    return power == 0 ? Expr.ONE : base.power(power);
  }

  /**
   * That the quotient is at most 1, so that w is at least the density's negative; and that the
   * tangent lies above w.
   */
  private @Nullable Vector<Integer> facts(boolean needsAbove) {
    Integer mills = signs.fading(least, box, x.name());
    Integer upper = mills == null || !needsAbove ? null : signs.fading(above, box, x.name());
    if (mills == null || needsAbove && upper == null) {
      return null;
    }
    Vector<Integer> first = Vector.of(mills);
    Expr lower = least.times(Rational.TWO).minus(scale.times(exp));
    Expr share = least.over(scale.times(exp));
    return Vector.of(fact(w, lower, first), fact(missing, share, first))
        .appendAll(Option.of(upper));
  }

  private int fact(Expr term, Expr equal, Vector<Integer> premises) {
    Interval range = Objects.requireNonNull(known(premises).of(equal));
    int place = signs.proof().add(new Claim.Range(equal, box, range), natural(), premises);
    return Objects.requireNonNull(signs.byEquality(term, equal, box, place, premises));
  }

  /** The same sum with w and what lies above it for tangents that no exponential makes small. */
  private @Nullable Vector<Piece> tangentsToldByW(Vector<Piece> pieces) {
    Vector<Piece> plain =
        pieces.filter(piece -> piece.power(TANGENT) == 1 && piece.power(FADING) == 0);
    Piece tangent = new Piece(Expr.ONE, HashMap.of(TANGENT, 1));
    Expr line = ABOVE.minus(Expr.product(scale, FADING, QUOTIENT));
    return plain.isEmpty()
        ? null
        : split(
            Expr.sum(
                pieces
                    .removeAll(plain)
                    .map(MillsSigns::stands)
                    .appendAll(plain.map(each -> stands(each.over(tangent)).times(line)))));
  }

  private static Expr stands(Piece piece) {
    return piece.powers.foldLeft(
        piece.factor, (product, each) -> product.times(raised(each._1, each._2)));
  }

  /** The term with variables for its parts; null if it has other parts. */
  private @Nullable Expr told(Expr term) {
    java.util.Map<Expr, Expr> known = new IdentityHashMap<>();
    for (Expr part : Dag.parts(term)) {
      Expr told = part;
      if (part == cdf) {
        told = Expr.product(scale.negate(), FADING, QUOTIENT, x.power(-1));
      } else if (part instanceof Apply a && a.atom().equals(Atoms.TANH) && a.argument() == w) {
        told = TANGENT;
      } else if (part instanceof Apply a && a.atom().equals(Atoms.EXP)) {
        Integer power = power(a.argument());
        told = power == null ? null : FADING.power(power);
      } else if (part instanceof Apply) {
        told = Dag.variables(part).isEmpty() ? part : null;
      } else if (!part.children().isEmpty()) {
        told = part.with(part.children().map(known::get));
      }
      if (told == null) {
        return null;
      }
      known.put(part, told);
    }
    return known.get(term);
  }

  /** The power of the exponential of {@code -x^2/2} that the one of the argument is, if it is. */
  private @Nullable Integer power(Expr argument) {
    Fraction quotient = ring().of(argument.over(x.power(2).times(MINUS_HALF)));
    Rational power = quotient == null ? null : quotient.constant();
    return power == null || !power.isInt() ? null : Integer.valueOf(power.toInt());
  }

  private NormalForm ring() {
    Box all = box;
    for (Variable each : Vector.of(FADING, QUOTIENT, TANGENT, ABOVE)) {
      all = all.with(each.name(), Axis.REAL);
    }
    return new NormalForm(new Ranges(all, Signs.BITS));
  }

  /** The term in these variables as a sum of pieces; null if it is none. */
  private @Nullable Vector<Piece> split(Expr told) {
    NormalForm form = ring();
    Fraction fraction = form.of(told);
    if (fraction == null
        || fraction.denominator().size() != 1
        || !isClosed(fraction.numerator(), form)
        || !isClosed(fraction.denominator(), form)) {
      return null;
    }
    Piece below = piece(fraction.denominator().terms().getFirst(), form);
    return Vector.ofAll(fraction.numerator().terms()).map(each -> piece(each, form).over(below));
  }

  /** Whether all that is in the polynomial are variables and numbers. */
  private static boolean isClosed(Multinomial polynomial, NormalForm form) {
    return polynomial.generators().stream()
        .map(form::term)
        .allMatch(each -> each instanceof Variable || Dag.variables(each).isEmpty());
  }

  private static Piece piece(Multinomial.Term term, NormalForm form) {
    Piece piece = new Piece(Expr.constant(term.coefficient()), HashMap.empty());
    for (int g : term.monomial().generators()) {
      int power = term.monomial().exponent(g);
      Expr generator = form.term(g);
      piece =
          generator instanceof Variable v
              ? new Piece(piece.factor, piece.powers.put(v, power))
              : new Piece(piece.factor.times(generator.power(power)), piece.powers);
    }
    return piece;
  }
}
