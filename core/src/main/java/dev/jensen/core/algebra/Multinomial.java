package dev.jensen.core.algebra;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial with rational coefficients in generators that are known by number, as the sorted
 * list of its terms (Cox, Little and O'Shea, Ideals, Varieties, and Algorithms, section 2.2).
 * Immutable; what it costs to multiply is bounded by whoever asks, from {@link #size}.
 */
public final class Multinomial {
  /** The largest degree of a polynomial of which all coefficients are written out. */
  private static final int MOST_DENSE = 8000;

  /** The degree up to which the roots of a polynomial of few terms are soon found. */
  private static final int MOST_THICK = 400;

  /** A coefficient, not zero, and its monomial. */
  public record Term(Monomial monomial, Rational coefficient) {}

  public static final Multinomial ZERO = new Multinomial(List.of());
  public static final Multinomial ONE = constant(Rational.ONE);

  /** The terms in the order of their monomials. */
  private final List<Term> terms;

  private Multinomial(List<Term> terms) {
    this.terms = terms;
  }

  public static Multinomial constant(Rational value) {
    return of(Monomial.ONE, value);
  }

  /** The monomial with a coefficient. */
  public static Multinomial of(Monomial monomial, Rational coefficient) {
    return coefficient.isZero() ? ZERO : new Multinomial(List.of(new Term(monomial, coefficient)));
  }

  /** The generator of that number. */
  public static Multinomial generator(int number) {
    return of(Monomial.of(number), Rational.ONE);
  }

  /** The terms, the leading one first. */
  public List<Term> terms() {
    return terms;
  }

  /** The number of terms. */
  public int size() {
    return terms.size();
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public boolean isConstant() {
    return terms.isEmpty() || terms.size() == 1 && terms.getFirst().monomial().equals(Monomial.ONE);
  }

  public Rational constantTerm() {
    return !terms.isEmpty() && terms.getLast().monomial().equals(Monomial.ONE)
        ? terms.getLast().coefficient()
        : Rational.ZERO;
  }

  /** The coefficient of the leading term; zero for the zero polynomial. */
  public Rational leading() {
    return terms.isEmpty() ? Rational.ZERO : terms.getFirst().coefficient();
  }

  /** The sum of the terms, whose order is changed. */
  static Multinomial sum(List<Term> terms) {
    return new Multinomial(SortedTerms.sum(terms));
  }

  private static Multinomial of(Map<Monomial, Rational> sorted) {
    return new Multinomial(SortedTerms.of(sorted));
  }

  public Multinomial add(Multinomial that) {
    return new Multinomial(SortedTerms.add(terms, that.terms));
  }

  public Multinomial subtract(Multinomial that) {
    return add(that.negate());
  }

  public Multinomial negate() {
    return scale(Rational.MINUS_ONE);
  }

  public Multinomial scale(Rational factor) {
    if (factor.isOne()) {
      return this;
    }
    return factor.isZero()
        ? ZERO
        : new Multinomial(
            terms.stream()
                .map(term -> new Term(term.monomial(), term.coefficient().multiply(factor)))
                .toList());
  }

  public Multinomial multiply(Multinomial that) {
    if (isConstant()) {
      return that.scale(constantTerm());
    }
    return that.isConstant()
        ? scale(that.constantTerm())
        : new Multinomial(SortedTerms.multiply(terms, that.terms));
  }

  /**
   * The power; 1 for the exponent 0.
   *
   * @throws IllegalArgumentException if the exponent is negative
   */
  public Multinomial pow(int exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException("a polynomial has no power " + exponent);
    }
    Multinomial result = ONE;
    Multinomial square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result.multiply(square) : result;
      square = rest > 1 ? square.multiply(square) : square;
    }
    return result;
  }

  /** The highest degree of a term; -1 for zero. */
  public int degree() {
    return terms.isEmpty() ? -1 : terms.getFirst().monomial().degree();
  }

  /** The highest exponent of the generator. */
  public int degreeIn(int generator) {
    int degree = 0;
    for (Term term : terms) {
      degree = Math.max(degree, term.monomial().exponent(generator));
    }
    return degree;
  }

  /** The generators that occur. */
  public SortedSet<Integer> generators() {
    SortedSet<Integer> generators = new TreeSet<>();
    for (Term term : terms) {
      for (int g : term.monomial().generators()) {
        generators.add(g);
      }
    }
    return generators;
  }

  /** The coefficients of the powers of one generator. */
  public Map<Integer, Multinomial> asUnivariate(int generator) {
    Map<Integer, Map<Monomial, Rational>> parts = new TreeMap<>();
    for (Term term : terms) {
      parts
          .computeIfAbsent(term.monomial().exponent(generator), k -> new TreeMap<>())
          .merge(term.monomial().without(generator), term.coefficient(), Rational::add);
    }
    Map<Integer, Multinomial> coefficients = new TreeMap<>();
    parts.forEach((exponent, part) -> coefficients.put(exponent, of(part)));
    return coefficients;
  }

  /** The polynomials in one generator that stand before the monomials of the others. */
  Collection<Multinomial> coefficients(int generator) {
    Map<Monomial, Map<Monomial, Rational>> parts = new TreeMap<>();
    for (Term term : terms) {
      parts
          .computeIfAbsent(term.monomial().without(generator), k -> new TreeMap<>())
          .put(Monomial.power(generator, term.monomial().exponent(generator)), term.coefficient());
    }
    return parts.values().stream().map(Multinomial::of).toList();
  }

  /** This polynomial with another in the place of a generator, by Horner's scheme. */
  public Multinomial substitute(int generator, Multinomial value) {
    Map<Integer, Multinomial> parts = asUnivariate(generator);
    Multinomial result = ZERO;
    int reached = 0;
    for (int exponent : new TreeSet<>(parts.keySet()).descendingSet()) {
      result = result.multiply(value.pow(result.isZero() ? 0 : reached - exponent));
      result = result.add(parts.getOrDefault(exponent, ZERO));
      reached = exponent;
    }
    return result.multiply(value.pow(reached));
  }

  /** The partial derivative. */
  public Multinomial derivative(int generator) {
    Map<Monomial, Rational> slopes = new TreeMap<>();
    Monomial one = Monomial.of(generator);
    for (Term term : terms) {
      Monomial lowered = term.monomial().divide(one);
      if (lowered != null) {
        Rational times = Rational.of(term.monomial().exponent(generator));
        slopes.put(lowered, term.coefficient().multiply(times));
      }
    }
    return of(slopes);
  }

  /** An enclosure of the values where each generator lies in the interval given for it. */
  public Interval evaluate(IntFunction<Interval> ranges) {
    Interval sum = Interval.ZERO;
    for (Term term : terms) {
      Interval product = Interval.point(term.coefficient());
      for (int g : term.monomial().generators()) {
        Interval power = ranges.apply(g).pow(term.monomial().exponent(g));
        product = product.multiply(Objects.requireNonNull(power));
      }
      sum = sum.add(product);
    }
    return sum;
  }

  /**
   * The same as a polynomial in that one generator; null if another occurs, or the degree is huge.
   */
  public @Nullable Polynomial toPolynomial(int generator) {
    if (degree() > MOST_DENSE) {
      return null;
    }
    for (Term term : terms) {
      if (term.monomial().degree() != term.monomial().exponent(generator)) {
        return null;
      }
    }
    Rational[] coefficients = new Rational[degree() + 1];
    Arrays.fill(coefficients, Rational.ZERO);
    terms.forEach(term -> coefficients[term.monomial().degree()] = term.coefficient());
    return Polynomial.of(coefficients);
  }

  /**
   * Whether it has a high degree and few terms: a few derivatives tell its sign more quickly than
   * its roots do.
   */
  public boolean isThin() {
    return degree() > MOST_THICK && size() < degree() / 8;
  }

  /** The polynomial in that generator. */
  public static Multinomial of(Polynomial polynomial, int generator) {
    Map<Monomial, Rational> terms = new TreeMap<>();
    Monomial power = Monomial.ONE;
    for (int k = 0; k <= polynomial.degree(); k++) {
      terms.put(power, polynomial.coefficient(k));
      power = power.multiply(Monomial.of(generator));
    }
    return of(terms);
  }

  /** The largest monomial that divides every term. */
  public Monomial monomialContent() {
    Monomial content = null;
    for (Term term : terms) {
      content = content == null ? term.monomial() : content.gcd(term.monomial());
    }
    return content == null ? Monomial.ONE : content;
  }

  /** The quotient if the division leaves no rest; null if it does or the divisor is zero. */
  public @Nullable Multinomial exactDivide(Multinomial divisor) {
    if (divisor.isConstant()) {
      return divisor.isZero() ? null : scale(divisor.constantTerm().inverse());
    }
    for (int g : divisor.generators()) {
      if (!isZero() && divisor.degreeIn(g) > degreeIn(g)) {
        return null;
      }
    }
    List<Term> quotient = SortedTerms.exactDivide(terms, divisor.terms);
    return quotient == null ? null : new Multinomial(quotient);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Multinomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.isEmpty()
        ? "0"
        : String.join(
            " + ", terms.stream().map(t -> t.coefficient() + "*" + t.monomial()).toList());
  }
}
