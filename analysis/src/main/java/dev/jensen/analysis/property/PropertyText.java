package dev.jensen.analysis.property;

import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.TextParts;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * What is known of properties, as plain ASCII for a terminal or a file.
 *
 * @param steps whether the proof is told
 * @param colour whether the verdict is coloured
 */
public record PropertyText(boolean steps, boolean colour) {
  private static final int DIGITS = 13;

  /** The whole report; each line ends with a line feed. */
  public String of(PropertyReport report) {
    StringBuilder out = new StringBuilder();
    switch (report) {
      case PropertyReport.Answer answer -> answer(answer, out);
      case PropertyReport.ByPiece byPiece -> {
        out.append("BY PIECE   ").append(Printer.print(byPiece.function(), 400));
        out.append("   its domain falls into pieces\n");
        byPiece.period().forEach(p -> out.append("  of one period, ").append(p).append(":\n"));
        for (PropertyReport.Answer piece : byPiece.pieces()) {
          out.append('\n');
          answer(piece, out);
        }
        for (PropertyReport.Unasked piece : byPiece.unasked()) {
          out.append("\nERROR   for ").append(piece.question().box());
          out.append("\n  ").append(piece.failure().message()).append('\n');
        }
      }
      case PropertyReport.Failure failure -> out.append(new FailureText(failure.failure()).text());
    }
    return out.toString();
  }

  private void answer(PropertyReport.Answer answer, StringBuilder out) {
    new TextParts(colour).verdict(answer.name(), answer.question(), out);
    Vector<Proved> proofs = Vector.empty();
    for (PropertyReport.Found found : Vector.of(answer.first(), answer.second())) {
      out.append("  ").append(found.says()).append(": ");
      out.append(side(found));
      out.append('\n');
      proofs = proofs.appendAll(found.proof());
      found.proof().forEach(proof -> witness(answer.question(), proof.claim(), out));
    }
    answer.unknown().forEach(unknown -> TextParts.unknown(unknown, out));
    if (steps) {
      TextParts.proof(Narrator.proof(proofs.map(Proved::certificate).distinct()), out);
    }
  }

  private static void witness(Question question, Claim claim, StringBuilder out) {
    switch (claim) {
      case Claim.Misshapen broken -> TextParts.witness(question, broken, out);
      case Claim.Broken broken -> TextParts.witness(question, broken, out);
      default -> {}
    }
  }

  /** How much the function rises and bends, a line for each measure. */
  public static String of(HowMuch much) {
    StringBuilder out = new StringBuilder();
    line("infimum of the slope", much.leastSlope(), out);
    line("supremum of the slope", much.mostSlope(), out);
    line("Lipschitz constant of f", much.lipschitz(), out);
    line("infimum of f''", much.leastBend(), out);
    line("supremum of f''", much.mostBend(), out);
    line("Lipschitz constant of f'", much.slopeLipschitz(), out);
    out.append("  %-28s %s\n".formatted("modulus of strong convexity", modulus(much)));
    out.append("  %-28s %s\n".formatted("strictly", strict(much.strict())));
    out.append(
        "  %-28s %s\n"
            .formatted(
                "minimiser",
                much.minimiser().map(found -> told(found, much)).getOrElse("none found")));
    return out.toString();
  }

  private static String modulus(HowMuch much) {
    Measure modulus = much.modulus().getOrElse(Measure.UNKNOWN);
    Rational lo = modulus.lo();
    Rational hi = modulus.hi();
    return much.modulus().isEmpty()
        ? "none: the function is not convex"
        : lo != null && lo.sign() > 0
            ? shown(modulus)
            : hi == null
                ? lo == null ? "not found" : "not negative"
                : "none above " + hi.toDecimal(DIGITS, RoundingMode.CEILING);
  }

  /** The same on each piece of a domain. */
  public static String of(Vector<HowMuch> pieces) {
    return pieces.isEmpty()
        ? "  none is found: measures are told of functions of one variable\n"
        : pieces.size() == 1
            ? of(pieces.head())
            : pieces
                .map(much -> "  for " + much.question().box() + ":\n" + of(much))
                .mkString("\n");
  }

  private static String strict(PropertyReport.Answer answer) {
    return "convex " + side(answer.first()) + ", concave " + side(answer.second());
  }

  private static String side(PropertyReport.Found found) {
    return found.side().name().toLowerCase(Locale.ROOT);
  }

  private static String told(Minimiser minimiser, HowMuch much) {
    String value = "least value " + Gap.shown(minimiser.value());
    return minimiser.where().isPoint()
        ? minimiser.attained()
            ? much.question().box().variables().head()
                + " = "
                + minimiser.where().lo()
                + ", "
                + value
            : "none: the infimum is the limit at " + minimiser.where().lo() + ", which is left out"
        : minimiser.attained()
            ? "in " + about(minimiser) + ", " + value
            : "none: the function moves one way without end";
  }

  private static String about(Minimiser minimiser) {
    Interval enclosure = Ranges.enclosure(minimiser.where(), 96);
    return shown(new Measure(enclosure.lo(), enclosure.hi(), Option.none(), Option.none()));
  }

  private static void line(String name, Measure measure, StringBuilder out) {
    out.append("  %-28s %s\n".formatted(name, shown(measure)));
  }

  /** The enclosure with outward-rounded ends. */
  static String shown(Measure measure) {
    if (measure.infinite() != 0) {
      return measure.infinite() > 0 ? "inf" : "-inf";
    }
    String lo = measure.lo() == null ? "-inf" : measure.lo().toDecimal(DIGITS, RoundingMode.FLOOR);
    String hi = measure.hi() == null ? "inf" : measure.hi().toDecimal(DIGITS, RoundingMode.CEILING);
    return measure.isKnown()
        ? (measure.lo() == null ? "(" : "[") + lo + ", " + hi + (measure.hi() == null ? ")" : "]")
        : "not found";
  }
}
