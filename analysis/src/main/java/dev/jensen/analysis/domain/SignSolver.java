package dev.jensen.analysis.domain;

import dev.jensen.analysis.Budget;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds exactly where a term of one variable is positive, zero and negative. A product goes by its
 * factors; the normal form by the polynomial that it is in one part of the term, whose roots are
 * the values at which that part is then asked for; a monotone part by its inverse; kinks by cases.
 *
 * <p>What is found holds on the window; beyond it, waves may go on otherwise.
 */
final class SignSolver {
  private static final int BITS = 96;
  private static final int MOST_CASES = 200;
  private static final Duration FOR_GUESSES = Duration.ofSeconds(3);

  private final String variable;
  private final Axis window;
  private final Map<Expr, SignSets> found = new IdentityHashMap<>();
  private final Map<Expr, Unsolved> failed = new IdentityHashMap<>();
  private final Budget budget;
  private int cases;

  SignSolver(String variable, Axis window) {
    this(variable, window, Budget.of(FOR_GUESSES));
  }

  /** A solver that takes that time at most where signs are guessed and then proved. */
  SignSolver(String variable, Axis window, Budget forGuesses) {
    this.variable = variable;
    this.window = window;
    this.budget = forGuesses;
  }

  /** A solver for what lies in that part of the window as well: more is known of roots there. */
  SignSolver within(Axis part) {
    LineSet both = LineSet.of(window).and(LineSet.of(part));
    return both.isEmpty() || both.hull().equals(window)
        ? this
        : new SignSolver(variable, both.hull(), budget);
  }

  String variable() {
    return variable;
  }

  Axis window() {
    return window;
  }

  /**
   * The signs of the term, wherever it is defined in the window.
   *
   * @throws Unsolved if they are not found
   */
  SignSets of(Expr term) {
    SignSets known = found.get(term);
    if (known != null) {
      return known;
    }
    Unsolved failure = failed.get(term);
    if (failure != null) {
      throw failure;
    }
    // What comes back to the same term on the way is no method for it.
    failed.put(term, noMethod(term));
    try {
      SignSets signs = solved(term);
      failed.remove(term);
      found.put(term, signs);
      return signs;
    } catch (Unsolved unsolved) {
      failed.put(term, unsolved);
      throw unsolved;
    }
  }

  private SignSets solved(Expr term) {
    if (isNowhere(term)) {
      return SignSets.NOWHERE;
    }
    Set<String> names = Dag.variables(term);
    if (names.isEmpty()) {
      return SignSets.everywhere(Closed.sign(term));
    }
    if (names.size() > 1) {
      throw Unsolved.because(term + " moves with more than one variable");
    }
    Interval reach = ranges().of(term);
    if (reach != null && (reach.isPositive() || reach.isNegative())) {
      return SignSets.everywhere(reach.isPositive() ? 1 : -1);
    }
    try {
      return exact(term);
    } catch (Unsolved unsolved) {
      if (unsolved.reason() instanceof Unsolved.Reason.NoMethod
          && budget.goesOn()
          && (term instanceof Sum || term instanceof Apply)) {
        return new GuessedSigns(this, budget).of(term);
      }
      throw unsolved;
    }
  }

  /** Whether the term has no value anywhere, since a part that is always reached has none. */
  private static boolean isNowhere(Expr term) {
    java.util.List<Expr> parts = Dag.parts(term);
    return parts.contains(Piecewise.NOWHERE)
        && parts.stream().noneMatch(Piecewise.class::isInstance);
  }

  Ranges ranges() {
    return new Ranges(Box.of(variable, window), BITS);
  }

  private SignSets exact(Expr term) {
    return switch (term) {
      case Variable v -> new SignSets(LineSet.NEGATIVE, LineSet.point(Expr.ZERO), LineSet.POSITIVE);
      case Product p -> p.factors().map(this::of).reduce(SignSets::times);
      case Power p -> power(p);
      default -> byCases(term);
    };
  }

