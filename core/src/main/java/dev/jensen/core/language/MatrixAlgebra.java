package dev.jensen.core.language;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.language.Value.Matrix;
import dev.jensen.core.language.Value.Scalar;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums and products of what a text stands for; sizes that do not fit are told at the operand that
 * does not. A number is added to every entry, and a product of size 1x1 is a number.
 */
final class MatrixAlgebra {
  private MatrixAlgebra() {}

  /** The term of a value that must be a number. */
  static Expr number(Value value, String role) {
    return switch (value) {
      case Scalar s -> s.term();
      case Matrix m ->
          throw SyntaxError.at(m.column(), role + " must be a number, not " + m.shown());
    };
  }

  /** The sum of two or more values. */
  static Value sum(Collection<Value> terms, int column) {
    Matrix shape = firstMatrix(terms);
    if (shape == null) {
      return new Scalar(Expr.sum(numbers(terms)), column);
    }
    List<List<Expr>> entries = new ArrayList<>();
    for (int i = 0; i < shape.entries().size(); i++) {
      entries.add(new ArrayList<>());
    }
    for (Value term : terms) {
      if (term instanceof Matrix m
          && (m.rows() != shape.rows() || m.columns() != shape.columns())) {
        throw SyntaxError.at(
            m.column(), m.shown() + " cannot be added to " + shape.shown() + ": the sizes differ");
      }
      for (int i = 0; i < entries.size(); i++) {
        entries.get(i).add(term instanceof Matrix m ? m.entries().get(i) : number(term, "it"));
      }
    }
    return new Matrix(
        shape.rows(), shape.columns(), Vector.ofAll(entries).map(MatrixAlgebra::total), column);
  }

  private static Expr total(List<Expr> terms) {
    return terms.size() == 1 ? terms.getFirst() : Expr.sum(terms);
  }

  private static List<Expr> numbers(Collection<Value> values) {
    return values.stream().map(value -> number(value, "it")).toList();
  }

  private static @Nullable Matrix firstMatrix(Collection<Value> values) {
    for (Value value : values) {
      if (value instanceof Matrix m) {
        return m;
      }
    }
    return null;
  }

  /** The product of two or more values, from the left. */
  static Value product(Collection<Value> factors, int column) {
    if (firstMatrix(factors) == null) {
      return new Scalar(Expr.product(numbers(factors)), column);
    }
    Value product = null;
    for (Value factor : factors) {
      product = product == null ? factor : times(product, factor);
    }
    return Objects.requireNonNull(product).at(column);
  }

  private static Value times(Value left, Value right) {
    if (left instanceof Scalar s) {
      return right.map(entry -> s.term().times(entry)).at(left.column());
    }
    if (right instanceof Scalar s) {
      return left.map(entry -> entry.times(s.term()));
    }
    Matrix a = (Matrix) left;
    Matrix b = (Matrix) right;
    if (a.columns() != b.rows()) {
      SyntaxError wrong =
          SyntaxError.at(
              b.column(),
              a.shown()
                  + " times "
                  + b.shown()
                  + ": the left one has "
                  + counted(a.columns(), "column")
                  + ", the right one "
                  + counted(b.rows(), "row"));
      throw a.isVector() && b.isVector() ? wrong.hint("write x'y, dot(x, y) or mul(x, y)") : wrong;
    }
    Matrix across = b.transposed();
    Vector<Expr> entries =
        Vector.range(0, a.rows())
            .flatMap(i -> Vector.range(0, b.columns()).map(j -> dot(a.row(i), across.row(j))));
    return entries.size() == 1
        ? new Scalar(entries.head(), a.column())
        : new Matrix(a.rows(), b.columns(), entries, a.column());
  }

  private static String counted(int n, String what) {
    String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    return n + " " + (n == 1 ? what : many);
  }

  /** The sum of the products of entries in the same place. */
  static Expr dot(Vector<Expr> left, Vector<Expr> right) {
    Vector<Expr> products = Vector.empty();
    for (int i = 0; i < left.size(); i++) {
      Expr a = left.get(i);
      Expr b = right.get(i);
      if (!(a == Expr.ZERO && isPolynomial(b)) && !(b == Expr.ZERO && isPolynomial(a))) {
        products = products.append(a.times(b));
      }
    }
    return products.size() == 1 ? products.head() : Expr.sum(products);
  }

  /**
   * Whether the term is defined everywhere at sight, so that nothing is lost with zero times it.
   */
  private static boolean isPolynomial(Expr term) {
    return Dag.parts(term).stream()
        .allMatch(
            part ->
                part instanceof Constant
                    || part instanceof Variable
                    || part instanceof Sum
                    || part instanceof Product);
  }

  /**
   * What a list in square brackets stands for: numbers are a vector, or, with semicolons, a matrix;
   * vectors are the rows of a matrix.
   *
   * @param rowEnds how many entries stand before each semicolon
   */
  static Value list(List<Value> entries, List<Integer> rowEnds, int column) {
    Vector<Value> all = Vector.ofAll(entries);
    if (all.forAll(Scalar.class::isInstance)) {
      Vector<Expr> numbers = all.flatMap(Value::entries);
      if (rowEnds.isEmpty()) {
        return Matrix.vector(numbers, column);
      }
      int width = rowEnds.getFirst();
      for (int i = 0; i < rowEnds.size(); i++) {
        requireWidth(all.get(rowEnds.get(i)), (i + 1) * width == rowEnds.get(i), width);
      }
      requireWidth(all.last(), all.size() == (rowEnds.size() + 1) * width, width);
      return new Matrix(rowEnds.size() + 1, width, numbers, column);
    }
    int width = all.head().entries().size();
    for (Value each : all) {
      if (!rowEnds.isEmpty() || !(each instanceof Matrix m && m.isVector())) {
        throw SyntaxError.at(each.column(), "expected a row of numbers, found " + each.shown())
            .hint("a matrix is written [[1, 2], [3, 4]]");
      }
      requireWidth(each, each.entries().size() == width, width);
    }
    return new Matrix(all.size(), width, all.flatMap(Value::entries), column);
  }

  private static void requireWidth(Value row, boolean fits, int width) {
    if (!fits) {
      throw SyntaxError.at(
          row.column(), "the rows differ in length: the first has " + counted(width, "entry"));
    }
  }

  /** One over the value. */
  static Value inverse(Value value) {
    if (value instanceof Matrix m) {
      throw SyntaxError.at(m.column(), "cannot divide by " + m.shown());
    }
    return value.map(term -> term.power(-1));
  }

  /** A power; of a vector, that of each entry. */
  static Value power(Value base, Value exponent) {
    Expr to = number(exponent, "an exponent");
    if (base instanceof Matrix m && !m.isVector()) {
      throw SyntaxError.at(m.column(), "powers of a matrix are not known")
          .hint("write the product, X X, or sum_squares(X), norm_fro(X)");
    }
    return base.map(term -> Powers.of(term, to));
  }
}
