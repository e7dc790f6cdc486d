package dev.jensen.core.language;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Value.Matrix;
import dev.jensen.core.language.Value.Scalar;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions that take vectors and matrices as such. All others are applied to each entry, or,
 * if they take any number of arguments, to all entries.
 */
final class MatrixFunctions {
  private static final int LARGEST_DETERMINANT = 7;

  /** What stands for the p of the largest size; no text can name a variable so. */
  static final Expr INFINITY = Expr.variable("inf");

  /** What a function makes of its arguments; the token is its name. */
  private interface Body {
    Value of(Token name, Vector<Value> arguments);
  }

  private record Row(int fewest, int most, Body body) {}

  private static final Map<String, Row> TABLE =
      LinkedHashMap.<String, Row>empty()
          .put("dot", new Row(2, 2, MatrixFunctions::dot))
          .put("inner", new Row(2, 2, MatrixFunctions::dot))
          .put("mul", new Row(2, 2, MatrixFunctions::entrywise))
          .put("multiply", new Row(2, 2, MatrixFunctions::entrywise))
          .put("transpose", new Row(1, 1, (name, a) -> transpose(a.head())))
          .put("trace", new Row(1, 1, MatrixFunctions::trace))
          .put("diag", new Row(1, 1, MatrixFunctions::diag))
          .put("det", new Row(1, 1, MatrixFunctions::determinant))
          .put("eye", new Row(1, 1, MatrixFunctions::identity))
          .put("ones", new Row(1, 2, (name, a) -> filled(name, a, Expr.ONE)))
          .put("zeros", new Row(1, 2, (name, a) -> filled(name, a, Expr.ZERO)))
          .put("diff", new Row(1, 1, MatrixFunctions::differences))
          .put("tv", new Row(1, 1, MatrixFunctions::totalVariation))
          .put("quad_form", new Row(2, 2, MatrixFunctions::quadraticForm))
          .put("matrix_frac", new Row(2, 2, MatrixFunctions::matrixFraction))
          .put("norm_fro", new Row(1, 1, (name, a) -> apply(name, "norm2", entries(a.head()))))
          .put("norm_spec", new Row(1, 1, (name, a) -> byRows(name, "norm_spec", a.head())))
          .put("norm_nuc", new Row(1, 1, (name, a) -> byRows(name, "norm_nuc", a.head())))
          .put("lambda_max", new Row(1, 1, (name, a) -> symmetric(name, "lambda_max", a)))
          .put("lambda_min", new Row(1, 1, (name, a) -> symmetric(name, "lambda_min", a)))
          .put("log_det", new Row(1, 1, (name, a) -> symmetric(name, "log_det", a)))
          .put("tr_inv", new Row(1, 1, (name, a) -> symmetric(name, "tr_inv", a)))
          .put("det_rootn", new Row(1, 1, (name, a) -> symmetric(name, "det_rootn", a)))
          .put(
              "lambda_sum_largest",
              new Row(2, 2, (name, a) -> symmetric(name, "lambda_sum_largest", a)))
          .put("pnorm", new Row(2, 2, MatrixFunctions::pNorm))
          .put("norm", new Row(2, 2, MatrixFunctions::pNorm))
          .put("sum_largest", new Row(2, 2, MatrixFunctions::sumLargest))
          .put("sum_smallest", new Row(2, 2, MatrixFunctions::sumSmallest))
          .put("quad_over_lin", new Row(2, 2, MatrixFunctions::quadOverLin));

  /** The ones among these that mean something for numbers as well, with any number of them. */
  private static final Set<String> FOR_NUMBERS_TOO =
      HashSet.of("norm2", "pnorm", "sum_largest", "quad_over_lin", "matrix_frac", "lambda_max")
          .addAll(
              Vector.of(
                  "lambda_min",
                  "log_det",
                  "tr_inv",
                  "det_rootn",
                  "lambda_sum_largest",
                  "norm_spec",
                  "norm_nuc"));

  /** Those of which it must be said which norm of a matrix is meant. */
  private static final Set<String> NORMS = HashSet.of("norm", "norm2", "norm_2", "hypot");