  private SignSets power(Power power) {
    SignSets base = of(power.base());
    return power.exponent().isInteger()
        ? base.power(power.exponent().isInt() ? Math.abs(power.exponent().toInt()) : 2)
        : new SignSets(LineSet.NONE, base.zero(), base.positive());
  }

  private SignSets byCases(Expr term) {
    Vector<Kinks.Case> split = Kinks.split(term);
    if (split == null) {
      return smooth(term);
    }
    cases += split.size();
    if (cases > MOST_CASES) {
      throw Unsolved.because(term + " has too many cases");
    }
    SignSets total = SignSets.NOWHERE;
    LineSet rest = LineSet.ALL;
    for (Kinks.Case each : split) {
      LineSet taken = rest;
      for (Condition condition : each.conditions()) {
        taken = taken.and(of(condition.left()).where(condition.relation()));
      }
      if (!taken.and(LineSet.of(window)).isEmpty()) {
        total = total.or(of(each.term()).within(taken));
      }
      rest = rest.minus(taken);
    }
    return total;
  }

  private SignSets smooth(Expr term) {
    if (term instanceof Apply a && a.atom().equals(Atoms.TAN)) {
      return of(java.util.Objects.requireNonNull(a.atom().definition(a.arguments())));
    }
    if (term instanceof Apply) {
      SignSets inverted = inverted(term);
      if (inverted != null) {
        return inverted;
      }
    }
    Expr difference = term instanceof Sum s ? Differences.of(s) : null;
    return difference != null ? of(difference) : normal(term);
  }

  private @Nullable SignSets inverted(Expr term) {
    LineSet positive = values(term, LineSet.POSITIVE);
    if (positive == null) {
      return null;
    }
    LineSet zero = known(term, LineSet.point(Expr.ZERO));
    return new SignSets(known(term, LineSet.NEGATIVE), zero, positive);
  }

  private SignSets normal(Expr term) {
    NormalForm form = new NormalForm(ranges());
    Fraction fraction = form.of(term);
    if (fraction == null) {
      throw Unsolved.because(term + " is too large to be solved");
    }
    return polynomial(fraction.numerator(), form).times(polynomial(fraction.denominator(), form));
  }

  private SignSets polynomial(Multinomial polynomial, NormalForm form) {
    if (polynomial.isZero()) {
      return SignSets.everywhere(0);
    }
    Multinomial content = Multinomial.of(polynomial.monomialContent(), Rational.ONE);
    Multinomial rest = java.util.Objects.requireNonNull(polynomial.exactDivide(content));
    SignSets signs = SignSets.everywhere(1);
    for (int g : content.generators()) {
      signs = signs.times(of(form.term(g)).power(content.degreeIn(g)));
    }
    return signs.times(withoutContent(rest, form));
  }

  private SignSets withoutContent(Multinomial rest, NormalForm form) {
    Vector<Integer> moving =
        Vector.ofAll(rest.generators()).filter(g -> !Dag.variables(form.term(g)).isEmpty());
    if (moving.isEmpty()) {
      return SignSets.everywhere(Closed.sign(form.term(rest)));
    }
    if (moving.size() == 1) {
      return univariate(rest, moving.head(), form);
    }
    for (int g : moving) {
      if (form.term(g) instanceof Power root
          && root.exponent().equals(Rational.HALF)
          && rest.degreeIn(g) == 1) {
        return withRoot(rest, g, root, form);
      }
    }
    if (moving.size() == 2 && moving.forAll(g -> Waves.isWave(form.term(g)))) {
      Apply first = (Apply) form.term(moving.head());
      Apply second = (Apply) form.term(moving.last());
      if (first.argument() == second.argument()) {
        for (int g : moving) {
          Multinomial alone = inOneWave(rest, moving.find(h -> h != g).get(), g);
          if (alone != null) {
            return univariate(alone, g, form);
          }
        }
        Turn turn = new Turn(form.term(rest), first.argument());
        return turn.signs().each(set -> angles(set, first));
      }
    }
    throw noMethod(form.term(rest));
  }

