package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The generators of a normal form and the laws between them. Where a finer unit turns out to be
 * needed, say exp(x/2) after exp(x), the computation starts again with it.
 */
final class Generators {
  private static final int MOST_TERMS = 2000;

  /** The square of an absolute value of more terms is no short normal form, and left alone. */
  private static final int MOST_SQUARED = 60;

  private static final long MOST_PRODUCTS = 60_000;
  private static final long MOST_WORK = 4_000_000;

  /** The largest exponent of what is no product of generators, and that of one that is. */
  private static final int MOST_EXPONENT = 4000;

  static final int MOST_OF_MONOMIAL = 1 << 26;

  /** Thrown where something has been learned with which the computation starts again. */
  static class Again extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Again() {
      super(null, null, false, false);
    }
  }

  /** Thrown where a unit must be divided before the computation can go on. */
  static final class Finer extends Again {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Object key;
    private final transient Rational unit;

    Finer(Object key, Rational unit) {
      this.key = key;
      this.unit = unit;
    }
  }

  /** Thrown where an expansion would be too large. */
  static final class TooLarge extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    TooLarge() {
      super(null, null, false, false);
    }
  }

  /**
   * A generator: its term, and for {@code g^degree = power} the degree and the power, else degree
   * 0.
   */
  private record Generator(Supplier<Expr> term, int degree, Fraction power) {}

  /** What kind of unit is meant for a term: of an exponent, of an angle, or the root of a base. */
  record Unit(String kind, Expr of) {}

  private final List<Generator> generators = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<Object, Rational> units = new HashMap<>();

  /** Of the generators that are exponentials, what they are the unit of. */
  private final Map<Integer, Unit> exponentials = new HashMap<>();

  private long work;

  void clear() {
    work = 0;
    generators.clear();
    places.clear();
    exponentials.clear();
  }

  void refine(Finer finer) {
    units.merge(finer.key, finer.unit, Generators::gcd);
  }

  /** The largest rational of which both are integer multiples. */
  private static Rational gcd(Rational a, Rational b) {
    return Rational.of(
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
        a.denominator().multiply(b.denominator()));
  }

  /** How many units the multiple of the key is; the unit is made finer if it is no whole number. */
  int count(Object key, Rational multiple) {
    Rational unit = units.computeIfAbsent(key, k -> multiple.abs());
    Rational count = multiple.divide(unit);
    if (!count.isInteger()) {
      throw new Finer(key, multiple.abs());
    }
    if (!count.isInt() || Math.abs((long) count.toInt()) > MOST_OF_MONOMIAL) {
      throw new TooLarge();
    }
    return count.toInt();
  }

  /** The unit of a key that has been counted in. */
  Rational unit(Object key) {
    return units.getOrDefault(key, Rational.ONE);
  }

  /** Whether multiples of the key have been counted. */
  boolean isCounted(Object key) {
    return units.containsKey(key);
  }

  /** Where the term is a generator, or will be the next one. */
  int next(Expr term) {
    return places.getOrDefault(term, generators.size());
  }

  /** The degree of the law of a generator, 0 if it has none. */
  int degree(int generator) {
    return generators.get(generator).degree();
  }

  /** What the generator to its degree is. */
  Fraction power(int generator) {
    return generators.get(generator).power();
  }

  /** Makes known that the generator is an exponential. */
  void mark(int generator, Unit unit) {
    exponentials.put(generator, unit);
  }

  /** What the generator is the unit of if it is an exponential; else null. */
  @Nullable Unit exponential(int generator) {
    return exponentials.get(generator);
  }

  int place(Object key, Expr term, int degree, Fraction power) {
    return place(key, () -> term, degree, power);
  }

  private int place(Object key, Supplier<Expr> term, int degree, Fraction power) {
    Integer known = places.get(key);
    if (known != null) {
      return known;
    }
    generators.add(new Generator(term, degree, power));
    places.put(key, generators.size() - 1);
    return generators.size() - 1;
  }

  int free(Expr term) {
    return place(term, term, 0, Fraction.ZERO);
  }

  static Fraction raised(int generator, int exponent) {
    return Fraction.of(Multinomial.generator(generator)).pow(exponent);
  }

  int indexOf(Expr term) {
    for (int i = 0; i < generators.size(); i++) {
      if (term(i) == term) {
        return i;
      }
    }
    return -1;
  }

  Expr term(int generator) {
    return generators.get(generator).term().get();
  }

  Expr term(Multinomial polynomial) {
    List<Expr> terms = new ArrayList<>();
    for (Multinomial.Term each : polynomial.terms()) {
      List<Expr> factors = new ArrayList<>();
      factors.add(Expr.constant(each.coefficient()));
      for (int g : each.monomial().generators()) {
        factors.add(term(g).power(each.monomial().exponent(g)));
      }
      terms.add(Expr.product(factors));
    }
    return Expr.sum(terms);
  }

  Expr term(Fraction fraction) {
    Expr numerator = term(fraction.numerator());
    return fraction.denominator().isConstant()
        ? Expr.product(Expr.constant(fraction.denominator().constantTerm().inverse()), numerator)
        : numerator.over(term(fraction.denominator()));
  }

  /** The sum of numbers, variables and multiples of them. */
  Fraction line(Vector<Expr> terms) {
    List<Multinomial.Term> sum = new ArrayList<>();
    for (Expr term : terms) {
      sum.add(
          switch (term) {
            case Constant c -> new Multinomial.Term(Monomial.ONE, c.value());
            case Variable v -> new Multinomial.Term(variable(v), Rational.ONE);
            case Product p -> new Multinomial.Term(variable(p.variable()), p.number());
            default -> throw new IllegalArgumentException(term + " is no multiple of a variable");
          });
    }
    Fraction made = Fraction.of(Multinomial.sum(sum));
    bounded(made);
    return made;
  }

  /** The variable; where roots of it occur, the power of its root. */
  private Monomial variable(Variable variable) {
    Rational unit = units.get(new Unit("root", variable));
    return unit == null || unit.isOne()
        ? Monomial.of(free(variable))
        : Monomial.power(free(Expr.power(variable, unit)), unit.inverse().toInt());
  }

  /** A part that no law is known of, apart from its arguments being equal. */
  Fraction opaque(Expr part, Vector<Fraction> arguments) {
    Expr canonical =
        arguments.isEmpty() ? part : part.with(arguments.map(this::reduce).map(this::term));
    return raised(free(canonical), 1);
  }

  /** An odd function: zero at zero; an argument that leads with a minus is told by its negative. */
  Fraction odd(Apply apply, Fraction argument) {
    Fraction reduced = reduce(argument);
    if (reduced.isZero()) {
      return Fraction.ZERO;
    }
    return leadsWithMinus(argument)
        ? opaque(apply, Vector.of(reduced.negate())).negate()
        : opaque(apply, Vector.of(reduced));
  }

  /** Whether the first coefficient of the numerator is negative. */
  boolean leadsWithMinus(Fraction fraction) {
    Fraction reduced = reduce(fraction);
    return !reduced.isZero() && leading(reduced.numerator()).sign() < 0;
  }

  /**
   * The absolute value: of what keeps its sign on the box that or its negative, else a generator
   * whose square is the square of its argument; a constant factor comes before it, and so do
   * factors that are positive on the box.
   */
  Fraction abs(Expr term, Fraction argument, Ranges ranges) {
    Interval range = ranges.of(term);
    if (range != null && (range.isNonnegative() || range.isNonpositive())) {
      return range.isNonnegative() ? argument : argument.negate();
    }
    Fraction reduced = reduce(argument);
    if (reduced.isZero()) {
      return Fraction.ZERO;
    }
    Rational constant = reduced.constant();
    if (constant != null) {
      return Fraction.of(Multinomial.constant(constant.abs()));
    }
    Rational lead = leading(reduced.numerator());
    Fraction outer =
        Fraction.of(
            positive(reduced.numerator().monomialContent(), ranges),
            positive(reduced.denominator().monomialContent(), ranges));
    Fraction inner = reduced.scale(lead.inverse()).divide(outer);
    Rational rest = inner.constant();
    if (rest != null) {
      return outer.scale(lead.abs().multiply(rest.abs()));
    }
    Interval left = ranges.of(term(inner));
    if (left != null && (left.isNonnegative() || left.isNonpositive())) {
      return (left.isNonnegative() ? inner : inner.negate()).multiply(outer).scale(lead.abs());
    }
    boolean isLong = inner.numerator().size() + inner.denominator().size() > MOST_SQUARED;
    Supplier<Expr> canonical = () -> Expr.apply(Atoms.ABS, term(inner));
    int generator =
        isLong
            ? place(inner, canonical, 0, Fraction.ZERO)
            : place(canonical.get(), canonical, 2, multiply(inner, inner));
    return raised(generator, 1).multiply(outer).scale(lead.abs());
  }

  /** The factors of the monomial that are positive on the box. */
  private Multinomial positive(Monomial monomial, Ranges ranges) {
    Multinomial positive = Multinomial.ONE;
    for (int g : monomial.generators()) {
      if (NormalForm.positive(term(g), ranges)) {
        positive = positive.multiply(Multinomial.generator(g).pow(monomial.exponent(g)));
      }
    }
    return positive;
  }

  Fraction add(Fraction a, Fraction b) {
    if (!a.denominator().equals(b.denominator())) {
      spend(
          (long) a.numerator().size() * b.denominator().size()
              + (long) a.denominator().size() * b.numerator().size());
    }
    Fraction sum = a.add(b);
    bounded(sum);
    return sum;
  }

  Fraction multiply(Fraction a, Fraction b) {
    long products =
        (long) a.numerator().size() * b.numerator().size()
            + (long) a.denominator().size() * b.denominator().size();
    if (products > MOST_PRODUCTS) {
      throw new TooLarge();
    }
    spend(products);
    Fraction product = a.multiply(b);
    bounded(product);
    return product;
  }

  /** Counts the products of terms in the whole computation. */
  private void spend(long products) {
    work += products;
    if (work > MOST_WORK) {
      throw new TooLarge();
    }
  }

  private static void bounded(Fraction fraction) {
    if (fraction.numerator().size() + fraction.denominator().size() > MOST_TERMS) {
      throw new TooLarge();
    }
  }

  Fraction pow(Fraction base, int exponent) {
    if (exponent < 0) {
      if (reduce(base).isZero()) {
        throw new TooLarge();
      }
      return pow(base.inverse(), -exponent);
    }
    if (exponent > (isMonomial(base) ? MOST_OF_MONOMIAL : MOST_EXPONENT)) {
      throw new TooLarge();
    }
    Fraction result = Fraction.ONE;
    Fraction square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = multiply(result, square);
      }
      square = rest > 1 ? multiply(square, square) : square;
    }
    return result;
  }

  /** Whether it is a product of powers of generators, without a factor. */
  private static boolean isMonomial(Fraction fraction) {
    return singleTerm(fraction)
        && leading(fraction.numerator()).isOne()
        && leading(fraction.denominator()).isOne();
  }

  static boolean singleTerm(Fraction fraction) {
    return fraction.numerator().size() == 1 && fraction.denominator().size() == 1;
  }

  static Rational leading(Multinomial polynomial) {
    return polynomial.terms().iterator().next().coefficient();
  }

  Unit exponentUnit(int g) {
    Unit unit = exponentials.get(g);
    if (unit == null) {
      throw new TooLarge();
    }
    return unit;
  }

  Rational unitOf(int g) {
    return units.getOrDefault(exponentUnit(g), Rational.ONE);
  }

  /** The fraction with every generator's power below the degree at which a law lowers it. */
  Fraction reduce(Fraction fraction) {
    Fraction reduced = fraction;
    for (int g = generators.size() - 1; g >= 0; g--) {
      Generator generator = generators.get(g);
      // The law of a root of a polynomial has the root itself in it, so once is not enough.
      while (generator.degree() > 0
          && (reduced.numerator().degreeIn(g) >= generator.degree()
              || reduced.denominator().degreeIn(g) >= generator.degree())) {
        reduced =
            multiply(lowered(reduced.numerator(), g), lowered(reduced.denominator(), g).inverse());
      }
    }
    return reduced;
  }

  private Fraction lowered(Multinomial polynomial, int g) {
    Generator generator = generators.get(g);
    Fraction total = Fraction.ZERO;
    for (Map.Entry<Integer, Multinomial> each : polynomial.asUnivariate(g).entrySet()) {
      int whole = each.getKey() / generator.degree();
      int rest = each.getKey() % generator.degree();
      Fraction part = multiply(Fraction.of(each.getValue()), raised(g, rest));
      total = add(total, multiply(part, pow(generator.power(), whole)));
    }
    if (total.isZero() && !polynomial.isZero()) {
      return Fraction.ZERO;
    }
    return total;
  }
}
