package dev.jensen.analysis.report;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Claims, and what they are made of, as a person reads them. */
final class Wording {
  private static final int LONGEST = 400;
  private static final int MOST_COORDINATES = 4;
  private static final int MOST_ROWS = 4;
  private static final int MOST_NAMES = 8;

  private Wording() {}

  static String term(Expr term) {
    return Printer.print(term, LONGEST);
  }

  /** What the claim says, and where. */
  static String statement(Claim claim) {
    String says =
        switch (claim) {
          case Claim.Range r -> range(r);
          case Claim.Equal e -> term(e.left()) + " = " + term(e.right());
          case Claim.Curved c ->
              term(c.term()) + " is " + kind(c.kind()) + block(c.box(), c.block());
          case Claim.Semidefinite s -> matrix(s.matrix()) + " is positive semidefinite";
          case Claim.Broken b ->
              term(b.term()) + " is not " + kind(b.kind()) + ": Jensen's inequality fails";
          case Claim.Shaped s -> term(s.term()) + " is " + s.shape() + block(s.box(), s.block());
          case Claim.Misshapen m -> term(m.term()) + " is not " + m.shape();
        };
    return claim.box().axes().isEmpty() ? says : says + " for " + box(claim.box());
  }

  private static String range(Claim.Range claim) {
    String term = term(claim.term());
    Interval range = claim.range();
    if (range.isPoint() && range.lo() != null) {
      return term + " = " + number(range.lo());
    }
    if (range.equals(Interval.ALL)) {
      return term + " is defined";
    }
    if (range.hi() == null) {
      return term + (range.loOpen() ? " > " : " >= ") + number(range.lo());
    }
    if (range.lo() == null) {
      return term + (range.hiOpen() ? " < " : " <= ") + number(range.hi());
    }
    return term + " lies in " + interval(range);
  }

  /** The interval; ends of many digits are shortened. */
  static String interval(Interval range) {
    return (range.loOpen() ? "(" : "[")
        + (range.lo() == null ? "-inf" : number(range.lo()))
        + ", "
        + (range.hi() == null ? "inf" : number(range.hi()))
        + (range.hiOpen() ? ")" : "]");
  }

  /** The number, or what it is about if it has many digits. */
  static String number(@Nullable Rational value) {
    if (value == null) {
      return "inf";
    }
    String exact = value.toString();
    return exact.length() <= 24
        ? exact
        : "about " + value.toDecimal(8, java.math.RoundingMode.HALF_EVEN);
  }

  static String kind(Curvature kind) {
    return switch (kind) {
      case AFFINE -> "affine";
      case CONVEX -> "convex";
      case CONCAVE -> "concave";
      case NEITHER -> "neither convex nor concave";
    };
  }

  private static String block(Box box, Set<String> block) {
    return block.size() == box.variables().size() && block.size() <= MOST_NAMES
        ? ""
        : " in " + names(block);
  }

  static String names(Set<String> names) {
    Vector<String> sorted = names.toVector().sorted();
    return sorted.size() <= MOST_NAMES
        ? sorted.mkString(", ")
        : sorted.take(MOST_NAMES).mkString(", ") + " and " + (sorted.size() - MOST_NAMES) + " more";
  }

  static String box(Box box) {
    // Coordinates of one vector that have the same interval are told together.
    Vector<Vector<Tuple2<String, Axis>>> groups =
        box.axes()
            .toVector()
            .groupBy(axis -> axis._1.indexOf('[') < 0 ? axis._1 : stem(axis._1) + axis._2)
            .values()
            .toVector();
    int more = groups.size() - MOST_NAMES;
    String shown =
        groups
                .take(MOST_NAMES)
                .map(group -> together(group.map(Tuple2::_1)) + " in " + group.head()._2)
                .mkString(", ")
            + box.axes()
                .values()
                .toVector()
                .flatMap(Axis::about)
                .distinct()
                .take(MOST_NAMES)
                .map(each -> ", with " + each)
                .mkString();
    Vector<String> all = box.halfSpaces().words();
    int left = all.size() - MOST_NAMES;
    return (more > 0 ? shown + " and " + more + " more variables" : shown)
        + all.take(MOST_NAMES).map(each -> ", " + each).mkString()
        + (left > 0 ? " and " + left + " more constraints" : "");
  }

  /** {@code , with y = 1 - x}; empty if nothing is tied. */
  static String tied(Map<String, Affine> tied) {
    int more = tied.size() - MOST_NAMES;
    return tied.isEmpty()
        ? ""
        : ", with "
            + tied.toVector().take(MOST_NAMES).map(each -> each._1 + " = " + each._2).mkString(", ")
            + (more > 0 ? " and " + more + " more" : "");
  }

  private static String stem(String name) {
    return name.substring(0, name.indexOf('['));
  }

  private static String together(Vector<String> names) {
    return names.size() <= MOST_COORDINATES
        ? names.mkString(", ")
        : names.head() + ", ..., " + names.last();
  }

  private static String matrix(Vector<Vector<Expr>> rows) {
    return rows.size() > MOST_ROWS
        ? "the matrix of " + rows.size() + " rows"
        : rows.map(row -> row.map(Wording::term).mkString("[", ", ", "]")).mkString("[", ", ", "]");
  }

  /** {@code x = 1, y = -2}; of many variables, those that are not zero come first. */
  static String point(Map<String, Expr> point) {
    int more = point.size() - MOST_NAMES;
    var sorted = point.toVector().sortBy(entry -> entry._1);
    if (more <= 0) {
      return sorted.map(entry -> entry._1 + " = " + term(entry._2)).mkString(", ");
    }
    var first = sorted.partition(entry -> !entry._2.isZero());
    boolean zeros = first._1.size() <= MOST_NAMES;
    int shown = zeros ? first._1.size() : MOST_NAMES;
    String values =
        first._1.take(shown).map(entry -> entry._1 + " = " + term(entry._2)).mkString(", ");
    int rest = point.size() - shown;
    return zeros
        ? (values.isEmpty() ? "all " + rest + " are 0" : values + ", the other " + rest + " are 0")
        : values + " and " + rest + " more";
  }
}