  private MatrixFunctions() {}

  static Set<String> names() {
    return TABLE.keySet();
  }

  /** The function of that name, or of the atom that it is another name of. */
  private static @Nullable Row row(String name) {
    return TABLE.get(name).orElse(() -> Names.SYNONYMS.get(name).flatMap(TABLE::get)).getOrNull();
  }

  /** Whether a call of that name with these arguments is one of these functions. */
  static boolean take(String name, Vector<Value> arguments) {
    Row row = row(name);
    boolean matrices = arguments.exists(Matrix.class::isInstance);
    return row != null
        && (matrices
            ? row.fewest <= arguments.size() && arguments.size() <= row.most
            : !FOR_NUMBERS_TOO.contains(Names.SYNONYMS.getOrElse(name, name)));
  }

  static Value call(Token name, Vector<Value> arguments) {
    Row row = Objects.requireNonNull(row(name.text()));
    if (arguments.size() < row.fewest || arguments.size() > row.most) {
      throw Functions.refused(name, Functions.counted(row.fewest, row.most), arguments.size());
    }
    return row.body.of(name, arguments).at(name.column());
  }

  /** That the norm of a matrix, as distinct from a vector, may mean more than one thing. */
  static void refuseAmbiguous(Token name, Vector<Value> arguments) {
    for (Value each : arguments) {
      if (NORMS.contains(name.text()) && each instanceof Matrix m && !m.isVector()) {
        throw SyntaxError.at(
                name.column(), "it is not clear which norm of " + m.shown() + " is meant")
            .hint("write norm_fro, norm_spec, norm_nuc, norm1 or norm_inf");
      }
    }
  }

  private static Vector<Expr> entries(Value value) {
    return value.entries();
  }

  private static Value apply(Token name, String atom, Vector<Expr> arguments) {
    return Functions.apply(name, Functions.atom(atom), arguments);
  }

  private static Matrix matrix(Value value) {
    return switch (value) {
      case Matrix m -> m;
      case Scalar s -> new Matrix(1, 1, Vector.of(s.term()), s.column());
    };
  }

  private static void requireSameSize(Token name, Matrix a, Matrix b) {
    if (a.rows() != b.rows() || a.columns() != b.columns()) {
      throw SyntaxError.at(
          b.column(),
          name.text() + " of " + a.shown() + " and " + b.shown() + ": the sizes differ");
    }
  }

  private static Matrix square(Token name, Value value) {
    Matrix m = matrix(value);
    if (!m.isSquare()) {
      throw SyntaxError.at(m.column(), name.text() + " needs a square matrix, not " + m.shown());
    }
    return m;
  }

  private static Matrix symmetricMatrix(Token name, Value value) {
    Matrix m = square(name, value);
    if (!m.isSymmetric()) {
      SyntaxError wrong = SyntaxError.at(m.column(), name.text() + " needs a symmetric matrix");
      throw m.entries().exists(e -> !(e instanceof Constant))
          ? wrong.hint("declare X in S^" + m.rows() + ", or write (X + X')/2")
          : wrong;
    }
    return m;
  }

  private static Value symmetric(Token name, String atom, Vector<Value> arguments) {
    Matrix m = symmetricMatrix(name, arguments.head());
    Vector<Expr> others = arguments.tail().map(each -> MatrixAlgebra.number(each, "the count"));
    return apply(name, atom, m.upperTriangle().appendAll(others));
  }

  private static Value byRows(Token name, String atom, Value value) {
    Matrix m = matrix(value);
    return m.isVector()
        ? apply(name, "norm2", m.entries())
        : apply(name, atom, m.entries().append(Expr.constant(m.columns())));
  }

  private static Value dot(Token name, Vector<Value> arguments) {
    Matrix a = matrix(arguments.get(0));
    Matrix b = matrix(arguments.get(1));
    requireSameSize(name, a, b);
    return new Scalar(MatrixAlgebra.dot(a.entries(), b.entries()), name.column());
  }