  /** With the even powers of a sine or cosine told by the other one; null if one is odd. */
  private static @Nullable Multinomial inOneWave(Multinomial polynomial, int wave, int other) {
    Multinomial square = Multinomial.ONE.subtract(Multinomial.generator(other).pow(2));
    Multinomial total = Multinomial.ZERO;
    for (Map.Entry<Integer, Multinomial> part : polynomial.asUnivariate(wave).entrySet()) {
      if (part.getKey() % 2 != 0) {
        return null;
      }
      total = total.add(part.getValue().multiply(square.pow(part.getKey() / 2)));
    }
    return total;
  }

  private static Unsolved noMethod(Expr term) {
    return Unsolved.because("where " + term + " is zero is not known");
  }

  private SignSets univariate(Multinomial rest, int g, NormalForm form) {
    Map<Integer, Multinomial> parts = rest.asUnivariate(g);
    Vector<Expr> ascending =
        Vector.rangeClosed(0, rest.degreeIn(g))
            .map(k -> form.term(parts.getOrDefault(k, Multinomial.ZERO)));
    Expr what = form.term(g);
    return PolynomialSigns.of(ascending, what, form.term(rest)).each(set -> known(what, set));
  }

  /**
   * The sign of {@code A + B r} with a square root r by those of A, of B r and of their squares.
   */
  private SignSets withRoot(Multinomial rest, int g, Power root, NormalForm form) {
    Map<Integer, Multinomial> parts = rest.asUnivariate(g);
    Expr a = form.term(parts.getOrDefault(0, Multinomial.ZERO));
    Expr b = form.term(parts.getOrDefault(1, Multinomial.ZERO));
    SignSets first = of(a);
    SignSets second = of(b).times(of(root));
    SignSets squares = of(a.power(2).minus(b.power(2).times(root.base())));
    LineSet positive =
        first
            .positive()
            .and(second.negative().not())
            .or(first.zero().and(second.positive()))
            .or(first.positive().and(second.negative()).and(squares.positive()))
            .or(first.negative().and(second.positive()).and(squares.negative()));
    LineSet zero =
        first
            .zero()
            .and(second.zero())
            .or(first.positive().and(second.negative()).and(squares.zero()))
            .or(first.negative().and(second.positive()).and(squares.zero()));
    return new SignSets(positive.or(zero).not(), zero, positive);
  }

  private LineSet known(Expr part, LineSet values) {
    LineSet set = values(part, values);
    if (set == null) {
      throw Unsolved.because("where " + part + " takes given values is not known here");
    }
    return set;
  }

  /** Where the value of a part that no rational operation makes lies in the set. */
  private @Nullable LineSet values(Expr part, LineSet values) {
    if (values.isAll() || values.isEmpty() || part instanceof Variable) {
      return values;
    }
    if (part instanceof Apply wave && Waves.isWave(wave)) {
      return angles(Waves.oneTurn(wave, values), wave);
    }
    LineSet arguments = Inverse.image(part, values);
    return arguments == null ? null : where(part.children().head(), arguments);
  }

  private LineSet angles(LineSet turn, Apply wave) {
    Expr angle = wave.argument();
    return where(angle, Waves.repeated(turn, ranges().of(angle), wave));
  }

  /** Where the term has its value in the set. */
  private LineSet where(Expr term, LineSet values) {
    if (values.isAll() || values.isEmpty() || term instanceof Variable) {
      return values;
    }
    LineSet total = LineSet.NONE;
    for (Axis part : values.parts()) {
      LineSet above =
          part.lo() == null ? LineSet.ALL : side(of(beyond(term, part.lo())), part.loOpen());
      LineSet below =
          part.hi() == null
              ? LineSet.ALL
              : side(of(beyond(term, part.hi())).negated(), part.hiOpen());
      total = total.or(above.and(below));
    }
    return total;
  }

  private static Expr beyond(Expr term, Expr value) {
    return value.isZero() ? term : term.minus(value);
  }

  private static LineSet side(SignSets signs, boolean open) {
    return open ? signs.positive() : signs.positive().or(signs.zero());
  }
}
