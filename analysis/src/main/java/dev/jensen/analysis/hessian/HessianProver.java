package dev.jensen.analysis.hessian;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.MatrixTreeSearch;
import dev.jensen.analysis.calculus.SignedParts;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.linear.MatrixBounds;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.sos.GramSearch;
import dev.jensen.analysis.sos.PartSearch;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature in several variables from a semidefinite Hessian (Boyd and Vandenberghe, section
 * 3.1.4).
 */
public final class HessianProver {
  private static final int BITS = 96;
  private static final int DEPTH = 4;
  private static final int LARGEST = 60;
  private static final int TRIED_PIVOTS = 2;

  /** Of a complement whose entries have more parts no more is asked. */
  private static final int LONGEST = 400;

  private final Proof proof;
  private final Signs signs;
  private final Budget budget;
  private String tried = "";

  /** A prover that adds to the proof. */
  public HessianProver(Proof proof, Signs signs, Budget budget) {
    this.proof = proof;
    this.signs = signs;
    this.budget = budget;
  }

  /** The step that says that the term is of the kind in the block; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Box box, Set<String> block, Curvature kind) {
    return prove(term, box, block, kind, this::byRulesOrTree);
  }

  /** The same, by sums of squares alone. */
  public @Nullable Integer bySquares(Expr term, Box box, Set<String> block, Curvature kind) {
    return prove(term, box, block, kind, this::squares);
  }

  /** The same with parts that are no variables, in their ranges. */
  public @Nullable Integer bySquaresInParts(Expr term, Box box, Set<String> block, Curvature kind) {
    return prove(term, box, block, kind, (matrix, inside) -> inParts(term, matrix, inside));
  }

  /** The same where the Hessian is diagonally dominant in another basis. */
  public @Nullable Integer byDominance(Expr term, Box box, Set<String> block, Curvature kind) {
    return prove(term, box, block, kind, this::dominant);
  }

  private @Nullable Integer byRulesOrTree(Vector<Vector<Expr>> matrix, Box inside) {
    Integer place = semidefinite(matrix, inside);
    return place != null ? place : byTree(matrix, inside);
  }

  private @Nullable Integer inParts(Expr term, Vector<Vector<Expr>> matrix, Box inside) {
    boundArguments(term, inside);
    Rule.Gram rule = new PartSearch(inside, proof.ranges(inside, BITS), budget).search(matrix);
    return rule == null ? null : proof.add(new Claim.Semidefinite(matrix, inside), rule);
  }

  private @Nullable Integer dominant(Vector<Vector<Expr>> matrix, Box inside) {
    // Multiplied out, sines of sums would fall apart.
    Vector<Vector<Expr>> simple =
        matrix.exists(row -> row.exists(HessianProver::hasAtoms))
            ? matrix
            : simplified(matrix, inside);
    Integer place =
        simple == null ? null : new DominantFrame(proof, signs, budget, simple).prove(inside);
    return place == null
        ? null
        : proof.add(new Claim.Semidefinite(matrix, inside), new Rule.Entries(), place);
  }

  private static boolean hasAtoms(Expr term) {
    return Dag.parts(term).stream().anyMatch(Apply.class::isInstance);
  }

  /** Makes known the signs of arguments of atoms that their ranges leave open. */
  private void boundArguments(Expr term, Box box) {
    for (Expr part : Dag.parts(term)) {
      for (Expr argument : part instanceof Apply a ? a.arguments() : Vector.<Expr>empty()) {
        Interval range = proof.ranges(box, BITS).of(argument);
        if (argument instanceof Sum
            && range != null
            && !range.isNonnegative()
            && !range.isNonpositive()) {
          SignedParts.assume(argument, box, DEPTH, proof, signs);
        }
      }
    }
  }

  /** What came of the last search for sums of squares where it found no proof. */
  public String tried() {
    return tried;
  }

  /** How a matrix is shown to be semidefinite. */
  @FunctionalInterface
  private interface Matrices {
    @Nullable Integer prove(Vector<Vector<Expr>> matrix, Box box);
  }

