package dev.jensen.tui.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 10s}, {@code 500ms} or {@code 2m}. */
final class Durations implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,7})(?:\\.([0-9]{1,3}))?(ms|s|m|h)");

  @Override
  public Duration convert(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new TypeConversionException("a time is written like 10s, 500ms or 2m, not " + value);
    }
    String fraction = form.group(2) == null ? "" : form.group(2);
    long thousandths = Long.parseLong(form.group(1) + (fraction + "000").substring(0, 3));
    long millis =
        switch (form.group(3)) {
          case "ms" -> thousandths / 1000;
          case "s" -> thousandths;
          case "m" -> thousandths * 60;
          default -> thousandths * 3600;
        };
    if (millis == 0) {
      throw new TypeConversionException("a time must be more than nothing");
    }
    return Duration.ofMillis(millis);
  }
}
