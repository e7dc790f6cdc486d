package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Memo;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Writes terms as quotients of polynomials with rational coefficients in generators: variables and
 * the parts that are no rational operation. Exponentials of one monomial become powers of one
 * generator, roots of one base likewise, sines and cosines of multiples of one angle polynomials in
 * those of that angle; logarithms of products are split where the factors are positive.
 *
 * <p>Two terms of the same normal form have the same value wherever both are defined. An instance
 * belongs to one thread.
 */
public final class NormalForm {
  private static final Set<Atom> ODD =
      HashSet.of(Atoms.ERF, Atoms.ATAN, Atoms.ASIN, Atoms.ASINH, Atoms.ATANH);

  private final Ranges ranges;
  private final Generators generators;
  private final Roots roots;
  private final Exponentials exponentials;
  private final GammaLaws gammas;
  private final Angles angles;

  /** Normal forms that may use the signs that these ranges show. */
  public NormalForm(Ranges ranges) {
    this.ranges = ranges;
    this.generators = new Generators();
    this.roots = new Roots(generators);
    this.exponentials = new Exponentials(generators, roots);
    this.gammas = new GammaLaws(generators, exponentials);
    this.angles = new Angles(generators, roots, ranges, this::normal);
  }

  /** The normal form; null if it would be too large. It is valid until the next call. */
  public @Nullable Fraction of(Expr term) {
    Vector<Fraction> forms = of(Vector.of(term));
    return forms == null ? null : forms.head();
  }

  /** The normal forms of several terms over the same generators; null if one would be too large. */
  public @Nullable Vector<Fraction> of(Vector<Expr> terms) {
    while (true) {
      try {
        generators.clear();
        exponentials.clear();
        Memo<Fraction> memo = new Memo<>();
        Vector<Fraction> forms = Vector.empty();
        for (Expr term : terms) {
          fill(memo, term);
          forms = forms.append(generators.reduce(memo.of(term)));
        }
        return forms;
      } catch (Generators.Again again) {
        if (again instanceof Generators.Finer finer) {
          generators.refine(finer);
        }
      } catch (Generators.TooLarge | ArithmeticException large) {
        // An exponent beyond int is too large as well.
        return null;
      }
    }
  }

  /** Whether both terms have the same normal form. */
  public boolean same(Expr left, Expr right) {
    if (left == right) {
      return true;
    }
    Expr difference = left.minus(right);
    Expr split = SplitLogarithms.of(difference, ranges);
    return isZero(difference) || split != difference && isZero(split);
  }

  private boolean isZero(Expr term) {
    Fraction form = of(term);
    return form != null && form.isZero();
  }

  /**
   * Whether the normal form has degree at most one in the block, with coefficients that are free of
   * it.
   */
  public boolean isAffine(Expr term, Set<String> block) {
    Fraction form = of(term);
    if (form == null) {
      return false;
    }
    return Degrees.of(generators, form.denominator(), block) == 0
        && Degrees.of(generators, form.numerator(), block) <= 1;
  }

  /**
   * The symmetric matrix A for which the term is {@code x'Ax} and a part that is affine in the
   * block x, with coefficients that are free of it; null if it has no such form.
   */
  public Rational @Nullable [][] quadratic(Expr term, Vector<String> block) {
    // Summand by summand, since a sum of thousands of monomials is no short normal form.
    Rational[][] parts = quadratic(term instanceof Sum s ? s.terms() : Vector.of(term), block);
    return parts != null || !(term instanceof Sum) ? parts : quadratic(Vector.of(term), block);
  }

  private Rational @Nullable [][] quadratic(Vector<Expr> summands, Vector<String> block) {
    QuadraticPart part = new QuadraticPart(generators, block);
    for (Expr each : summands) {
      Fraction form = of(each);
      if (form == null || !part.add(form)) {
        return null;
      }
    }
    return part.matrix();
  }

  /** The place of the generator that is this term; -1 if there is none. */
  public int generator(Expr term) {
    return generators.indexOf(term);
  }

  /** The term of a generator. */
  public Expr term(int generator) {
    return generators.term(generator);
  }

  /** The polynomial as a term. */
  public Expr term(Multinomial polynomial) {
    return generators.term(polynomial);
  }

  private Fraction normal(Expr term) {
    Memo<Fraction> memo = new Memo<>();
    fill(memo, term);
    return memo.of(term);
  }

  /** Finds the normal form of the term and of its parts, but those of lines. */
  private void fill(Memo<Fraction> memo, Expr term) {
    for (Expr part : Dag.partsOverLines(term, memo::has)) {
      memo.put(part, normal(part, memo));
    }
  }

