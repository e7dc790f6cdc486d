package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the form {@code y'My} of a matrix of polynomials as a sum of squares, everywhere or
 * with weights that are nonnegative on the box (Ahmadi and Parrilo 2013; Helton and Nie 2010;
 * Putinar, Positive polynomials on compact semi-algebraic sets).
 */
public final class GramSearch {
  private static final int MOST_VARIABLES = 32;
  private static final int MOST_PARTS = 8;
  private static final int MOST_DEGREE = 24;

  private static final int MOST_TARGETS = 1200;
  private static final int MOST_FACES = 4;
  private static final int[] BITS = {3, 8, 16, 26, 40};
  private static final double EXACTNESS = 1e-6;

  private final NormalForm form;
  private final Box box;
  private final Ranges ranges;
  private final Budget budget;
  private Multinomial[][] matrix = new Multinomial[0][];
  private Multinomial divisor = Multinomial.ONE;
  private List<Integer> variables = List.of();
  private String tried = "";

  /** A search on that box. */
  public GramSearch(Box box, Ranges ranges, Budget budget) {
    this.form = new NormalForm(ranges);
    this.ranges = ranges;
    this.box = box;
    this.budget = budget;
  }

  /** What came of the search where it found no proof. */
  public String tried() {
    return tried;
  }

  /** The rule that shows the matrix to be positive semidefinite; null if none is found. */
  public Rule.@Nullable Gram search(Vector<Vector<Expr>> entries) {
    if (entries.exists(row -> row.exists(GramSearch::hasAtoms))
        || !read(entries)
        || !divisor.isConstant()) {
      tried = "the Hessian is no matrix of polynomials";
      return null;
    }
    Rule.Gram everywhere = everywhere();
    return everywhere != null || !isBounded() ? everywhere : inside();
  }

  /** The same where the entries are quotients of polynomials whose denominators keep their sign. */
  Rule.@Nullable Gram searchInParts(Vector<Vector<Expr>> entries) {
    if (!read(entries) || variables.size() > MOST_PARTS) {
      return null;
    }
    Rule.Gram everywhere = everywhere();
    return everywhere != null || !isBounded() ? everywhere : inside();
  }

  private boolean read(Vector<Vector<Expr>> entries) {
    Vector<Fraction> forms =
        entries.size() > MOST_VARIABLES ? null : form.of(entries.flatMap(row -> row));
    if (forms == null || !hasDivisor(forms)) {
      return false;
    }
    int n = entries.size();
    matrix = new Multinomial[n][n];
    TreeSet<Integer> generators = new TreeSet<>();
    for (int at = 0; at < n * n; at++) {
      Multinomial more = divisor.exactDivide(forms.get(at).denominator());
      if (more == null) {
        return false;
      }
      Multinomial entry = forms.get(at).numerator().multiply(more);
      matrix[at / n][at % n] = entry;
      generators.addAll(entry.generators());
      if (!Measure.reaches(2 * entry.degree() + 4)) {
        return false;
      }
    }
    variables = List.copyOf(generators);
    return variables.size() <= MOST_VARIABLES
        && variables.stream().allMatch(g -> form.term(g) instanceof Variable);
  }

  /** Looks for a common multiple of the denominators that is positive on the box. */
  private boolean hasDivisor(Vector<Fraction> forms) {
    Multinomial common = Multinomial.ONE;
    for (Fraction each : forms) {
      Multinomial more = each.denominator();
      if (common.exactDivide(more) == null) {
        common = more.exactDivide(common) != null ? more : common.multiply(more);
      }
    }
    Interval sign = ranges.of(form.term(common));
    boolean negative = sign != null && sign.isNegative();
    divisor = negative ? common.negate() : common;
    return common.degree() <= MOST_DEGREE && sign != null && (negative || sign.isPositive());
  }

  private static boolean hasAtoms(Expr term) {
    return Dag.parts(term).stream()
        .anyMatch(part -> part instanceof Apply || part instanceof Piecewise);
  }

  private Rule.@Nullable Gram everywhere() {
    List<List<GramBlock.Row>> rows = GramBasis.of(matrix, variables);
    Measure measure = new Measure();
    variables.forEach(measure::overall);
    return rows == null
        ? tooLarge()
        : solved(
            rows.stream().map(part -> new GramProblem.Part(Multinomial.ONE, part)).toList(),
            measure);
  }

  private Rule.@Nullable Gram tooLarge() {
    tried = "it has too many monomials for a sum of squares";
    return null;
  }

  private boolean isBounded() {
    return variables.stream()
        .map(this::axis)
        .anyMatch(axis -> axis.lo() instanceof Constant || axis.hi() instanceof Constant);
  }

  private Axis axis(int variable) {
    return box.axis(((Variable) form.term(variable)).name());
  }

  /** With weights: the distances from the ends, and their products along each axis. */
  private Rule.@Nullable Gram inside() {
    List<Multinomial> weights = new ArrayList<>();
    weights.add(Multinomial.ONE);
    Measure measure = new Measure();
    for (int v : variables) {
      Axis axis = axis(v);
      measure.within(v, axis);
      Multinomial above = axis.lo() instanceof Constant lo ? distance(v, lo.value(), true) : null;
      Multinomial below = axis.hi() instanceof Constant hi ? distance(v, hi.value(), false) : null;
      if (above != null && below != null) {
        weights.add(above.multiply(below));
      }
      if (above != null) {
        weights.add(above);
      }
      if (below != null) {
        weights.add(below);
      }
    }
    int degree = 0;
    int[] most = new int[variables.size()];
    for (Multinomial[] row : matrix) {
      for (Multinomial entry : row) {
        degree = Math.max(degree, entry.degree());
        for (int v = 0; v < most.length; v++) {
          most[v] = Math.max(most[v], (entry.degreeIn(variables.get(v)) + 1) / 2);
        }
      }
    }
    List<Long> parities = GramBasis.parities(matrix, weights);
    List<GramProblem.Part> parts = new ArrayList<>();
    for (Multinomial weight : weights) {
      int left = (degree + 1) / 2 - (weight.degree() + 1) / 2;
      List<List<GramBlock.Row>> rows =
          left < 0 ? List.of() : GramBasis.all(matrix.length, left, most, variables, parities);
      if (rows == null) {
        return tooLarge();
      }
      for (List<GramBlock.Row> part : rows) {
        parts.add(new GramProblem.Part(weight, part));
      }
    }
    List<GramProblem.Part> pruned =
        GramBasis.pruned(parts, GramProblem.coefficients(matrix).keySet());
    return solved(pruned, measure);
  }

  private static Multinomial distance(int variable, Rational end, boolean above) {
    Multinomial distance = Multinomial.generator(variable).subtract(Multinomial.constant(end));
    return above ? distance : distance.negate();
  }

  private Rule.@Nullable Gram solved(List<GramProblem.Part> parts, Measure measure) {
    if (parts.stream().mapToInt(part -> part.rows().size() + 1).sum() > Rule.Gram.MOST_PRODUCTS) {
      return tooLarge();
    }
    GramProblem problem = GramProblem.of(matrix, parts, measure::of);
    if (problem == null) {
      tried = "its monomials do not allow a sum of squares";
      return null;
    }
    if (problem.targets().length > MOST_TARGETS) {
      return tooLarge();
    }
    if (problem.targets().length == 0) {
      // A matrix of zeros is the sum of no squares.
      return new Rule.Gram(Vector.empty());
    }
    List<Rational[][]> dominant = DominantGram.of(problem, budget);
    List<Rational[][]> grams = dominant != null ? dominant : grams(problem);
    return grams == null ? null : rule(problem, grams);
  }

  /** Gram matrices, after as many reductions to faces as it takes. */
  private @Nullable List<Rational[][]> grams(GramProblem problem) {
    List<Rational[][]> bases = new ArrayList<>();
    problem.blocks().forEach(block -> bases.add(identity(block.size())));
    for (int faces = 0; faces <= MOST_FACES; faces++) {
      Centre centre = new Centre(problem, bases.stream().map(GramSearch::doubles).toList(), budget);
      List<double[][]> limit;
      switch (centre.search(problem.moments())) {
        case null -> {
          tried = "the budget was spent";
          return null;
        }
        case Centre.Outside outside -> {
          // On a face that was guessed the moments may exclude too much.
          tried =
              faces == 0
                  ? "moments in floating point tell it from every sum of squares (evidence)"
                  : "no sum of squares was found, and none was excluded";
          return null;
        }
        case Centre.Found found -> {
          List<Rational[][]> centred = exact(problem, bases, found.grams());
          if (centred != null) {
            return centred;
          }
          limit = found.grams();
        }
        case Centre.Flat flat -> limit = flat.grams();
      }
      List<Rational[][]> face = Face.of(limit, EXACTNESS);
      if (face == null) {
        tried = "no sum of squares was found, and none was excluded";
        return null;
      }
      for (int k = 0; k < face.size(); k++) {
        if (bases.get(k)[0].length > 0) {
          bases.set(k, ExactGram.product(bases.get(k), face.get(k)));
        }
      }
      List<Rational[][]> exact = exact(problem, bases, Face.within(face, limit));
      if (exact != null) {
        return exact;
      }
    }
    tried = "no sum of squares was found on " + MOST_FACES + " faces";
    return null;
  }

  private @Nullable List<Rational[][]> exact(
      GramProblem problem, List<Rational[][]> bases, List<double[][]> grams) {
    ExactGram exact = ExactGram.of(problem, bases, budget);
    for (int bits : BITS) {
      List<Rational[][]> near = exact == null || !budget.goesOn() ? null : exact.near(grams, bits);
      if (near != null) {
        return near;
      }
    }
    return null;
  }

  private static Rational[][] identity(int n) {
    Rational[][] identity = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      java.util.Arrays.fill(identity[i], Rational.ZERO);
      identity[i][i] = Rational.ONE;
    }
    return identity;
  }

  private static double[][] doubles(Rational[][] matrix) {
    double[][] doubles = new double[matrix.length][matrix[0].length];
    for (int i = 0; i < matrix.length; i++) {
      java.util.Arrays.setAll(doubles[i], toDoubles(matrix[i]));
    }
    return doubles;
  }

  private static java.util.function.IntToDoubleFunction toDoubles(Rational[] row) {
    return j -> row[j].toDouble();
  }

  private Rule.Gram rule(GramProblem problem, List<Rational[][]> grams) {
    Vector<Rule.Form> forms = Vector.empty();
    for (int k = 0; k < grams.size(); k++) {
      GramBlock block = problem.blocks().get(k);
      Vector<Rule.Product> products =
          Vector.ofAll(block.rows())
              .map(
                  row ->
                      new Rule.Product(
                          row.place(), form.term(Multinomial.of(row.factor(), Rational.ONE))));
      forms =
          forms.append(
              new Rule.Form(
                  weight(block.weight()).over(form.term(divisor)),
                  products,
                  Vector.of(grams.get(k)).map(Vector::of)));
    }
    return new Rule.Gram(forms);
  }

  /** The weight, in factors whose signs show. */
  private Expr weight(Multinomial weight) {
    if (weight.isConstant() || weight.degree() == 1) {
      return form.term(weight);
    }
    int v = weight.generators().first();
    Axis axis = axis(v);
    Expr x = form.term(v);
    return axis.lo() instanceof Constant lo && axis.hi() instanceof Constant hi
        ? x.minus(lo).times(hi.minus(x))
        : form.term(weight);
  }
}