  private static Value entrywise(Token name, Vector<Value> arguments) {
    Matrix a = matrix(arguments.get(0));
    Matrix b = matrix(arguments.get(1));
    requireSameSize(name, a, b);
    return new Matrix(
        a.rows(),
        a.columns(),
        a.entries().zipWith(b.entries(), Expr::times).toVector(),
        name.column());
  }

  static Value transpose(Value value) {
    return value instanceof Matrix m ? m.transposed() : value;
  }

  private static Value trace(Token name, Vector<Value> arguments) {
    Matrix m = square(name, arguments.head());
    return new Scalar(Expr.sum(Vector.range(0, m.rows()).map(i -> m.entry(i, i))), name.column());
  }

  /** The diagonal of a matrix, or the diagonal matrix of a vector. */
  private static Value diag(Token name, Vector<Value> arguments) {
    Matrix m = matrix(arguments.head());
    if (m.isVector()) {
      int n = m.rows();
      return new Matrix(
          n,
          n,
          Vector.range(0, n * n)
              .map(k -> k / n == k % n ? m.entries().get(k / n) : (Expr) Expr.ZERO),
          name.column());
    }
    Matrix all = square(name, m);
    return Matrix.vector(Vector.range(0, all.rows()).map(i -> all.entry(i, i)), name.column());
  }

  private static Value determinant(Token name, Vector<Value> arguments) {
    Matrix m = square(name, arguments.head());
    if (m.rows() > LARGEST_DETERMINANT) {
      throw SyntaxError.at(
          SyntaxError.Code.TOO_LARGE,
          m.column(),
          "det is spelled out up to size " + LARGEST_DETERMINANT + ", not of " + m.shown());
    }
    return new Scalar(minor(m, 0, Vector.range(0, m.rows())), name.column());
  }

  /** The determinant of the rows from that one on, in these columns, along its first row. */
  private static Expr minor(Matrix m, int row, Vector<Integer> columns) {
    if (columns.isEmpty()) {
      return Expr.ONE;
    }
    Vector<Expr> terms = Vector.empty();
    for (int k = 0; k < columns.size(); k++) {
      Expr entry = m.entry(row, columns.get(k));
      if (entry != Expr.ZERO) {
        Expr rest = minor(m, row + 1, columns.removeAt(k));
        terms = terms.append(k % 2 == 0 ? entry.times(rest) : entry.times(rest).negate());
      }
    }
    return Expr.sum(terms);
  }

  private static int count(Token name, Value value) {
    Expr number = MatrixAlgebra.number(value, "a size");
    if (number instanceof Constant c
        && c.value().isInt()
        && c.value().sign() > 0
        && c.value().compareTo(Rational.of(Shape.MOST)) <= 0) {
      return c.value().toInt();
    }
    throw SyntaxError.at(
        value.column(), name.text() + " needs a whole number from 1, not " + number);
  }

  private static void requireSize(Token name, long size) {
    if (size > Shape.MOST) {
      throw SyntaxError.at(
          SyntaxError.Code.TOO_LARGE,
          name.column(),
          "a matrix may have at most %,d entries".formatted(Shape.MOST));
    }
  }

  private static Value identity(Token name, Vector<Value> arguments) {
    int n = count(name, arguments.head());
    requireSize(name, (long) n * n);
    return new Matrix(
        n,
        n,
        Vector.range(0, n * n).map(k -> (Expr) (k / n == k % n ? Expr.ONE : Expr.ZERO)),
        name.column());
  }

  private static Value filled(Token name, Vector<Value> arguments, Expr entry) {
    int rows = count(name, arguments.head());
    int columns = arguments.size() == 1 ? 1 : count(name, arguments.last());
    requireSize(name, (long) rows * columns);
    return new Matrix(rows, columns, Vector.fill(rows * columns, entry), name.column());
  }

  private static Matrix vector(Token name, Value value) {
    Matrix m = matrix(value);
    if (!m.isVector()) {
      throw SyntaxError.at(m.column(), name.text() + " needs a vector, not " + m.shown());
    }
    return m;
  }