  private @Nullable Integer prove(
      Expr term, Box box, Set<String> block, Curvature kind, Matrices matrices) {
    Set<String> own = block.intersect(Dag.variables(term));
    if (own.size() < block.size() && !own.isEmpty()) {
      Integer place = prove(term, box, own, kind, matrices);
      return place == null
          ? null
          : proof.add(new Claim.Curved(term, box, block, kind), new Rule.Lift(), place);
    }
    Box inside = box.interior();
    Vector<String> names = block.toVector().sorted();
    if (names.size() > LARGEST
        || proof.ranges(box, BITS).of(term) == null
        || !Definedness.isSmooth(term, inside, block, proof, signs)) {
      return null;
    }
    Vector<Vector<Expr>> hessian = hessian(term, names, kind);
    Integer matrix = hessian == null ? null : matrices.prove(hessian, inside);
    if (matrix == null) {
      return null;
    }
    int within = proof.add(new Claim.Curved(term, inside, block, kind), new Rule.Hessian(), matrix);
    return inside.equals(box)
        ? within
        : proof.add(new Claim.Curved(term, box, block, kind), new Rule.Closure(), within);
  }

  /**
   * The Hessian, or for concavity its negative, as the kernel derives it; null if a derivative is
   * missing.
   */
  static @Nullable Vector<Vector<Expr>> hessian(Expr term, Vector<String> names, Curvature kind) {
    Vector<Vector<Expr>> rows = Vector.empty();
    for (String v : names) {
      Expr slope = Derivative.of(term, v);
      Vector<Expr> row = Vector.empty();
      for (String w : names) {
        Expr entry = slope == null ? null : Derivative.of(slope, w);
        if (entry == null) {
          return null;
        }
        row = row.append(kind == Curvature.CONVEX ? entry : entry.negate());
      }
      rows = rows.append(row);
    }
    return rows;
  }

  private @Nullable Integer squares(Vector<Vector<Expr>> hessian, Box box) {
    GramSearch search = new GramSearch(box, proof.ranges(box, BITS), budget);
    Rule.Gram rule = search.search(hessian);
    tried = search.tried();
    return rule == null ? null : proof.add(new Claim.Semidefinite(hessian, box), rule);
  }

  private @Nullable Integer semidefinite(Vector<Vector<Expr>> hessian, Box box) {
    // Multiplied out, an entry may hide a part of it whose range is known.
    if (isSymmetric(hessian) && dominated(hessian, box)) {
      return proof.add(new Claim.Semidefinite(hessian, box), new Rule.Dominance(BITS));
    }
    Vector<Vector<Expr>> simple = simplified(hessian, box);
    if (simple == null) {
      return null;
    }
    Integer plain = direct(simple, box);
    return plain == null
        ? null
        : proof.add(new Claim.Semidefinite(hessian, box), new Rule.Entries(), plain);
  }

  /** The entries, polynomials multiplied out, symmetric as written; null if one is too large. */
  private @Nullable Vector<Vector<Expr>> simplified(Vector<Vector<Expr>> matrix, Box box) {
    NormalForm form = new NormalForm(proof.ranges(box, BITS));
    Vector<Fraction> entries = form.of(matrix.flatMap(row -> row));
    if (entries == null) {
      return null;
    }
    int n = matrix.size();
    Vector<Vector<Expr>> rows = Vector.empty();
    for (int i = 0; i < n; i++) {
      Vector<Expr> row = Vector.empty();
      for (int j = 0; j < n; j++) {
        Fraction entry = entries.get(Math.min(i, j) * n + Math.max(i, j));
        // A multiplied-out denominator would hide where the entry is defined.
        row =
            row.append(
                entry.denominator().isConstant()
                    ? form.term(entry.numerator())
                    : matrix.get(Math.min(i, j)).get(Math.max(i, j)));
      }
      rows = rows.append(row);
    }
    return rows;
  }

  private @Nullable Integer direct(Vector<Vector<Expr>> matrix, Box box) {
    Claim claim = new Claim.Semidefinite(matrix, box);
    if (matrix.forAll(row -> row.forAll(Constant.class::isInstance))) {
      return Ldl.isPositiveSemidefinite(numbers(matrix)) ? proof.add(claim, new Rule.Ldl()) : null;
    }
    Integer congruent = new MatrixBounds(proof, box).semidefinite(matrix);
    if (congruent != null) {
      return congruent;
    }
    if (dominated(matrix, box)) {
      return proof.add(claim, new Rule.Dominance(BITS));
    }
    if (matrix.size() == 2) {
      Integer both = twoByTwo(matrix, box, claim);
      if (both != null) {
        return both;
      }
    } else if (matrix.size() <= Minors.MOST) {
      Integer all = minors(matrix, box, claim);
      if (all != null) {
        return all;
      }
    }
    return matrix.size() == 2 ? null : bySchur(matrix, box, claim);
  }

