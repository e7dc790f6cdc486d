package dev.jensen.analysis.problem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns names of other formats into names of the language, so that every term of a report can be
 * typed: each character that a name cannot have becomes an underscore, and names stay different.
 */
final class VariableNames {
  private static final Pattern INDEXED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\[\\d+(,\\d+)*]");
  private static final Set<String> WORDS =
      Set.of(
          "for", "wrt", "let", "in", "if", "otherwise", "and", "inf", "infinity", "Inf", "e", "pi");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> copies = new HashMap<>();

  /** A new name for the variable that a file calls so. */
  String of(String given) {
    String plain = INDEXED.matcher(given).matches() ? given : spelled(given);
    String name = plain;
    while (!taken.add(name)) {
      name = plain + "_" + copies.merge(plain, 2, (old, first) -> old + 1);
    }
    return name;
  }

  private static String spelled(String given) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      boolean fits = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
      if (fits || !name.isEmpty() && name.charAt(name.length() - 1) != '_') {
        name.append(fits ? c : '_');
      }
    }
    boolean begins = !name.isEmpty() && !Character.isDigit(name.charAt(0));
    String spelled = begins ? name.toString() : "v" + name;
    boolean trailing = spelled.endsWith("_") && !given.endsWith("_") && spelled.length() > 1;
    String cut = trailing ? spelled.substring(0, spelled.length() - 1) : spelled;
    return WORDS.contains(cut) ? cut + "_" : cut;
  }
}