  private static Value differences(Token name, Vector<Value> arguments) {
    Vector<Expr> x = vector(name, arguments.head()).entries();
    if (x.size() < 2) {
      throw SyntaxError.at(name.column(), name.text() + " needs two entries or more");
    }
    return Matrix.vector(x.tail().zipWith(x, Expr::minus).toVector(), name.column());
  }

  private static Value totalVariation(Token name, Vector<Value> arguments) {
    return new Scalar(
        Expr.sum(differences(name, arguments).entries().map(d -> Expr.apply(Atoms.ABS, d))),
        name.column());
  }

  /** {@code x'Px} with a symmetric P. */
  private static Value quadraticForm(Token name, Vector<Value> arguments) {
    Matrix x = vector(name, arguments.get(0));
    Matrix p = symmetricMatrix(name, arguments.get(1));
    requireFit(name, x, p);
    Vector<Expr> terms = Vector.empty();
    for (int i = 0; i < p.rows(); i++) {
      for (int j = i; j < p.rows(); j++) {
        if (p.entry(i, j) != Expr.ZERO) {
          Expr xi = x.entries().get(i);
          Expr factor = i == j ? p.entry(i, i) : Expr.constant(2).times(p.entry(i, j));
          terms = terms.append(factor.times(i == j ? xi.power(2) : xi.times(x.entries().get(j))));
        }
      }
    }
    return new Scalar(Expr.sum(terms), name.column());
  }

  private static void requireFit(Token name, Matrix x, Matrix p) {
    if (x.rows() != p.rows()) {
      throw SyntaxError.at(
          p.column(),
          name.text() + " of " + x.shown() + " and " + p.shown() + ": the sizes differ");
    }
  }

  private static Value matrixFraction(Token name, Vector<Value> arguments) {
    Matrix x = vector(name, arguments.get(0));
    Matrix p = symmetricMatrix(name, arguments.get(1));
    requireFit(name, x, p);
    return apply(name, "matrix_frac", x.entries().appendAll(p.upperTriangle()));
  }

  /** The norm with p given: 1, 2, inf or any number from 1. */
  private static Value pNorm(Token name, Vector<Value> arguments) {
    if (arguments.get(1) instanceof Matrix) {
      throw SyntaxError.at(
          arguments.get(1).column(), "the second argument of " + name.text() + " must be a number");
    }
    Vector<Expr> x = vector(name, arguments.get(0)).entries();
    Expr p = MatrixAlgebra.number(arguments.get(1), "p");
    if (p == INFINITY) {
      return apply(name, "norm_inf", x);
    }
    if (p == Expr.ONE || p instanceof Constant c && c.value().equals(Rational.TWO)) {
      return apply(name, p == Expr.ONE ? "norm1" : "norm2", x);
    }
    if (p instanceof Constant c && c.value().compareTo(Rational.ONE) < 0) {
      throw SyntaxError.at(arguments.get(1).column(), "a norm needs p of at least 1");
    }
    return apply(name, "pnorm", x.append(p));
  }

  private static Value sumLargest(Token name, Vector<Value> arguments) {
    Expr k = MatrixAlgebra.number(arguments.get(1), "the count");
    Vector<Expr> x = matrix(arguments.get(0)).entries();
    int count = count(name, arguments.get(1));
    if (count > x.size()) {
      throw SyntaxError.at(
          arguments.get(1).column(), "there are only " + x.size() + " entries, not " + count);
    }
    return count == x.size()
        ? new Scalar(Expr.sum(x), name.column())
        : apply(name, "sum_largest", x.prepend(k));
  }

  private static Value sumSmallest(Token name, Vector<Value> arguments) {
    Value negated = matrix(arguments.get(0)).map(Expr::negate);
    return sumLargest(name, Vector.of(negated, arguments.get(1))).map(Expr::negate);
  }

  /** The squares of all entries over one number. */
  private static Value quadOverLin(Token name, Vector<Value> arguments) {
    Expr y = MatrixAlgebra.number(arguments.get(1), "the denominator");
    return new Scalar(
        Expr.sum(
            matrix(arguments.get(0)).entries().map(x -> Expr.apply(Atoms.QUAD_OVER_LIN, x, y))),
        name.column());
  }
}
