package dev.jensen.analysis.report;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Parser;
import dev.jensen.core.language.SyntaxError;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boxes, blocks and terms of a certificate by their names. */
final class NamedTerms {
  private final Parser parser = new Parser(Vector.empty());
  private final Map<String, Box> boxes;
  private final Map<String, Set<String>> blocks;
  private final Map<String, Expr> terms;

  NamedTerms(Json boxes, Json halfSpaces, Json blocks, Json terms) throws FormatError {
    this.boxes = constrained(boxes(boxes), halfSpaces);
    this.blocks = blocks(blocks);
    this.terms = terms(terms);
  }

  private Map<String, Box> boxes(Json json) throws FormatError {
    Map<String, Box> read = LinkedHashMap.empty();
    for (var entry : Json.fields(json, "the boxes")) {
      List<io.vavr.Tuple2<String, Axis>> axes = new ArrayList<>();
      for (var axis : Json.fields(entry._2, "a box")) {
        axes.add(io.vavr.Tuple.of(axis._1, axis(axis._2)));
      }
      read = read.put(entry._1, new Box(LinkedHashMap.ofEntries(axes)));
    }
    return read;
  }

  /** The boxes, some of them with half-spaces. */
  private static Map<String, Box> constrained(Map<String, Box> boxes, Json json)
      throws FormatError {
    Map<String, Box> read = boxes;
    for (var entry : Json.fields(json, "the half-spaces")) {
      Box box = boxes.get(entry._1).getOrNull();
      if (box == null) {
        throw new FormatError("there is no such box");
      }
      read = read.put(entry._1, new Box(box.axes(), halfSpaces(entry._2)));
    }
    return read;
  }

  private static HalfSpaces halfSpaces(Json json) throws FormatError {
    String what = "the half-spaces of a box";
    boolean plain = !Json.fields(json, what).containsKey("matrices");
    Map<String, Json> fields =
        plain
            ? Json.exactly(json, what, "all", "inner")
            : Json.exactly(json, what, "all", "matrices", "inner");
    List<HalfSpace> all = new ArrayList<>();
    for (Json each : Json.items(fields.get("all").get(), what)) {
      Map<String, Json> parts = Json.exactly(each, "a half-space", "slopes", "offset", "strict");
      all.add(new HalfSpace(affine(parts), Json.flag(parts.get("strict").get(), "strict")));
    }
    return new HalfSpaces(
        Vector.ofAll(all),
        plain ? Vector.empty() : matrices(fields.get("matrices").get()),
        LinkedHashMap.ofEntries(rationals(fields.get("inner").get())));
  }

  private static Affine affine(Map<String, Json> parts) throws FormatError {
    return new Affine(
        TreeMap.ofEntries(rationals(parts.get("slopes").get())),
        Ends.rational(parts.get("offset").get()));
  }

