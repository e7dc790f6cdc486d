package dev.jensen.analysis.network;

import dev.jensen.analysis.Jensen;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.language.SyntaxError;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where variables lie, as it is typed: {@code W1 in [0, inf), x2=[-1,1]}. */
public final class AxesText {
  private static final String NAME = "[A-Za-z_][A-Za-z_0-9]*(?:\\[[0-9,\\s]*\\])?";
  private static final Pattern AXIS =
      Pattern.compile("\\s*(" + NAME + ")\\s*(?:\\bin\\b|=)\\s*([\\[(])([^\\[\\]]*)([\\])])\\s*");
  private static final Pattern BETWEEN =
      Pattern.compile("[,;](?=\\s*" + NAME + "\\s*(?:\\bin\\b|=)\\s*[\\[(])");

  private AxesText() {}

  /**
   * The axes by name; none for a blank text.
   *
   * @param family the variables that a name stands for
   * @throws NetworkError if an interval cannot be read
   */
  public static Map<String, Axis> read(String text, Function<String, Vector<String>> family)
      throws NetworkError {
    Map<String, Axis> axes = LinkedHashMap.empty();
    if (text.isBlank()) {
      return axes;
    }
    for (String part : BETWEEN.split(text, -1)) {
      Matcher matcher = AXIS.matcher(part);
      String[] ends = matcher.matches() ? matcher.group(3).split(",", -1) : new String[0];
      if (ends.length != 2) {
        throw NetworkError.usage(
            "no interval: " + part.strip(), "intervals are typed like x1=[-1,1],x2=[0,inf)");
      }
      String name = matcher.group(1).replaceAll("\\s", "");
      Axis axis = axis(name, ends, matcher.group(2).equals("("), matcher.group(4).equals(")"));
      Vector<String> names = family.apply(name);
      for (String each : names) {
        axes = axes.put(each, axis);
      }
    }
    return axes;
  }

  /**
   * The axes of variables of a network, where a name may be that of a family, such as {@code W1}.
   *
   * @throws NetworkError if an interval cannot be read, or the network has no such variable
   */
  public static Map<String, Axis> read(String text, Network network) throws NetworkError {
    Map<String, Axis> axes =
        read(
            text,
            name -> {
              Vector<String> family = network.family(name);
              return family.isEmpty() ? Vector.of(name) : family;
            });
    new Block.Names(axes.keySet().toVector()).names(network);
    return axes;
  }

  private static Axis axis(String name, String[] ends, boolean loOpen, boolean hiOpen)
      throws NetworkError {
    try {
      return Jensen.parser().parseAxis(name, ends[0].strip(), loOpen, ends[1].strip(), hiOpen);
    } catch (SyntaxError wrong) {
      throw NetworkError.of(wrong);
    }
  }

  /** The text that is read as these axes; a family that lies on one axis is said at once. */
  public static String write(Map<String, Axis> axes, Network network) {
    return axes.toVector()
        .flatMap(
            entry -> {
              String name = entry._1;
              Axis axis = entry._2;
              String family = name.replaceAll("\\[.*|(?<=^x)[0-9]+$", "");
              Vector<String> all = network.family(family);
              boolean alike = all.forAll(each -> axes.get(each).contains(axis));
              return !alike || all.isEmpty()
                  ? Option.some(new Said(name, axis))
                  : Option.when(all.head().equals(name), () -> new Said(family, axis));
            })
        .map(said -> said.name() + " in " + said.axis())
        .mkString(", ");
  }

  private record Said(String name, Axis axis) {}
}