  private Fraction normal(Expr part, Memo<Fraction> memo) {
    return switch (part) {
      case Constant c -> generators.line(Vector.of(c));
      case Variable v -> generators.line(Vector.of(v));
      case Sum s -> {
        Fraction total = generators.line(s.terms().filter(Expr::isMultiple));
        for (Expr term : s.terms().reject(Expr::isMultiple)) {
          total = generators.add(total, memo.of(term));
        }
        yield total;
      }
      case Product p when p.isMultiple() -> generators.line(Vector.of(p));
      case Product p -> {
        Fraction total = Fraction.ONE;
        for (Expr factor : p.factors()) {
          total = generators.multiply(total, memo.of(factor));
        }
        yield total;
      }
      case Power p when p.base() instanceof Product base && splits(base, p.exponent()) -> {
        Fraction total = Fraction.ONE;
        for (Expr factor : base.factors()) {
          // The factors of a multiple were not looked at.
          Fraction form =
              factor.isMultiple() ? generators.line(Vector.of(factor)) : memo.of(factor);
          total = generators.multiply(total, roots.power(form, p.exponent(), ranges));
        }
        yield total;
      }
      case Power p -> roots.power(memo.of(p.base()), p.exponent(), ranges);
      case Apply a -> apply(a, a.arguments().map(memo::of), memo);
      case Piecewise p -> cases(p, memo);
    };
  }

  private Fraction cases(Piecewise cases, Memo<Fraction> memo) {
    Piecewise.Choice choice = cases.choice();
    Fraction met = null;
    if (choice != null) {
      fill(memo, choice.rest());
      met =
          new CaseLaws(generators, ranges)
              .of(choice, memo.of(choice.sign()), memo.of(choice.below()), memo.of(choice.above()));
    }
    // In two that are defined the same case is taken, as the conditions have the same values.
    return met != null ? met : generators.opaque(cases, cases.children().map(memo::of));
  }

  /** Whether {@code (a b)^r = a^r b^r}: for a root, if all factors are known to be nonnegative. */
  private boolean splits(Product base, Rational exponent) {
    return !exponent.isInteger()
        && base.factors()
            .forAll(
                factor -> {
                  Interval range = ranges.of(factor);
                  return range != null
                      && (exponent.sign() > 0 ? range.isNonnegative() : range.isPositive());
                });
  }

  private Fraction apply(Apply apply, Vector<Fraction> arguments, Memo<Fraction> memo) {
    if (apply.atom().equals(Atoms.EXP)) {
      return exponentials.exp(arguments.head(), ranges);
    }
    if (apply.atom().equals(Atoms.LOG)) {
      return exponentials.log(arguments.head(), ranges);
    }
    if (apply.atom().equals(Atoms.SIN)) {
      return angles.of(arguments.head()).sine();
    }
    if (apply.atom().equals(Atoms.COS)) {
      return angles.of(arguments.head()).cosine();
    }
    if (apply.atom().equals(Atoms.ABS)) {
      return generators.abs(apply.argument(), arguments.head(), ranges);
    }
    if (GammaLaws.isOne(apply.atom())) {
      return gammas.of(apply, arguments.head(), ranges);
    }
    if (apply.atom().equals(Atoms.POLYNOMIAL_ROOT)) {
      return roots.rootOfPolynomial(apply);
    }
    Expr undone = ArcLaws.undone(apply, ranges);
    if (undone != null) {
      fill(memo, undone);
      return memo.of(undone);
    }
    Fraction arc = arc(apply, arguments);
    if (arc != null) {
      return arc;
    }
    if (ODD.contains(apply.atom()) && apply.atom().definition(apply.arguments()) == null) {
      return generators.odd(apply, arguments.head());
    }
    if (apply.atom().equals(Atoms.POWER) && !positive(apply.argument(), ranges)) {
      // Zero to the power c is no exponential of c times a logarithm: 0^(c-1) is not 0^c/0.
      Rational exponent = generators.reduce(arguments.last()).constant();
      return exponent == null
          ? generators.opaque(apply, arguments)
          : roots.power(arguments.head(), exponent, ranges);
    }
    Expr definition =
        apply.atom().equals(Atoms.MAX)
            ? larger(apply.arguments())
            : apply.atom().equals(Atoms.ASINH) && generators.leadsWithMinus(arguments.head())
                ? Expr.apply(Atoms.ASINH, apply.argument().negate()).negate()
                : apply.atom().definition(apply.arguments());
    if (definition == null) {
      return generators.opaque(apply, arguments);
    }
    fill(memo, definition);
    return memo.of(definition);
  }

  /** The value of an inverse of a sine, cosine or tangent at a known point; null if it is none. */
  private @Nullable Fraction arc(Apply apply, Vector<Fraction> arguments) {
    Atom atom = apply.atom();
    boolean is = atom.equals(Atoms.ACOS) || atom.equals(Atoms.ASIN) || atom.equals(Atoms.ATAN);
    if (!is || !Dag.variables(apply).isEmpty()) {
      return null;
    }
    if (atom.equals(Atoms.ACOS)) {
      Fraction sine = angles.arc(arguments.head(), false);
      return sine == null ? null : generators.add(angles.twelfthsOfPi(6), sine.negate());
    }
    return angles.arc(arguments.head(), atom.equals(Atoms.ATAN));
  }

  /** The larger of two is half of their sum and their distance. */
  private static @Nullable Expr larger(Vector<Expr> arguments) {
    if (arguments.size() != 2) {
      return null;
    }
    Expr a = arguments.head();
    Expr b = arguments.last();
    return Expr.constant(Rational.HALF).times(Expr.sum(a, b, Expr.apply(Atoms.ABS, a.minus(b))));
  }

  /** Whether the ranges show that the term is positive. */
  static boolean positive(Expr term, Ranges ranges) {
    Interval range = ranges.of(term);
    return range != null && range.isPositive();
  }
}
