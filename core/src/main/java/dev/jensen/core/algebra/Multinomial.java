package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A polynomial with rational coefficients in generators that are known by number. Immutable. */
public final class Multinomial {
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
    return coefficient.isZero()
        ? new Multinomial(List.of())
        : new Multinomial(List.of(new Term(monomial, coefficient)));
  }

  /** The generator of that number. */
  public static Multinomial generator(int number) {
    return of(Monomial.of(number), Rational.ONE);
  }

  private static Multinomial of(Map<Monomial, Rational> sorted) {
    List<Term> terms = new ArrayList<>(sorted.size());
    sorted.forEach(
        (monomial, coefficient) -> {
          if (!coefficient.isZero()) {
            terms.add(new Term(monomial, coefficient));
          }
        });
    return new Multinomial(Collections.unmodifiableList(terms));
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

  public Multinomial add(Multinomial that) {
    List<Term> sum = new ArrayList<>(size() + that.size());
    int i = 0;
    int j = 0;
    while (i < size() && j < that.size()) {
      Term a = terms.get(i);
      Term b = that.terms.get(j);
      int order = a.monomial().compareTo(b.monomial());
      if (order < 0) {
        sum.add(a);
        i++;
      } else if (order > 0) {
        sum.add(b);
        j++;
      } else {
        Rational both = a.coefficient().add(b.coefficient());
        if (!both.isZero()) {
          sum.add(new Term(a.monomial(), both));
        }
        i++;
        j++;
      }
    }
    sum.addAll(terms.subList(i, size()));
    sum.addAll(that.terms.subList(j, that.size()));
    return new Multinomial(Collections.unmodifiableList(sum));
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
    if (that.isConstant()) {
      return scale(that.constantTerm());
    }
    Map<Monomial, Rational> product = new TreeMap<>();
    for (Term a : terms) {
      for (Term b : that.terms) {
        product.merge(
            a.monomial().multiply(b.monomial()),
            a.coefficient().multiply(b.coefficient()),
            Rational::add);
      }
    }
    return of(product);
  }

  /** The power with a nonnegative exponent. */
  public Multinomial pow(int exponent) {
    Multinomial result = ONE;
    Multinomial square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result.multiply(square) : result;
      square = rest > 1 ? square.multiply(square) : square;
    }
    return result;
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

  /** The same as a polynomial in that one generator; null if another occurs. */
  public @Nullable Polynomial toPolynomial(int generator) {
    Rational[] coefficients = new Rational[degreeIn(generator) + 1];
    java.util.Arrays.fill(coefficients, Rational.ZERO);
    for (Term term : terms) {
      int exponent = term.monomial().exponent(generator);
      if (term.monomial().degree() != exponent) {
        return null;
      }
      coefficients[exponent] = term.coefficient();
    }
    return Polynomial.of(coefficients);
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

  /** The quotient if the division leaves no rest, else null. */
  public @Nullable Multinomial exactDivide(Multinomial divisor) {
    if (divisor.isConstant()) {
      return divisor.isZero() ? null : scale(divisor.constantTerm().inverse());
    }
    TreeMap<Monomial, Rational> rest = new TreeMap<>();
    terms.forEach(term -> rest.put(term.monomial(), term.coefficient()));
    Map<Monomial, Rational> quotient = new TreeMap<>();
    Term lead = divisor.terms.getFirst();
    while (!rest.isEmpty()) {
      Map.Entry<Monomial, Rational> top = rest.firstEntry();
      Monomial monomial = top.getKey().divide(lead.monomial());
      if (monomial == null) {
        return null;
      }
      Rational coefficient = top.getValue().divide(lead.coefficient());
      quotient.put(monomial, coefficient);
      for (Term term : divisor.terms) {
        rest.merge(
            term.monomial().multiply(monomial),
            term.coefficient().multiply(coefficient).negate(),
            (a, b) -> {
              Rational sum = a.add(b);
              return sum.isZero() ? null : sum;
            });
      }
    }
    return of(quotient);
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
    if (terms.isEmpty()) {
      return "0";
    }
    return String.join(
        " + ", terms.stream().map(t -> t.coefficient() + "*" + t.monomial()).toList());
  }
}
