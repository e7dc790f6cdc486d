package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.domain.Filling;
import dev.jensen.analysis.domain.NaturalDomain;
import dev.jensen.analysis.domain.OpenedEnds;
import dev.jensen.analysis.domain.Undefined;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Statement;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From what was said to the questions that it means: the domain is completed, and definedness is
 * seen to.
 */
final class Asking {
  private static final Pattern DOMAIN = Pattern.compile("\\bfor\\b\\s*(\\S)");

  private final Inquiry inquiry;
  private Expr function;
  private final Map<String, Axis> given;
  private final Option<Vector<String>> block;
  private final Budget budget;

  Asking(Inquiry inquiry, Statement statement) {
    this.inquiry = inquiry;
    this.function = statement.function();
    this.given =
        LinkedHashMap.ofEntries(
                inquiry
                    .given()
                    .toVector()
                    .flatMap(
                        axis ->
                            statement
                                .coordinates(axis._1)
                                .map(name -> io.vavr.Tuple.of(name, axis._2))))
            .merge(statement.domain(), (outside, inText) -> inText);
    this.block =
        inquiry
            .block()
            .map(names -> names.flatMap(statement::coordinates))
            .orElse(statement.block());
    this.budget = Budget.of(inquiry.budget());
  }

  Report answer() {
    return switch (posed()) {
      case Posed.Wrong wrong -> wrong.failure();
      case Posed.Questions posed when posed.single() ->
          Jensen.decide(posed.pieces().head(), budget);
      case Posed.Questions posed ->
          new Report.ByPiece(
              function, posed.pieces().map(piece -> Jensen.decide(piece, budget)), posed.period());
    };
  }

  /** The questions that are meant. */
  Posed posed() {
    Set<String> names =
        LinkedHashSet.ofAll(Dag.variables(function))
            .addAll(given.keySet())
            .addAll(block.getOrElse(Vector.empty()));
    for (String name : given.keySet()) {
      if (!Points.nonempty(given.get(name).get())) {
        return failure("domain", "the interval of " + name + " is empty", "give lower < upper");
      }
    }
    if (inquiry.extend() && names.size() == 1) {
      String v = names.head();
      function = Filling.of(function, v, given.get(v).getOrElse(Axis.REAL));
    }
    Box box = new Box(LinkedHashMap.ofEntries(given));
    Set<String> missing = names.filter(name -> !given.containsKey(name));
    return switch (NaturalDomain.of(function, box, missing)) {
      case NaturalDomain.Unknown unknown -> failure("domain", unknown.why(), unknown.hint());
      case NaturalDomain.Pieces natural when natural.boxes().isEmpty() ->
          failure("domain", "the function is defined nowhere", "");
      case NaturalDomain.Pieces natural -> posed(natural, names);
    };
  }

  private Posed posed(NaturalDomain.Pieces natural, Set<String> names) {
    Vector<Box> pieces = natural.boxes();
    Set<String> asked = block.map(b -> (Set<String>) LinkedHashSet.ofAll(b)).getOrElse(names);
    if (inquiry.extend()) {
      pieces = pieces.map(piece -> OpenedEnds.of(piece, part -> undefined(part) == null));
    }
    for (Box piece : pieces) {
      Expr undefined = undefined(piece);
      if (undefined != null) {
        Undefined where = Undefined.on(function, piece, undefined);
        return failure("domain", where.message(), where.hint());
      }
    }
    return new Posed.Questions(
        function,
        pieces.map(piece -> new Question(function, ordered(piece, names), asked)),
        natural.period(),
        budget);
  }

  private @Nullable Expr undefined(Box piece) {
    Proof proof = new Proof();
    return Definedness.establish(function, piece, proof, new Signs(proof, budget));
  }

  private static Box ordered(Box box, Set<String> names) {
    return names.foldLeft(Box.EMPTY, (made, name) -> made.with(name, box.axis(name)));
  }

  private Posed failure(String code, String message, String hint) {
    return new Posed.Wrong(new Report.Failure(code, message, column(), hint, inquiry.text()));
  }

  /** Where the domain stands in the text; at its beginning if it has none. */
  private int column() {
    Matcher domain = DOMAIN.matcher(inquiry.text());
    return domain.find() ? inquiry.text().codePointCount(0, domain.start(1)) + 1 : 1;
  }
}
