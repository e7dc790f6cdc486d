package dev.jensen.tui.screen;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.property.Measuring;
import dev.jensen.analysis.property.Properties;
import dev.jensen.analysis.property.Property;
import dev.jensen.analysis.property.PropertyReport;
import dev.jensen.analysis.property.PropertyText;
import dev.jensen.analysis.regions.Regions;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** What there is to say of a function besides its verdict, line by line. */
final class Examination {
  private static final Duration EACH = Duration.ofSeconds(2);

  /** For the regions, and again for the measures. */
  private static final Duration ALL = Duration.ofSeconds(10);

  private Examination() {}

  /** Regions, properties and measures; titles begin at the first column, what is told does not. */
  static List<String> of(String text) {
    try {
      return examine(text);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return List.of("This is a defect of Jensen: " + e);
    }
  }

  private static List<String> examine(String text) {
    Report report = Jensen.decide(text);
    List<String> lines = new ArrayList<>();
    if (report instanceof Report.Failure failure) {
      lines.add(failure.message());
      if (!failure.hint().isEmpty()) {
        lines.add("  " + failure.hint());
      }
      return lines;
    }
    section(lines, "Regions", ReportText.regions(Regions.of(report, Budget.of(ALL))));
    lines.add("Properties");
    for (Property property : Property.values()) {
      lines.addAll(properties(text, property));
    }
    lines.add("");
    section(lines, "How much", PropertyText.of(Measuring.of(report, Budget.of(ALL))));
    return lines;
  }

  private static void section(List<String> lines, String title, String told) {
    lines.add(title);
    lines.addAll(told.lines().toList());
    lines.add("");
  }

  private static List<String> properties(String text, Property property) {
    Inquiry inquiry =
        new Inquiry(
            text, io.vavr.collection.LinkedHashMap.empty(), io.vavr.control.Option.none(), EACH);
    return switch (Properties.decide(inquiry, property)) {
      case PropertyReport.Answer answer -> List.of(line(answer, ""));
      case PropertyReport.ByPiece byPiece ->
          byPiece
              .pieces()
              .map(answer -> line(answer, "   for " + answer.question().box()))
              .appendAll(
                  byPiece
                      .unasked()
                      .map(
                          piece ->
                              wrong(property, piece.failure())
                                  + "   for "
                                  + piece.question().box()))
              .asJava();
      case PropertyReport.Failure failure -> List.of(wrong(property, failure.failure()));
    };
  }

  private static String wrong(Property property, Report.Failure failure) {
    return "  " + property.first() + ": " + failure.message();
  }

  private static String line(PropertyReport.Answer answer, String where) {
    return "  %-26s%-26s%s"
        .formatted(side(answer.first()), side(answer.second()), where)
        .stripTrailing();
  }

  private static String side(PropertyReport.Found found) {
    return found.says() + " " + found.side().name().toLowerCase(Locale.ROOT);
  }
}
