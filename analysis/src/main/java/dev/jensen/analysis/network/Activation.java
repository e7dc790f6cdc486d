package dev.jensen.analysis.network;

import dev.jensen.activations.Activations;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a layer applies to its weighted sums.
 *
 * @param name its name in the catalogue
 * @param parameters its parameters, in the catalogue's order; those left out have their usual
 *     values
 * @param formula what it does to a term
 */
public record Activation(String name, Vector<Rational> parameters, Function<Expr, Expr> formula) {
  /** The activation that changes nothing. */
  public static final Activation IDENTITY =
      new Activation("identity", Vector.empty(), Function.identity());

  /**
   * The activation of that name, in any case and with hyphens or underscores.
   *
   * @throws NetworkError if there is none, or it takes fewer parameters
   */
  public static Activation named(String spelled, Vector<Rational> parameters) throws NetworkError {
    String name = spelled.toLowerCase(Locale.ROOT).replace('-', '_').strip();
    if (name.equals("identity") || name.equals("linear")) {
      NetworkError.unless(parameters.isEmpty(), spelled + " takes no parameters");
      return IDENTITY;
    }
    Vector<Expr> values = parameters.map(Expr::constant);
    Option<Definition> defined =
        Activations.definitions()
            .find(each -> each.name().toLowerCase(Locale.ROOT).replace('-', '_').equals(name));
    if (defined.isDefined()) {
      Definition definition = defined.get();
      NetworkError.unless(
          parameters.size() + 1 >= definition.fewest() && parameters.size() < definition.most(),
          spelled + " does not take " + parameters.size() + " parameters");
      return new Activation(
          definition.name(), parameters, x -> definition.body().apply(values.prepend(x)));
    }
    Option<Atom> atom = Atoms.named(name).filter(each -> each.arity() == 1);
    if (atom.isDefined()) {
      NetworkError.unless(parameters.isEmpty(), spelled + " takes no parameters");
      return new Activation(name, parameters, x -> Expr.apply(atom.get(), x));
    }
    throw NetworkError.unknownName(
        "no activation is called " + spelled, "jensen activations lists them");
  }

  /** The term after the activation. */
  public Expr of(Expr term) {
    return formula.apply(term);
  }

  /** What goes into the logistic sigmoid, if the term is one; its logarithm is known then. */
  static Option<Expr> logit(Expr term) {
    return term instanceof Apply apply && apply.atom().equals(Atoms.SIGMOID)
        ? Option.some(apply.argument())
        : Option.none();
  }
}
