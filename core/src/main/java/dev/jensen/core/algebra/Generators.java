package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.io.Serial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_EXPONENT = 4000;
  private static final int MOST_ROOT_BITS = 8;

  /** Thrown where a unit must be divided before the computation can go on. */
  static final class Finer extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Object key;
    private final transient Rational unit;

    Finer(Object key, Rational unit) {
      super(null, null, false, false);
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
  private record Generator(Expr term, int degree, Fraction power) {}

  /** What kind of unit is meant for a term: of an exponent, of an angle, or the root of a base. */
  record Unit(String kind, Expr of) {}

  private final List<Generator> generators = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final Map<Object, Rational> units = new HashMap<>();

  /** Of the generators that are exponentials, what they are the unit of. */
  private final Map<Integer, Unit> exponentials = new HashMap<>();

  /** The normal forms of the exponents of these. */
  private final Map<Expr, Fraction> exponents = new HashMap<>();

  /** Of the generators that are logarithms, what of. */
  private final Map<Integer, Fraction> logarithms = new HashMap<>();

  private long work;

  void clear() {
    work = 0;
    generators.clear();
    places.clear();
    exponentials.clear();
    exponents.clear();
    logarithms.clear();
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
    if (!count.isInt() || Math.abs((long) count.toInt()) > MOST_EXPONENT) {
      throw new TooLarge();
    }
    return count.toInt();
  }

  /** The unit of a key that has been counted in. */
  Rational unit(Object key) {
    return units.getOrDefault(key, Rational.ONE);
  }

  int place(Object key, Expr term, int degree, Fraction power) {
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
      if (generators.get(i).term() == term) {
        return i;
      }
    }
    return -1;
  }

  Expr term(int generator) {
    return generators.get(generator).term();
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

  /** The variable; where roots of it occur, the power of its root. */
  Fraction variable(Variable variable) {
    Rational unit = units.get(new Unit("root", variable));
    if (unit == null || unit.isOne()) {
      return raised(free(variable), 1);
    }
    Expr root = Expr.power(variable, unit);
    return raised(free(root), unit.inverse().toInt());
  }

  /** A part that no law is known of, apart from its arguments being equal. */
  Fraction opaque(Expr part, Vector<Fraction> arguments) {
    Expr canonical =
        part instanceof Apply a && !arguments.isEmpty()
            ? Expr.apply(a.atom(), arguments.map(this::reduce).map(this::term))
            : part;
    return raised(free(canonical), 1);
  }

  /** An odd function: an argument that leads with a minus sign is told by its negative. */
  Fraction odd(Apply apply, Fraction argument) {
    Fraction reduced = reduce(argument);
    return !reduced.isZero() && leading(reduced.numerator()).sign() < 0
        ? opaque(apply, Vector.of(reduced.negate())).negate()
        : opaque(apply, Vector.of(reduced));
  }

  /**
   * The absolute value, whose square is the square of its argument; a constant factor comes before
   * it, and so do factors that are positive on the box.
   */
  Fraction abs(Apply apply, Fraction argument, Ranges ranges) {
    Fraction reduced = reduce(argument);
    if (reduced.isZero()) {
      return Fraction.ZERO;
    }
    Rational constant = NormalForm.constant(reduced);
    if (constant != null) {
      return Fraction.of(Multinomial.constant(constant.abs()));
    }
    Rational lead = leading(reduced.numerator());
    Fraction outer =
        Fraction.of(
            positive(reduced.numerator().monomialContent(), ranges),
            positive(reduced.denominator().monomialContent(), ranges));
    Fraction inner = reduced.scale(lead.inverse()).divide(outer);
    Rational rest = NormalForm.constant(inner);
    if (rest != null) {
      return outer.scale(lead.abs().multiply(rest.abs()));
    }
    Expr canonical = Expr.apply(apply.atom(), term(inner));
    boolean isLong = inner.numerator().size() + inner.denominator().size() > MOST_SQUARED;
    int generator =
        isLong ? free(canonical) : place(canonical, canonical, 2, multiply(inner, inner));
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

  private Fraction pow(Fraction base, int exponent) {
    if (exponent < 0) {
      if (reduce(base).isZero()) {
        throw new TooLarge();
      }
      return pow(base.inverse(), -exponent);
    }
    if (exponent > MOST_EXPONENT) {
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

  /**
   * The power with a rational exponent; for one that is no integer the base is nonnegative where it
   * is defined.
   */
  Fraction power(Fraction base, Rational exponent, Ranges ranges) {
    if (exponent.isInteger()) {
      if (!exponent.isInt()) {
        throw new TooLarge();
      }
      return pow(base, exponent.toInt());
    }
    Fraction reduced = reduce(base);
    if (reduced.isZero() && exponent.sign() > 0) {
      return Fraction.ZERO;
    }
    if (reduced.isZero()) {
      throw new TooLarge();
    }
    Rational constant = NormalForm.constant(reduced);
    if (constant != null) {
      return rootOfConstant(constant, exponent);
    }
    if (singleTerm(reduced) && factorsNonnegative(reduced, ranges)) {
      return rootOfMonomial(reduced, exponent);
    }
    Fraction scale = exponentials(reduced);
    if (scale.equals(Fraction.ONE)) {
      return rootOf(term(reduced), reduced, exponent);
    }
    Fraction rest = reduce(multiply(reduced, scale.inverse()));
    // What is not seen to be positive would leave the root of the rest without a value.
    return NormalForm.positive(term(rest), ranges)
        ? multiply(rootOfMonomial(scale, exponent), rootOf(term(rest), rest, exponent))
        : rootOf(term(reduced), reduced, exponent);
  }

  /** The exponentials, which are positive, that divide all of a quotient. */
  private Fraction exponentials(Fraction quotient) {
    return exponentials(quotient.numerator())
        .multiply(exponentials(quotient.denominator()).inverse());
  }

  private Fraction exponentials(Multinomial polynomial) {
    Fraction common = Fraction.ONE;
    Monomial content = polynomial.monomialContent();
    for (int g : content.generators()) {
      if (exponentials.containsKey(g)) {
        common = common.multiply(raised(g, content.exponent(g)));
      }
    }
    return common;
  }

  private static boolean singleTerm(Fraction fraction) {
    return fraction.numerator().size() == 1 && fraction.denominator().size() == 1;
  }

  /** The power as a rational times one of a whole number without powers in it. */
  Fraction rootOfConstant(Rational base, Rational exponent) {
    if (base.sign() < 0 || exponent.denominator().bitLength() > 6) {
      throw new TooLarge();
    }
    Radical radical = exponent.numerator().bitLength() < 12 ? Radical.of(base, exponent) : null;
    if (radical == null) {
      return rootOf(Expr.constant(base), Fraction.of(Multinomial.constant(base)), exponent);
    }
    Fraction factor = Fraction.of(Multinomial.constant(radical.factor()));
    return radical.base().equals(Rational.ONE)
        ? factor
        : multiply(
            factor,
            rootOf(
                Expr.constant(radical.base()),
                Fraction.of(Multinomial.constant(radical.base())),
                radical.exponent()));
  }

  /** A root of a polynomial, of which the power of its degree is told by the lower ones. */
  Fraction rootOfPolynomial(Apply root) {
    Vector<Expr> coefficients = root.arguments().tail();
    Polynomial polynomial =
        Polynomial.of(
            coefficients
                .map(each -> each instanceof Constant c ? c.value() : Rational.ZERO)
                .toJavaArray(Rational[]::new));
    if (polynomial.degree() < 2 || !coefficients.forAll(Constant.class::isInstance)) {
      return raised(free(root), 1);
    }
    int next = places.getOrDefault(root, generators.size());
    Polynomial lower =
        Polynomial.X.pow(polynomial.degree())
            .subtract(polynomial.scale(polynomial.leading().inverse()));
    return raised(
        place(root, root, polynomial.degree(), Fraction.of(Multinomial.of(lower, next))), 1);
  }

  private Fraction rootOf(Expr term, Fraction base, Rational exponent) {
    if (exponent.denominator().bitLength() > MOST_ROOT_BITS) {
      return bySmallPower(term, base, exponent);
    }
    Unit unit = new Unit("root", term);
    Rational asked = Rational.of(BigInteger.ONE, exponent.denominator());
    if (term instanceof Variable && !units.containsKey(unit)) {
      // The variable itself, met before, must become a power of its root.
      throw new Finer(unit, asked);
    }
    int multiple = count(unit, asked);
    Rational one = asked.divide(Rational.of(multiple));
    if (!one.numerator().equals(BigInteger.ONE)
        || !one.denominator().equals(BigInteger.ONE)
            && one.denominator().bitLength() > MOST_ROOT_BITS) {
      throw new TooLarge();
    }
    int degree = one.denominator().intValueExact();
    Expr root = Expr.power(term, one);
    int generator = term instanceof Variable ? free(root) : place(root, root, degree, base);
    Rational times = exponent.divide(one);
    if (!times.isInt() || Math.abs((long) times.toInt()) > MOST_EXPONENT) {
      throw new TooLarge();
    }
    return raised(generator, times.toInt());
  }

  /** A whole power times one with an exponent between 0 and 1, of which no law is known. */
  private Fraction bySmallPower(Expr term, Fraction base, Rational exponent) {
    Rational whole = Rational.of(exponent.floor());
    if (!whole.isInt()) {
      throw new TooLarge();
    }
    Fraction small = raised(free(Expr.power(term, exponent.subtract(whole))), 1);
    return multiply(pow(base, whole.toInt()), small);
  }

  private boolean factorsNonnegative(Fraction monomial, Ranges ranges) {
    Multinomial both = monomial.numerator().multiply(monomial.denominator());
    for (Multinomial.Term term : both.terms()) {
      if (term.coefficient().sign() < 0) {
        return false;
      }
      for (int g : term.monomial().generators()) {
        Interval range = ranges.of(generators.get(g).term());
        if (range == null || !range.isNonnegative()) {
          return false;
        }
      }
    }
    return true;
  }

  private Fraction rootOfMonomial(Fraction monomial, Rational exponent) {
    Multinomial.Term top = monomial.numerator().terms().iterator().next();
    Multinomial.Term bottom = monomial.denominator().terms().iterator().next();
    Fraction result = rootOfConstant(top.coefficient().divide(bottom.coefficient()), exponent);
    for (int g : top.monomial().generators()) {
      Rational times = exponent.multiply(Rational.of(top.monomial().exponent(g)));
      result = multiply(result, rootOfGenerator(g, times));
    }
    for (int g : bottom.monomial().generators()) {
      Rational times = exponent.multiply(Rational.of(-bottom.monomial().exponent(g)));
      result = multiply(result, rootOfGenerator(g, times));
    }
    return result;
  }

  private Fraction rootOfGenerator(int g, Rational exponent) {
    if (exponent.isInteger()) {
      return raised(g, exponent.toInt());
    }
    Expr term = generators.get(g).term();
    if (term instanceof dev.jensen.core.expr.Power p) {
      // The root of a root is a root of the base.
      Rational whole = p.exponent().multiply(exponent);
      Unit unit = new Unit("root", p.base());
      throw new Finer(unit, Rational.of(BigInteger.ONE, whole.denominator()));
    }
    if (term instanceof Apply a && a.atom().equals(Atoms.EXP)) {
      throw new Finer(exponentUnit(g), unitOf(g).multiply(exponent).abs());
    }
    return rootOf(term, raised(g, 1), exponent);
  }

  private Unit exponentUnit(int g) {
    Unit unit = exponentials.get(g);
    if (unit == null) {
      throw new TooLarge();
    }
    return unit;
  }

  private Rational unitOf(int g) {
    return units.getOrDefault(exponentUnit(g), Rational.ONE);
  }

  /** The exponential: a product of powers of one generator for each monomial of the exponent. */
  Fraction exp(Fraction exponent, Ranges ranges) {
    Fraction reduced = reduce(exponent);
    Fraction result = Fraction.ONE;
    Rational bottom = leading(reduced.denominator());
    Fraction below = Fraction.of(reduced.denominator().scale(bottom.inverse()));
    for (Multinomial.Term each : reduced.numerator().terms()) {
      Rational multiple = each.coefficient().divide(bottom);
      Fraction rest =
          Fraction.of(Multinomial.of(each.monomial(), Rational.ONE)).multiply(below.inverse());
      result = multiply(result, expOf(rest, multiple, ranges));
    }
    return result;
  }

  static Rational leading(Multinomial polynomial) {
    return polynomial.terms().iterator().next().coefficient();
  }

  private Fraction expOf(Fraction monomial, Rational multiple, Ranges ranges) {
    Fraction known = logarithmOf(monomial);
    if (known != null) {
      return power(known, multiple, ranges);
    }
    Expr term = term(monomial);
    Unit unit = new Unit("exponent", term);
    int count = count(unit, multiple);
    Expr exponent = Expr.product(Expr.constant(unit(unit)), term);
    int generator = free(Expr.apply(Atoms.EXP, exponent));
    exponentials.put(generator, unit);
    exponents.put(exponent, monomial.scale(unit(unit)));
    return raised(generator, count);
  }

  /** What the logarithm was taken of, where the fraction is a single logarithm. */
  private @Nullable Fraction logarithmOf(Fraction fraction) {
    if (!singleTerm(fraction) || !fraction.denominator().isConstant()) {
      return null;
    }
    int[] factors = fraction.numerator().terms().iterator().next().monomial().generators();
    if (factors.length != 1 || fraction.numerator().degreeIn(factors[0]) != 1) {
      return null;
    }
    return logarithms.get(factors[0]);
  }

  /** The logarithm: exponentials and positive factors are split off. */
  Fraction log(Fraction argument, Ranges ranges) {
    Fraction reduced = reduce(argument);
    if (reduced.isZero()) {
      throw new TooLarge();
    }
    Fraction total = Fraction.ZERO;
    Fraction rest = reduced;
    Monomial top = reduced.numerator().monomialContent();
    Monomial bottom = reduced.denominator().monomialContent();
    for (int side = 1; side >= -1; side -= 2) {
      Monomial content = side > 0 ? top : bottom;
      for (int g : content.generators()) {
        int times = content.exponent(g) * side;
        Unit exponential = exponentials.get(g);
        if (exponential != null) {
          Expr exponent = ((Apply) generators.get(g).term()).argument();
          total = add(total, exponentOf(exponent).scale(Rational.of(times)));
        } else {
          Fraction log = logOfGenerator(g, ranges);
          if (log == null) {
            continue;
          }
          total = add(total, log.scale(Rational.of(times)));
        }
        rest = rest.multiply(raised(g, -times));
      }
    }
    Rational content = leading(rest.numerator()).divide(leading(rest.denominator())).abs();
    total = add(total, logOfConstant(content));
    rest = rest.scale(content.inverse());
    Rational constant = NormalForm.constant(rest);
    if (constant != null) {
      if (!constant.isOne()) {
        throw new TooLarge();
      }
      return total;
    }
    Fraction parts = logOfQuotient(rest, ranges);
    return add(total, parts != null ? parts : logOf(term(rest), rest));
  }

  /**
   * The difference of the logarithms of numerator and denominator; null unless both are known to be
   * positive, or both to be negative.
   */
  private @Nullable Fraction logOfQuotient(Fraction quotient, Ranges ranges) {
    if (quotient.denominator().isConstant()) {
      return null;
    }
    Multinomial top = quotient.numerator();
    Multinomial bottom = quotient.denominator();
    if (NormalForm.positive(term(top.negate()), ranges)) {
      top = top.negate();
      bottom = bottom.negate();
    }
    return NormalForm.positive(term(top), ranges) && NormalForm.positive(term(bottom), ranges)
        ? add(log(Fraction.of(top), ranges), log(Fraction.of(bottom), ranges).negate())
        : null;
  }

  /** The normal form of an exponent that has been one before. */
  private Fraction exponentOf(Expr exponent) {
    Fraction known = exponents.get(exponent);
    if (known == null) {
      throw new TooLarge();
    }
    return known;
  }

  /** The logarithm of a positive generator, that of a root by its base; null if it may not be. */
  private @Nullable Fraction logOfGenerator(int g, Ranges ranges) {
    Generator generator = generators.get(g);
    if (!NormalForm.positive(generator.term(), ranges)) {
      return null;
    }
    if (generator.term() instanceof dev.jensen.core.expr.Power p && !p.exponent().isInteger()) {
      Fraction log =
          generator.degree() > 0
              ? log(generator.power(), ranges)
              : logOf(p.base(), raised(g, p.exponent().inverse().toInt()));
      return log.scale(p.exponent());
    }
    return logOf(generator.term(), raised(g, 1));
  }

  /** The logarithm of a term that is positive wherever it stands under one. */
  private Fraction logOf(Expr term, Fraction argument) {
    Expr log = Expr.apply(Atoms.LOG, term);
    int generator = free(log);
    logarithms.putIfAbsent(generator, argument);
    return raised(generator, 1);
  }

  private Fraction logOfConstant(Rational value) {
    Fraction total = Fraction.ZERO;
    for (int side = 1; side >= -1; side -= 2) {
      BigInteger rest = side > 0 ? value.numerator() : value.denominator();
      for (int prime = 2; prime < 100 && !rest.equals(BigInteger.ONE); prime++) {
        BigInteger divisor = BigInteger.valueOf(prime);
        int times = 0;
        while (rest.mod(divisor).signum() == 0) {
          rest = rest.divide(divisor);
          times++;
        }
        if (times > 0) {
          total = add(total, logOfInteger(divisor).scale(Rational.of((long) times * side)));
        }
      }
      if (!rest.equals(BigInteger.ONE)) {
        total = add(total, logOfInteger(rest).scale(Rational.of(side)));
      }
    }
    return total;
  }

  private Fraction logOfInteger(BigInteger value) {
    Rational rational = Rational.of(value);
    return logOf(Expr.constant(rational), Fraction.of(Multinomial.constant(rational)));
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
