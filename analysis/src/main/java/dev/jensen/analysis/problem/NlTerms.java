package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Builds terms within bounds: defined variables that use one another twice each would otherwise
 * make a short file a term of astronomic length.
 */
final class NlTerms {
  private static final int DEEPEST = 1000;
  private static final long WIDEST = 500_000;
  private static final long MOST_WORK = 50_000_000;
  private static final int LONGEST_NUMBER = 100_000;

  private final Source source;
  private final Map<Expr, Integer> depths = new IdentityHashMap<>();
  private long work;

  NlTerms(Source source) {
    this.source = source;
  }

  /** The term that is made of the arguments, if it keeps within the bounds. */
  Expr made(Vector<Expr> arguments, Supplier<Expr> term) throws ProblemError {
    long width = 0;
    int bits = 0;
    for (Expr argument : arguments) {
      width += Math.max(1, argument.children().size());
      bits += bits(argument);
      if (bits > LONGEST_NUMBER) {
        throw tooLarge("a number grows beyond all use");
      }
    }
    work += width;
    if (width > WIDEST || work > MOST_WORK) {
      throw tooLarge("the terms grow too long when they are written out");
    }
    Expr made = term.get();
    // What is flattened into a sum or a product does not make it deeper.
    int own = depth(made);
    if (own > DEEPEST) {
      throw tooLarge("the expression is nested deeper than %,d levels".formatted(DEEPEST));
    }
    depths.putIfAbsent(made, own);
    return made;
  }

  /** The depth of a term; all but a few of its uppermost parts are known. */
  private int depth(Expr term) {
    Integer known = depths.get(term);
    if (known != null) {
      return known;
    }
    int deepest = -1;
    for (Expr child : term.children()) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + 1;
  }

  /** About how many bits the numbers have that may be multiplied out with others. */
  private static int bits(Expr term) {
    return switch (term) {
      case Constant c -> c.value().bits();
      case Product p when p.factors().head() instanceof Constant c -> c.value().bits();
      case Sum s -> s.terms().foldLeft(0, (most, each) -> Math.max(most, constantBits(each)));
      case Power p -> p.exponent().bits();
      default -> 0;
    };
  }

  private static int constantBits(Expr term) {
    return term instanceof Constant c ? c.value().bits() : 0;
  }

  private ProblemError tooLarge(String message) {
    return source.error(1, message).code("too-large");
  }
}
