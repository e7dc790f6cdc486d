package dev.jensen.analysis.piecewise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.analysis.Jensen;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the pieces of a term meet along one variable. */
final class BreaksTest {
  private static @Nullable Vector<String> breaks(String term, String variable) {
    Expr function = Jensen.parser().parse(term).function();
    Vector<Expr> found = Breaks.inside(function, variable, Axis.REAL);
    return found == null ? null : found.map(Expr::toString);
  }

  @Test
  void ofOneVariable() {
    assertThat(breaks("abs(x-1)+max(x,2)", "x")).containsExactly("1", "2");
    assertThat(breaks("abs(abs(x)-1)", "x")).containsExactly("-1", "0", "1");
    assertThat(breaks("x^2", "x")).isEmpty();
  }

  @Test
  void thoseThatMoveWithAnotherVariableHaveNoPlace() {
    assertThat(breaks("abs(x-y)", "x")).isNull();
    assertThat(breaks("max(1,sqrt(x^2+abs(y)))", "x")).isNull();
    assertThat(breaks("norm(x,y)*max(1,norm(x,y))", "x")).isNull();
  }
}
