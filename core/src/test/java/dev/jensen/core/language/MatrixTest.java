package dev.jensen.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jensen.core.domain.Axis;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private final Parser parser = new Parser(Vector.empty());

  /** Texts with vectors and matrices, and the same with numbers alone. */
  private static final String[][] SAME = {
    {"norm([x, y])", "norm2(x, y)"},
    {"norm(x - [1,2]) for x in R^2", "norm2(x[1]-1, x[2]-2)"},
    {"norm(x - 1) for x in R²", "norm2(x[1]-1, x[2]-1)"},
    {"norm(2x/3) for x in R^2", "norm2(2x[1]/3, 2x[2]/3)"},
    {"norm(-x) for x in R^2", "norm2(-x[1], -x[2])"},
    {"norm([1,2] - (x + [3,4])) for x in R^2", "norm2(1 - (x[1] + 3), 2 - (x[2] + 4))"},
    {"[1,2]'x for x in R^2", "x[1] + 2x[2]"},
    {"x'x for x in R^2", "x[1]x[1] + x[2]x[2]"},
    {"x'[[2,1],[1,3]] x for x in R^2", "(x[1]*2 + x[2])*x[1] + (x[1] + x[2]*3)*x[2]"},
    {"quad_form(x, [[2,1],[1,3]]) for x in R^2", "2x[1]^2 + 2*x[1]*x[2] + 3x[2]^2"},
    {"quad_form(x, [2,1;1,3]) for x in R^2", "2x[1]^2 + 2*x[1]*x[2] + 3x[2]^2"},
    {"max([[1,2],[3,4]] x) for x in R^2", "max(x[1] + 2x[2], 3x[1] + 4x[2])"},
    {"max(X [1,2]) for X in R^{2x2}", "max(X[1,1] + X[1,2]*2, X[2,1] + X[2,2]*2)"},
    {"max(x) + min(x) for x in R^2", "max(x[1], x[2]) + min(x[1], x[2])"},
    {"sum(max(x, 0)) for x in R^2", "max(x[1], 0) + max(x[2], 0)"},
    {"sum(relu(x)^2) for x in R^2", "relu(x[1])^2 + relu(x[2])^2"},
    {"sum(huber(x)) for x in R^2", "huber(x[1]) + huber(x[2])"},
    {"sum(kl_div(x, [1,2])) for x in (0,1]^2", "kl_div(x[1], 1) + kl_div(x[2], 2)"},
    {"mean(exp(x)) for x in R^2", "mean(exp(x[1]), exp(x[2]))"},
    {"logsumexp(x) for x in R^3", "logsumexp(x[1], x[2], x[3])"},
    {
      "norm(x, 1) + norm(x, 2) + norm(x, inf) for x in R^2",
      "norm1(x[1], x[2]) + norm2(x[1], x[2]) + norm_inf(x[1], x[2])"
    },
    {"norm_fro(X) for X in R^{2x1}", "norm2(X[1,1], X[2,1])"},
    {
      "trace(X Y) for X in R^2x2, Y in R^{2,2}",
      "X[1,1]Y[1,1] + X[1,2]Y[2,1] + (X[2,1]Y[1,2] + X[2,2]Y[2,2])"
    },
    {"sum(diag(X)) for X in S^2", "X[1,1] + X[2,2]"},
    {
      "eigmax(X) + logdet(X) for X in S^2",
      "lambda_max(X[1,1], X[1,2], X[2,2]) + log_det(X[1,1], X[1,2], X[2,2])"
    },
    {
      "sigma_max(X) + sigma_max(x, y, 1) for X in R^{2x2}",
      "norm_spec(X[1,1], X[1,2], X[2,1], X[2,2], 2) + norm_spec(x, y, 1)"
    },
    {"X[2,1] for X in S^2", "X[1,2]"},
    {"det(X) for X in S^2", "X[1,1]X[2,2] - X[1,2]X[1,2]"},
    {"det([[1,2,3],[4,5,6],[7,8,x]])", "5x - 6*8 - 2*(4x - 6*7) + 3*(4*8 - 5*7)"},
    {"sum_largest(x, 1) for x in R^2", "sum_largest(1, x[1], x[2])"},
    {"sum_largest(x, 2) for x in R^2", "x[1] + x[2]"},
    {"tv(x) for x in R^3", "abs(x[2]-x[1]) + abs(x[3]-x[2])"},
    {"quad_over_lin(x, y) for x in R^2, y > 0", "quad_over_lin(x[1],y) + quad_over_lin(x[2],y)"},
    {"dot(x, y) for x in R^2, y in R^2", "x[1]y[1] + x[2]y[2]"},
    {"sum(mul(x, y)) for x in R^2, y in R^2", "x[1]y[1] + x[2]y[2]"},
    {"x[2] + sum(x[2:3]) for x in R^3", "x[2] + (x[2] + x[3])"},
    {"sum(X[1,:]) + X[:,2][1] for X in R^{2x2}", "X[1,1] + X[1,2] + X[1,2]"},
    {"let y = 2x in y[2] for x in R^2", "2x[2]"},
    {"let A = [[1,2],[3,4]] in A[1,2] x", "2x"},
    {"norm(eye(2) x + ones(2) - zeros(2)) for x in R^2", "norm2(x[1] + 1, x[2] + 1)"},
    {"sum((x')') for x in R^2", "x[1] + x[2]"},
    {"x[1] + y[3]", "x[1] + y[3]"},
  };

  @Test
  void elaboratesToNumbers() {
    for (String[] pair : SAME) {
      assertThat(parser.parse(pair[0]).function())
          .as(pair[0])
          .isSameAs(parser.parse(pair[1]).function());
    }
  }

  /** Text, column, message, hint. */
  private static final String[][] REFUSED = {
    {
      "norm(x - [1,2]) for x in R^3",
      "10",
      "a 2-vector cannot be added to a 3-vector: the sizes differ",
      ""
    },
    {
      "sum([[1,2],[3,4]] x) for x in R^3",
      "19",
      "a 2x2 matrix times a 3-vector: the left one has 2 columns, the right one 3 rows",
      ""
    },
    {
      "x y for x in R^2, y in R^2",
      "3",
      "a 2-vector times a 2-vector: the left one has 1 column, the right one 2 rows",
      "write x'y, dot(x, y) or mul(x, y)"
    },
    {"1/x for x in R^2", "3", "cannot divide by a 2-vector", ""},
    {"x[3] for x in R^2", "3", "a 2-vector has no place 3 there", ""},
    {"x[0] for x in R^2", "3", "an index is a whole number from 1, not 0", ""},
    {"X[1] for X in R^{2x2}", "3", "a 2x2 matrix takes two indices, not 1", ""},
    {"sum(x[3:2]) for x in R^3", "7", "the slice 3:2 is empty", ""},
    {
      "norm(X) for X in R^{2x2}",
      "1",
      "it is not clear which norm of a 2x2 matrix is meant",
      "write norm_fro, norm_spec, norm_nuc, norm1 or norm_inf"
    },
    {
      "|x| for x in R^2",
      "2",
      "bars around a 2-vector may mean two things",
      "write norm(...), or abs(...) for each entry"
    },
    {"norm([[1,2],[3]])", "13", "the rows differ in length: the first has 2 entries", ""},
    {"quad_form(x, [[1,2],[3,4]]) for x in R^2", "14", "quad_form needs a symmetric matrix", ""},
    {
      "quad_form(x, eye(3)) for x in R^2",
      "14",
      "quad_form of a 2-vector and a 3x3 matrix: the sizes differ",
      ""
    },
    {
      "lambda_max(X) for X in S^21",
      "1",
      "lambda_max takes the upper triangle of a symmetric matrix of at most 20 rows, which is n"
          + " (n+1)/2 arguments, not 231",
      ""
    },
    {"trace(X) for X in R^{2x3}", "7", "trace needs a square matrix, not a 2x3 matrix", ""},
    {
      "lambda_max(X) for X in R^{2x2}",
      "12",
      "lambda_max needs a symmetric matrix",
      "declare X in S^2, or write (X + X')/2"
    },
    {
      "sum(X^2) for X in R^{2x2}",
      "5",
      "powers of a matrix are not known",
      "write the product, X X, or sum_squares(X), norm_fro(X)"
    },
    {"sum(x) for x in R^0", "19", "expected a size, a whole number from 1, found 0", ""},
    {"sum(x) for x in R^1000000", "19", "a variable may have at most 100,000 coordinates", ""},
    {"sum(x) for x in R^2, x in R^3", "22", "x is given two sizes", ""},
    {"sum(X) for X in S^{2x3}", "20", "a symmetric matrix is square: write S^2", ""},
    {"sum(eye(1/2))", "9", "eye needs a whole number from 1, not 1/2", ""},
    {"norm(x, 1/2) for x in R^2", "9", "a norm needs p of at least 1", ""},
    {
      "{x if y < 0; 0 otherwise} for x in R^2",
      "2",
      "the value of a case must be a number, not a 2-vector",
      ""
    },
    {
      "dot(x, y) for x in R^2, y in R^3",
      "8",
      "dot of a 2-vector and a 3-vector: the sizes differ",
      ""
    },
    {
      "max(x, y) for x in R^2, y in R^3",
      "8",
      "max of a 2-vector and a 3-vector: the sizes differ",
      ""
    },
    {"2^x for x in R^2", "3", "an exponent must be a number, not a 2-vector", ""},
  };

  @Test
  void sizesThatDoNotFitAreToldAtTheColumn() {
    for (String[] row : REFUSED) {
      SyntaxError error = catchThrowableOfType(SyntaxError.class, () -> parser.parse(row[0]));
      assertThat(error).as(row[0]).isNotNull();
      assertThat(new String[] {"" + error.column(), error.getMessage(), error.hint()})
          .as(row[0])
          .containsExactly(row[1], row[2], row[3]);
    }
  }

  @Test
  void domainsAndBlocksReachEveryCoordinate() {
    Statement statement = parser.parse("sum(x) + y for x in [0,1)^2, y > 0, x <= 1/2 wrt x");
    assertThat(statement.domain().keySet()).containsExactly("x[1]", "x[2]", "y");
    assertThat(statement.domain().get("x[2]").get())
        .isEqualTo(
            Axis.REAL.from(parser.parseClosed("0"), false).upTo(parser.parseClosed("1/2"), false));
    assertThat(statement.block().get()).containsExactly("x[1]", "x[2]");
    assertThat(parser.parse("sum(X) for X in S^2").domain().keySet())
        .containsExactly("X[1,1]", "X[1,2]", "X[2,2]");
  }
}