  /**
   * By elimination in terms, with pivots that are positive and leave rows that are not too long.
   */
  private @Nullable Integer bySchur(Vector<Vector<Expr>> matrix, Box box, Claim claim) {
    Vector<Integer> pivots =
        Vector.range(0, matrix.size())
            .reject(k -> matrix.get(k).get(k) instanceof Constant c && c.value().isZero())
            .sortBy(k -> weight(matrix.get(k), k));
    for (int k : pivots.take(TRIED_PIVOTS)) {
      Integer sign = budget.goesOn() ? signs.positive(matrix.get(k).get(k), box, DEPTH) : null;
      Vector<Vector<Expr>> rest = Minors.complement(matrix, k);
      if (sign != null && signs.range(sign).isPositive() && isShort(rest)) {
        Integer place = semidefinite(rest, box);
        return place == null ? null : proof.add(claim, new Rule.Schur(k), sign, place);
      }
    }
    return null;
  }

  /** How much elimination with that pivot would put into the other rows. */
  private static int weight(Vector<Expr> row, int pivot) {
    int others = row.removeAt(pivot).count(e -> !(e instanceof Constant));
    return others * others * Dag.parts(Expr.sum(row)).size();
  }

  private static boolean isShort(Vector<Vector<Expr>> matrix) {
    return Dag.parts(Expr.sum(matrix.flatMap(row -> row))).size() <= LONGEST;
  }

  /** On a tree of boxes. */
  private @Nullable Integer byTree(Vector<Vector<Expr>> matrix, Box box) {
    Vector<Vector<Expr>> simple = simplified(matrix, box);
    Rule rule = simple == null ? null : new MatrixTreeSearch(proof, simple, budget).search(box);
    return rule == null || simple == null
        ? null
        : proof.add(
            new Claim.Semidefinite(matrix, box),
            new Rule.Entries(),
            proof.add(new Claim.Semidefinite(simple, box), rule));
  }

  private static Rational[][] numbers(Vector<Vector<Expr>> matrix) {
    return matrix
        .map(row -> row.map(e -> ((Constant) e).value()).toJavaArray(Rational[]::new))
        .toJavaArray(Rational[][]::new);
  }

  private static boolean isSymmetric(Vector<Vector<Expr>> matrix) {
    return Vector.range(0, matrix.size())
        .forAll(i -> Vector.range(0, i).forAll(j -> matrix.get(i).get(j) == matrix.get(j).get(i)));
  }

  private boolean dominated(Vector<Vector<Expr>> matrix, Box box) {
    Ranges ranges = proof.ranges(box, BITS);
    for (int i = 0; i < matrix.size(); i++) {
      Interval rest = Interval.ZERO;
      for (int j = 0; j < matrix.size(); j++) {
        Interval entry = ranges.of(matrix.get(i).get(j));
        if (entry == null) {
          return false;
        }
        rest = i == j ? rest.add(entry) : rest.subtract(entry.abs());
      }
      if (!rest.isNonnegative()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Integer twoByTwo(Vector<Vector<Expr>> matrix, Box box, Claim claim) {
    Vector<Integer> premises = Vector.empty();
    for (Expr minor :
        Vector.of(matrix.get(0).get(0), matrix.get(1).get(1), Minors.determinant(matrix))) {
      Integer sign = signs.nonnegative(minor, box, DEPTH);
      if (sign == null) {
        return null;
      }
      premises = premises.append(sign);
    }
    return proof.add(claim, new Rule.TwoByTwo(), premises);
  }

  private @Nullable Integer minors(Vector<Vector<Expr>> matrix, Box box, Claim claim) {
    Vector<Integer> premises = Vector.empty();
    for (int k = 1; k <= matrix.size(); k++) {
      Expr minor = Minors.leading(matrix, k);
      boolean last = k == matrix.size();
      Integer sign =
          last ? signs.nonnegative(minor, box, DEPTH) : signs.positive(minor, box, DEPTH);
      if (sign == null || !last && !signs.range(sign).isPositive()) {
        return null;
      }
      premises = premises.append(sign);
    }
    return proof.add(claim, new Rule.Minors(), premises);
  }
}
