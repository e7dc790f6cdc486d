package dev.jensen.core.language;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** The table of what functions are called besides the names of their atoms. */
final class Names {
  /** Other names of atoms. */
  static final Map<String, String> SYNONYMS =
      HashMap.ofEntries(
          synonyms("log", "ln")
              .appendAll(synonyms("relu", "pos"))
              .appendAll(synonyms("softplus", "logistic", "log1pexp"))
              .appendAll(synonyms("logsumexp", "lse", "log_sum_exp"))
              .appendAll(synonyms("norm1", "norm_1"))
              .appendAll(synonyms("norm2", "norm", "norm_2", "hypot"))
              .appendAll(synonyms("norm_inf", "norminf"))
              .appendAll(synonyms("pnorm", "p_norm", "norm_p"))
              .appendAll(synonyms("sumsquares", "sum_squares"))
              .appendAll(synonyms("lambda_max", "eigmax"))
              .appendAll(synonyms("lambda_min", "eigmin"))
              .appendAll(synonyms("log_det", "logdet"))
              .appendAll(synonyms("norm_spec", "sigma_max", "spectral_norm"))
              .appendAll(synonyms("norm_nuc", "nuclear_norm"))
              .appendAll(synonyms("geomean", "geo_mean"))
              .appendAll(synonyms("harmmean", "harmonic_mean", "harm_mean"))
              .appendAll(synonyms("quad_over_lin", "quadoverlin"))
              .appendAll(synonyms("sum_largest", "sumlargest"))
              .appendAll(synonyms("max", "maximum"))
              .appendAll(synonyms("min", "minimum"))
              .appendAll(synonyms("asin", "arcsin"))
              .appendAll(synonyms("acos", "arccos"))
              .appendAll(synonyms("atan", "arctan"))
              .appendAll(synonyms("asinh", "arsinh", "arcsinh"))
              .appendAll(synonyms("acosh", "arcosh", "arccosh"))
              .appendAll(synonyms("atanh", "artanh", "arctanh"))
              .appendAll(synonyms("normcdf", "norm_cdf"))
              .appendAll(synonyms("log_normcdf", "log_norm_cdf"))
              .appendAll(synonyms("loggamma", "lgamma", "gammaln")));

  /** Functions that are short for a formula. */
  static final Map<String, Definition> FORMULAS =
      table(
          new Definition("pow", 2, 2, Names::power),
          new Definition("power", 2, 2, Names::power),
          unary("sqrt", Expr::sqrt),
          unary("square", x -> x.power(2)),
          unary("inv", x -> x.power(-1)),
          unary(
              "inv_pos", x -> Expr.apply(Functions.atom("quad_over_lin"), Vector.of(Expr.ONE, x))),
          unary("cbrt", Names::cubeRoot),
          unary("logit", x -> log(x.over(Expr.ONE.minus(x)))),
          unary("xlogx", x -> call("entr", x).negate()),
          unary("gamma", x -> call("exp", call("loggamma", x))),
          unary("normpdf", Names::normalDensity),
          unary("log2", x -> log(x).over(log(Expr.constant(2)))),
          unary("log10", x -> log(x).over(log(Expr.constant(10)))),
          unary("exp2", x -> Powers.of(Expr.constant(2), x)),
          unary("sec", x -> call("cos", x).power(-1)),
          unary("csc", x -> call("sin", x).power(-1)),
          unary("cot", x -> call("cos", x).over(call("sin", x))),
          unary("sech", x -> call("cosh", x).power(-1)),
          unary("csch", x -> call("sinh", x).power(-1)),
          unary("coth", x -> call("cosh", x).over(call("sinh", x))),
          new Definition("sum", 1, Integer.MAX_VALUE, Expr::sum),
          new Definition("mean", 1, Integer.MAX_VALUE, Names::mean),
          new Definition("perspective", 2, 2, Names::perspective));

  private Names() {}

  private static Vector<io.vavr.Tuple2<String, String>> synonyms(String atom, String... names) {
    return Vector.of(names).map(name -> io.vavr.Tuple.of(name, atom));
  }

  private static Map<String, Definition> table(Definition... rows) {
    return LinkedHashMap.ofEntries(Vector.of(rows).map(row -> io.vavr.Tuple.of(row.name(), row)));
  }

  private static Definition unary(String name, Function<Expr, Expr> body) {
    return new Definition(name, 1, 1, arguments -> body.apply(arguments.head()));
  }

  private static Expr call(String atom, Expr argument) {
    return Expr.apply(Functions.atom(atom), argument);
  }

  private static Expr log(Expr x) {
    return call("log", x);
  }

  private static Expr power(Vector<Expr> arguments) {
    return Powers.of(arguments.get(0), arguments.get(1));
  }

  /** The real root, also of a negative number, of which a power has none. */
  private static Expr cubeRoot(Expr x) {
    Rational third = Rational.of(1, 3);
    Piecewise.Branch negative =
        new Piecewise.Branch(
            Vector.of(new Condition(x, Relation.LESS)), Expr.power(x.negate(), third).negate());
    return Piecewise.of(Vector.of(negative), Expr.power(x, third));
  }

  private static Expr normalDensity(Expr x) {
    Expr scale = Expr.power(Expr.constant(2).times(Expr.apply(Atoms.PI)), Rational.HALF.negate());
    return scale.times(call("exp", x.power(2).times(Expr.constant(Rational.HALF.negate()))));
  }

  private static Expr mean(Vector<Expr> arguments) {
    return Expr.product(Expr.constant(Rational.of(1, arguments.size())), Expr.sum(arguments));
  }

  /** {@code t*f(x/t)} for all variables x of f that are none of t. */
  private static Expr perspective(Vector<Expr> arguments) {
    Expr scale = arguments.get(1);
    Set<String> inner = Dag.variables(arguments.get(0)).removeAll(Dag.variables(scale));
    Map<String, Expr> scaled =
        LinkedHashMap.ofEntries(
            inner.toVector().map(x -> io.vavr.Tuple.of(x, Expr.variable(x).over(scale))));
    return scale.times(Dag.substitute(arguments.get(0), scaled));
  }
}
