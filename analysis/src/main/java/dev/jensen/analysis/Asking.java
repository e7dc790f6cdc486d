package dev.jensen.analysis;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.domain.Closed;
import dev.jensen.analysis.domain.Filling;
import dev.jensen.analysis.domain.NaturalDomain;
import dev.jensen.analysis.domain.OpenedEnds;
import dev.jensen.analysis.domain.RequiredHalfSpaces;
import dev.jensen.analysis.domain.Undefined;
import dev.jensen.analysis.linear.LinearBounds;
import dev.jensen.analysis.linear.Region;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Restriction;
import dev.jensen.core.language.Restrictions;
import dev.jensen.core.language.Statement;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
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
  private Map<String, Axis> given;
  private Vector<Restriction> restrictions;
  private Vector<MatrixInequality> matrices;
  private Map<String, Affine> tied = LinkedHashMap.empty();
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
    this.restrictions = statement.restrictions();
    this.matrices = statement.matrices();
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
          new Report.ByPiece(function, posed.each(Jensen::decide), posed.period());
    };
  }

  /** The questions that are meant. */
  Posed posed() {
    return Watchdog.within(
        budget,
        this::completed,
        () ->
            failure(
                "domain",
                "where the function is defined was not found in time",
                "give a domain on which it plainly is, or a larger --budget"));
  }

  private Posed completed() {
    try {
      eliminate();
    } catch (SyntaxError wrong) {
      return new Posed.Wrong(
          new Report.Failure(
              wrong.code().label(),
              wrong.getMessage(),
              wrong.column(),
              wrong.hint(),
              inquiry.text()));
    }
    Set<String> names =
        LinkedHashSet.ofAll(Dag.variables(function))
            .addAll(given.keySet())
            .addAll(restrictions.flatMap(each -> each.affine().variables()))
            .addAll(matrices.flatMap(MatrixInequality::variables))
            .addAll(tied.values().flatMap(Affine::variables))
            .addAll(block.getOrElse(Vector.empty()))
            .removeAll(tied.keySet());
    given = given.mapValues(Closed::joined);
    for (String name : given.keySet()) {
      Axis axis = given.get(name).get();
      if (!Points.nonempty(axis)) {
        Expr lo = axis.lo();
        Expr hi = axis.hi();
        if (lo != null && hi != null && Points.compare(lo, hi).isEmpty()) {
          String ends = "the ends of the interval of " + name + " cannot be told apart";
          return failure("domain", ends, "write them as numbers, or make them differ more");
        }
        return failure("domain", "the interval of " + name + " is empty", "give lower < upper");
      }
    }
    if (inquiry.extend() && names.size() == 1) {
      String v = names.head();
      function = Filling.of(function, v, given.get(v).getOrElse(Axis.REAL), budget);
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
    Vector<Box> pieces = natural.boxes().map(this::restricted).filter(Objects::nonNull);
    if (pieces.isEmpty()) {
      return emptied();
    }
    Set<String> asked =
        block
            .map(b -> (Set<String>) LinkedHashSet.ofAll(b).removeAll(tied.keySet()))
            .getOrElse(names);
    if (inquiry.extend() && restrictions.isEmpty() && matrices.isEmpty()) {
      pieces = pieces.map(piece -> OpenedEnds.of(piece, part -> undefined(part) == null));
    }
    pieces = pieces.map(this::required);
    for (Box piece : pieces) {
      Expr undefined = undefined(piece);
      if (undefined != null) {
        Undefined where = Undefined.on(function, piece, undefined);
        return failure("domain", where.message(), where.hint());
      }
    }
    return new Posed.Questions(
        function,
        pieces.map(piece -> new Question(function, ordered(piece, names), asked, tied)),
        natural.period(),
        budget);
  }

  /** Expresses variables by others where the constraints are equalities. */
  private void eliminate() {
    Restrictions left = new Restrictions(given, matrices);
    restrictions.forEach(left::add);
    left.eliminate(LinkedHashSet.ofAll(block.getOrElse(() -> Dag.variables(function).toVector())));
    given = left.domain();
    restrictions = left.all();
    matrices = left.matrices();
    tied = left.tied();
    function = Dag.substitute(function, tied.mapValues(Affine::term));
  }

  private @Nullable Expr undefined(Box piece) {
    Proof proof = new Proof();
    Box shorter = LinearBounds.shortened(function, piece, proof, budget);
    return Definedness.establish(function, shorter, proof, new Signs(proof, budget));
  }

  /** The part of the box in which the constraints hold; null if there is none. */
  private @Nullable Box restricted(Box piece) {
    return Region.of(piece, halfSpaces(restrictions), matrices, budget);
  }

  /**
   * The part in which affine arguments lie where they must, if the function is defined there:
   * {@code x - y > 0} for {@code log(x - y)}, or for {@code 1/sqrt(x - y)}. It is not looked for
   * where a domain is given.
   */
  private Box required(Box piece) {
    Vector<HalfSpace> missing =
        RequiredHalfSpaces.of(function)
            .filter(each -> each.affine().variables().exists(name -> !given.containsKey(name)));
    if (missing.isEmpty() || undefined(piece) == null) {
      return piece;
    }
    Vector<HalfSpace> all = piece.halfSpaces().all().appendAll(missing).distinct();
    Vector<HalfSpace> open = all.map(each -> new HalfSpace(each.affine(), true));
    return Vector.of(all, open)
        .map(each -> Region.of(new Box(piece.axes()), each, matrices, budget))
        .find(part -> part != null && undefined(part) == null)
        .getOrElse(piece);
  }

  private static Vector<HalfSpace> halfSpaces(Vector<Restriction> restrictions) {
    return restrictions.map(
        each -> new HalfSpace(each.affine(), each.relation() == Relation.GREATER));
  }

  /** Says where in the text the domain becomes empty. */
  private Posed emptied() {
    if (!matrices.isEmpty()) {
      return failure(
          "domain",
          "no point inside the domain is found at which "
              + matrices.mkString(" and ")
              + (restrictions.isEmpty() ? "" : " besides the other constraints"),
          "relax a constraint");
    }
    Box whole =
        LinkedHashSet.ofAll(restrictions.flatMap(each -> each.affine().variables()))
            .foldLeft(
                Box.EMPTY, (box, name) -> box.with(name, given.get(name).getOrElse(Axis.REAL)));
    Restriction guilty =
        Vector.range(0, restrictions.size())
            .find(i -> Region.of(whole, halfSpaces(restrictions.take(i + 1)), budget) == null)
            .map(restrictions::get)
            .getOrElse(restrictions::head);
    String what = new HalfSpace(guilty.affine(), guilty.relation() == Relation.GREATER).toString();
    return new Posed.Wrong(
        new Report.Failure(
            "domain",
            "the domain is empty: no point with " + what + " is left",
            guilty.column(),
            "relax a constraint",
            inquiry.text()));
  }

  private static Box ordered(Box box, Set<String> names) {
    return names.foldLeft(
        new Box(LinkedHashMap.empty(), box.halfSpaces()),
        (made, name) -> made.with(name, box.axis(name)));
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