  private static Vector<MatrixInequality> matrices(Json json) throws FormatError {
    List<MatrixInequality> matrices = new ArrayList<>();
    for (Json each : Json.items(json, "the matrices of a box")) {
      Map<String, Json> parts = Json.exactly(each, "a matrix of a box", "rows", "strict");
      List<Vector<Affine>> rows = new ArrayList<>();
      for (Json row : Json.items(parts.get("rows").get(), "the rows of a matrix")) {
        List<Affine> entries = new ArrayList<>();
        for (Json entry : Json.items(row, "a row of a matrix")) {
          entries.add(affine(Json.exactly(entry, "an entry of a matrix", "slopes", "offset")));
        }
        rows.add(Vector.ofAll(entries));
      }
      try {
        boolean strict = Json.flag(parts.get("strict").get(), "strict");
        matrices.add(new MatrixInequality(Vector.ofAll(rows), strict));
      } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
        throw new FormatError("a matrix of a box is not square and symmetric");
      }
    }
    return Vector.ofAll(matrices);
  }

  private static List<io.vavr.Tuple2<String, Rational>> rationals(Json json) throws FormatError {
    List<io.vavr.Tuple2<String, Rational>> values = new ArrayList<>();
    for (var entry : Json.fields(json, "the numbers of a half-space")) {
      values.add(io.vavr.Tuple.of(entry._1, Ends.rational(entry._2)));
    }
    return values;
  }

  private static Map<String, Set<String>> blocks(Json json) throws FormatError {
    Map<String, Set<String>> read = LinkedHashMap.empty();
    for (var entry : Json.fields(json, "the blocks")) {
      read = read.put(entry._1, members(entry._2));
    }
    return read;
  }

  private static Set<String> members(Json json) throws FormatError {
    List<String> names = new ArrayList<>();
    for (Json name : Json.items(json, "the block")) {
      names.add(Json.text(name, "a variable of the block"));
    }
    Set<String> block = LinkedHashSet.ofAll(names);
    if (block.size() < names.size()) {
      throw new FormatError("the block names a variable twice");
    }
    return block;
  }

  private Axis axis(Json json) throws FormatError {
    Ends ends = Ends.read(json);
    return new Axis(end(ends.lo()), ends.loOpen(), end(ends.hi()), ends.hiOpen());
  }

  private @Nullable Expr end(@Nullable String text) throws FormatError {
    return text == null ? null : parsed(text, LinkedHashSet.empty());
  }

  /** Each term over the variables and the names before it. */
  private Map<String, Expr> terms(Json json) throws FormatError {
    Set<String> variables = LinkedHashSet.ofAll(boxes.values().flatMap(Box::variables));
    Set<String> declared = variables;
    Map<String, Expr> read = LinkedHashMap.empty();
    for (var entry : Json.fields(json, "the terms")) {
      String name = entry._1;
      if (variables.contains(name)) {
        throw new FormatError("the name of a term is that of a variable");
      }
      Expr written = parsed(Json.text(entry._2, "a term"), declared);
      read = read.put(name, Dag.substitute(written, read));
      declared = declared.add(name);
    }
    return read;
  }

  private Expr parsed(String text, Set<String> variables) throws FormatError {
    try {
      return parser.parseExpression(text, variables);
    } catch (SyntaxError wrong) {
      throw new FormatError("a term cannot be read: " + wrong.getMessage());
    }
  }

  /** The box of that name. */
  Box box(Json name) throws FormatError {
    Box box = boxes.get(Json.text(name, "the name of a box")).getOrNull();
    if (box == null) {
      throw new FormatError("there is no such box");
    }
    return box;
  }

  /** The block of that name. */
  Set<String> block(Json name) throws FormatError {
    Set<String> block = blocks.get(Json.text(name, "the name of a block")).getOrNull();
    if (block == null) {
      throw new FormatError("there is no such block");
    }
    return block;
  }

  /** The term of that name. */
  Expr term(Json name) throws FormatError {
    Expr term = terms.get(Json.text(name, "the name of a term")).getOrNull();
    if (term == null) {
      throw new FormatError("there is no such term");
    }
    return term;
  }

  /** A term without variables, written out. */
  Expr closed(Json text) throws FormatError {
    return parsed(Json.text(text, "a term"), LinkedHashSet.empty());
  }

  Map<String, Expr> point(Json json) throws FormatError {
    List<io.vavr.Tuple2<String, Expr>> values = new ArrayList<>();
    for (var entry : Json.fields(json, "a point")) {
      values.add(io.vavr.Tuple.of(entry._1, closed(entry._2)));
    }
    return LinkedHashMap.ofEntries(values);
  }

  Vector<Vector<Expr>> matrix(Json json) throws FormatError {
    List<Vector<Expr>> rows = new ArrayList<>();
    for (Json row : Json.items(json, "the matrix")) {
      List<Expr> entries = new ArrayList<>();
      for (Json entry : Json.items(row, "a row of the matrix")) {
        entries.add(term(entry));
      }
      rows.add(Vector.ofAll(entries));
    }
    return Vector.ofAll(rows);
  }
}
