package dev.jensen.core.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FadingTest {
  @ParameterizedTest
  @CsvSource({
    "x^3*exp(x), true, false",
    "x^3*exp(-x^2/2), true, true",
    "x*normcdf(x)+exp(-x^2/2)/sqrt(2*pi), true, false",
    "(1+x^2)*erfc(3*x-1), false, true",
    "sqrt(1+x^2)*sigmoid(-x/sqrt(2)), false, true",
    "sin(x)*softplus(x), true, false",
    "exp(-x^4+x^3), true, true",
    "normcdf(x), true, false",
    "1+erf(x), false, false",
    "x, false, false",
    "1/x, true, true",
    "tanh(x), false, false",
    "exp(x)*exp(exp(-x)), false, false",
    "exp(-abs(x))*exp(x), true, false",
    "exp(x)+1, false, false",
    "log(1+exp(x)), true, false",
    "x*log(exp(x)+1+x*exp(2*x)), true, false",
    "log(2+exp(x)), false, false",
    "log(1+exp(x)+1), false, false",
    "log(1+x*exp(-x^2)), true, true",
    "log(1/(1+x^2)), false, false",
    "sinh(exp(-x)), false, true",
    "atan(x^2*exp(x))*x, true, false",
    "cos(exp(x)), false, false",
    "log1p(exp(x)), true, false",
    "pi/2-atan(x), false, true",
    "3*atan(2*x-1)+3*pi/2+exp(x), true, false",
    "pi-2*atan(x^2), true, true",
    "pi/2-atan(x)+1/x, false, true",
    "pi/2-atan(x)+(x+1)/(x+2), false, false",
    "pi/2-atan(x)+(2*x+1)/(x+2)-2, false, true",
    "(x^2+1)/(x+2)-x, false, false",
    "atan(x)/x+sin(x)/(1+x^2), true, true",
    "sin(x)*x/(1+x^2), true, true",
    "sin(x)*x^2/(1+x^2), false, false",
    "log(x)/x^2, false, false",
    "log(1+1/x)-1/(x+1), true, true",
    "log(x+1)-log(x), false, true",
    "log(x+1)-log(2*x)+log(2), false, true",
    "log(1-x)-log(-3*x)+log(3)+exp(x), true, false",
    "log(x+1)-log(2*x), false, false",
    "2*log(x+1)-log(x^2+x), false, true",
    "2*log(x+1)-log(x), false, false",
    "log(x+1)-log(x)+pi/2-atan(x), false, true",
    "sin(1/x), true, true",
    "asinh(1/x)+exp(-x), false, true",
    "cos(1/x), false, false",
    "cos(1/x)-1, true, true",
    "x*(cos(1/x)-1), false, false",
    "exp(exp(x))*(1-exp(x))-1, true, false",
    "exp(1/x)-1, true, true",
    "sin(exp(-x)+1)-sin(1), false, true",
    "log(1+1/x)^2-2*log(1+1/x)/(1+x), true, true",
    "log(2+exp(-x))-log(2), false, true",
    "log(exp(-x)), false, false",
    "(1+1/x)^2-1, true, true",
    "exp(x)*exp(-x), false, false",
    "x*(pi/2-atan(x)), false, false",
    "pi/2-atan(exp(x)), false, false",
    "pi-atan(x), false, false"
  })
  void whatTendsToZeroAtEitherEnd(String text, boolean down, boolean up) {
    assertEquals(down, seen(text, false), text + " at -inf");
    assertEquals(up, seen(text, true), text + " at inf");
  }

  private static boolean seen(String text, boolean up) {
    Expr term = new Parser(Vector.empty()).parse(text).function();
    Expr one = up ? Expr.ONE : Expr.constant(-1);
    Axis tail = up ? Axis.REAL.from(one, false) : Axis.REAL.upTo(one, false);
    return Fading.isSeen(term, "x", up, new Ranges(Box.of("x", tail), 96));
  }

  @ParameterizedTest
  @CsvSource({
    "trigamma(x), true",
    "trigamma(x+1/2)-trigamma(2*x), true",
    "x*trigamma(x), false",
    "x*tetragamma(x)+2*trigamma(x), true",
    "x^2*tetragamma(x), false",
    "x^3*tetragamma(x^2), true",
    "digamma(x), false",
    "digamma(x)/x, true",
    "digamma(x)^3*loggamma(x)/(x^2+1), true",
    "loggamma(x)/x, false",
    "loggamma(x)/x^2, true",
    "trigamma(x)-1/x, true",
    "trigamma(x)-1, false",
    "trigamma(x+1)-trigamma(x)+1/x^2, true",
    "digamma(x+1)-digamma(x), true",
  })
  void whatIsLeftOfGammasFarOut(String text, boolean fades) {
    assertEquals(fades, seen(text, true), text);
  }
}
