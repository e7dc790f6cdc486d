package dev.jensen.core.algebra;

import dev.jensen.core.algebra.Multinomial.Term;
import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Arithmetic on lists of terms without zeros in the order of their monomials. */
final class SortedTerms {
  /** How many terms a quotient may have in any case. */
  private static final int MOST_MORE = 512;

  private SortedTerms() {}

  static List<Term> of(Map<Monomial, Rational> sorted) {
    List<Term> terms = new ArrayList<>(sorted.size());
    sorted.forEach(
        (monomial, coefficient) -> {
          if (!coefficient.isZero()) {
            terms.add(new Term(monomial, coefficient));
          }
        });
    return Collections.unmodifiableList(terms);
  }

  /** The sum of terms in any order, which it sorts. */
  static List<Term> sum(List<Term> terms) {
    terms.sort(Comparator.comparing(Term::monomial));
    List<Term> sum = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); ) {
      Monomial monomial = terms.get(i).monomial();
      Rational total = terms.get(i++).coefficient();
      while (i < terms.size() && terms.get(i).monomial().equals(monomial)) {
        total = total.add(terms.get(i++).coefficient());
      }
      if (!total.isZero()) {
        sum.add(new Term(monomial, total));
      }
    }
    return Collections.unmodifiableList(sum);
  }

  static List<Term> add(List<Term> one, List<Term> two) {
    List<Term> sum = new ArrayList<>(one.size() + two.size());
    int i = 0;
    int j = 0;
    while (i < one.size() && j < two.size()) {
      Term a = one.get(i);
      Term b = two.get(j);
      int order = a.monomial().compareTo(b.monomial());
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      if (order != 0) {
        sum.add(order < 0 ? a : b);
        continue;
      }
      Rational both = a.coefficient().add(b.coefficient());
      if (!both.isZero()) {
        sum.add(new Term(a.monomial(), both));
      }
    }
    sum.addAll(one.subList(i, one.size()));
    sum.addAll(two.subList(j, two.size()));
    return Collections.unmodifiableList(sum);
  }

  static List<Term> multiply(List<Term> one, List<Term> two) {
    Map<Monomial, Rational> product = new TreeMap<>();
    for (Term a : one) {
      Cancellation.check();
      addMultiple(product, two, a.monomial(), a.coefficient());
    }
    return of(product);
  }

  private static void addMultiple(
      Map<Monomial, Rational> sum, List<Term> terms, Monomial monomial, Rational coefficient) {
    for (Term term : terms) {
      sum.merge(
          term.monomial().multiply(monomial),
          term.coefficient().multiply(coefficient),
          (a, b) -> {
            Rational both = a.add(b);
            return both.isZero() ? null : both;
          });
    }
  }

  /**
   * Division by terms that are not empty (Cox, Little and O'Shea, section 2.3); null as soon as a
   * term is left that the leading one does not divide, or a coefficient that shows that there is no
   * quotient: that of primitive polynomials over the integers is one over them, by the lemma of
   * Gauss. Null also if the quotient would have far more terms than the dividend, as that of {@code
   * x^10000 - 1} by {@code x - 1}.
   */
  static @Nullable List<Term> exactDivide(List<Term> dividend, List<Term> divisor) {
    TreeMap<Monomial, Rational> rest = new TreeMap<>();
    dividend.forEach(term -> rest.put(term.monomial(), term.coefficient()));
    Map<Monomial, Rational> quotient = new TreeMap<>();
    Term lead = divisor.getFirst();
    int most = MOST_MORE + 2 * dividend.size();
    Rational content = content(dividend).divide(content(divisor));
    // The least terms of the factors make the least one of a product.
    if (!dividend.isEmpty()
        && dividend.getLast().monomial().divide(divisor.getLast().monomial()) == null) {
      return null;
    }
    while (!rest.isEmpty()) {
      Cancellation.check();
      Map.Entry<Monomial, Rational> top = rest.firstEntry();
      Monomial monomial = top.getKey().divide(lead.monomial());
      if (monomial == null || quotient.size() > most) {
        return null;
      }
      Rational coefficient = top.getValue().divide(lead.coefficient());
      if (!coefficient.divide(content).isInteger()) {
        return null;
      }
      quotient.put(monomial, coefficient);
      addMultiple(rest, divisor, monomial, coefficient.negate());
    }
    return of(quotient);
  }

  /** The largest rational of which all coefficients are whole multiples; 1 if there are none. */
  private static Rational content(List<Term> terms) {
    BigInteger top = BigInteger.ZERO;
    BigInteger bottom = BigInteger.ONE;
    for (Term term : terms) {
      BigInteger below = term.coefficient().denominator();
      top = top.gcd(term.coefficient().numerator());
      bottom = bottom.divide(bottom.gcd(below)).multiply(below);
    }
    return terms.isEmpty() ? Rational.ONE : Rational.of(top, bottom);
  }
}
