package dev.jensen.core.language;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Token.Kind;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one term from tokens, from the left, with a stack of what is open; nothing recurs, so the
 * depth of a text costs memory and no more.
 */
final class TermParser {
  private static final String AN_OPERAND = "a number, a name or a bracket";

  private final Functions functions;
  private final Scope scope;
  private final List<Token> tokens;
  private final int end;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Map<String, Value> defined = LinkedHashMap.empty();
  private Frame top;
  private int at;

  /** Reads the tokens from the first to before the end. */
  TermParser(Functions functions, Scope scope, List<Token> tokens, int first, int end) {
    this.functions = functions;
    this.scope = scope;
    this.tokens = tokens;
    this.at = first;
    this.end = end;
    this.top = new Frame(Frame.Kind.WHOLE, token());
  }

  /** The term that the tokens say, which must be a number. */
  Expr parse() {
    return switch (value()) {
      case Value.Scalar s -> s.term();
      case Value.Matrix m ->
          throw SyntaxError.at(m.column(), "expected a number, found " + m.shown())
              .hint("take norm(...), sum(...), max(...) of it, or one entry, such as x[1]");
    };
  }

  /** What the tokens say: a number, a vector or a matrix. */
  Value value() {
    while (!token().is(Kind.END) || top.needsOperand()) {
      if (top.needsOperand()) {
        operand(next());
      } else {
        operator(token());
      }
    }
    closeBodies();
    if (top.kind != Frame.Kind.WHOLE) {
      throw top.unexpected(token());
    }
    return top.finish();
  }

  private Token token() {
    Token token = tokens.get(at);
    return at < end ? token : token.asEnd();
  }

  private Token next() {
    Token token = token();
    at++;
    return token;
  }

  private void operand(Token token) {
    switch (token.kind()) {
      case NUMBER -> operand(Expr.constant(token.value()), token);
      case NAME -> name(token);
      case LET -> definition(defined);
      case OPEN -> open(new Frame(Frame.Kind.GROUP, token));
      case BAR -> open(new Frame(Frame.Kind.BARS, token));
      case OPEN_BRACE -> open(new Frame(Frame.Kind.CASES, token));
      case ROOT -> top.root();
      case PLUS, MINUS -> sign(token);
      case OPEN_SQUARE -> open(new Frame(Frame.Kind.LIST, token));
      default -> throw noOperand(token);
    }
  }

  private void operand(Expr term, Token token) {
    top.operand(new Value.Scalar(term, token.column()));
  }

  private SyntaxError noOperand(Token token) {
    SyntaxError error =
        SyntaxError.at(token.column(), "expected " + AN_OPERAND + ", found " + token.shown());
    return top.kind == Frame.Kind.BARS ? error.hint("write abs(...) where bars nest") : error;
  }

  private void sign(Token token) {
    if (top.afterRoot()) {
      throw SyntaxError.at(token.column(), "expected " + AN_OPERAND + " after √, found a sign")
          .hint("write √(...)");
    }
    if (token.is(Kind.MINUS)) {
      top.minus();
    }
  }

  private void open(Frame frame) {
    frames.push(top);
    top = frame;
  }

  /** Closes the top frame, whose value becomes the operand of the one below. */
  private void close(Value value) {
    top = frames.pop();
    top.operand(value);
  }

  private void name(Token name) {
    String text = name.text();
    Value bound = bound(name);
    boolean bracket = token().is(Kind.OPEN);
    if (bracket && text.equals("pi") && at + 1 < end && tokens.get(at + 1).is(Kind.CLOSE)) {
      // How the constant is written where pi is a variable.
      at += 2;
      operand(Expr.apply(Functions.atom("pi")), name);
    } else if (bound != null) {
      if (bracket && !token().spaced()) {
        throw SyntaxError.at(SyntaxError.Code.UNKNOWN_NAME, name.column(), text + " is no function")
            .hint("write " + text + "*(...)");
      }
      top.operand(bound);
    } else if (bracket && (functions.knows(text) || !token().spaced())) {
      call(name);
    } else if (text.equals("e")) {
      operand(Expr.apply(Atoms.EXP, Expr.ONE), name);
    } else if (text.equals("pi")) {
      operand(Expr.apply(Functions.atom("pi")), name);
    } else if (Scope.isInfinity(text) && isOrderOfNorm()) {
      operand(MatrixFunctions.INFINITY, name);
    } else if (Scope.isInfinity(text)) {
      throw SyntaxError.at(name.column(), "infinity may stand only at an end of an interval");
    } else if (functions.knows(text)) {
      throw SyntaxError.at(token().column(), "expected ( after the function " + name.shown())
          .hint(
              "write "
                  + text
                  + (token().is(Kind.SUPERSCRIPT) || token().is(Kind.POWER) ? "(...)^2" : "(...)"));
    } else {
      operand(scope.free(name), name);
    }
  }

  /** What the name stands for if it is defined or declared, with the index that it may end with. */
  private @Nullable Value bound(Token name) {
    Value bound = defined.get(name.text()).getOrElse(() -> scope.declared(name));
    int bracket = name.text().indexOf('[');
    if (bound != null) {
      return bound.at(name.column());
    }
    if (bracket < 0) {
      return null;
    }
    Token stem = name.upTo(bracket);
    Value whole = defined.get(stem.text()).getOrElse(() -> scope.declared(stem));
    return whole instanceof Value.Matrix ? Indexing.glued(name).of(whole).at(name.column()) : null;
  }

  /** Whether the second argument of the norm of a vector is to be read. */
  private boolean isOrderOfNorm() {
    return top.kind == Frame.Kind.CALL
        && (top.opener.text().equals("norm") || top.opener.text().equals("pnorm"))
        && top.arguments.size() == 1
        && top.arguments.getFirst() instanceof Value.Matrix;
  }

  private void call(Token name) {
    String text = name.text();
    boolean constant = text.equals("e") || text.equals("pi");
    if (constant || !functions.knows(text)) {
      String near = functions.nearest(text);
      String product = "write " + name.shown() + "*(...)";
      throw SyntaxError.at(
              SyntaxError.Code.UNKNOWN_NAME,
              name.column(),
              (constant ? "no function is called " : "unknown function ") + name.shown())
          .hint(near == null || constant ? product : "did you mean " + near + "? Or " + product);
    } else {
      at++;
      open(new Frame(Frame.Kind.CALL, name));
    }
  }

  private void definition(Map<String, Value> outer) {
    Token name = next();
    if (!name.is(Kind.NAME)) {
      throw SyntaxError.at(name.column(), "expected a name after let, found " + name.shown());
    }
    Token equal = next();
    if (!equal.is(Kind.EQUAL)) {
      throw SyntaxError.at(
          equal.column(), "expected = after let " + name.shown() + ", found " + equal.shown());
    }
    open(new Frame(Frame.Kind.DEFINITION, name, outer));
  }

  private void operator(Token token) {
    switch (token.kind()) {
      case PLUS -> top.plus();
      case MINUS -> {
        top.plus();
        top.minus();
      }
      case TIMES, OVER -> top.times(token.is(Kind.OVER));
      case POWER -> top.raise();
      case SUPERSCRIPT -> top.raise(token.value());
      case TRANSPOSE -> top.replace(MatrixFunctions::transpose);
      case NUMBER ->
          throw SyntaxError.at(token.column(), "expected an operator before " + token.shown())
              .hint("a product with a number on the right needs a *");
      default -> {
        operatorOrEnd(token);
        return;
      }
    }
    at++;
  }

  private void operatorOrEnd(Token token) {
    boolean closing = token.is(Kind.BAR) && enclosing() == Frame.Kind.BARS;
    switch (token.kind()) {
      case NAME, ROOT, OPEN, OPEN_BRACE -> top.times(false);
      case OPEN_SQUARE -> {
        boolean literal = tokens.get(at + 1).is(Kind.OPEN_SQUARE);
        if (token.spaced() || literal || !top.holdsMatrix()) {
          top.times(false);
        } else {
          Indexing indices = new Indexing(tokens, at + 1);
          at = indices.end();
          top.replace(indices::of);
        }
      }
      case BAR -> {
        if (closing) {
          end(next());
        } else {
          top.times(false);
        }
      }
      default -> end(next());
    }
  }

  /** What opened the innermost frame that is no body of a definition. */
  private Frame.Kind enclosing() {
    Frame.Kind kind = top.kind;
    Iterator<Frame> below = frames.iterator();
    while (kind == Frame.Kind.BODY) {
      kind = below.next().kind;
    }
    return kind;
  }

  /** A body reaches as far as it can: it ends with what it stands in. */
  private void closeBodies() {
    while (top.kind == Frame.Kind.BODY) {
      if (top.outer != null) {
        defined = top.outer;
      }
      close(top.finish());
    }
  }

  private void end(Token token) {
    closeBodies();
    Cases cases = top.cases;
    Map<String, Value> outer = top.outer;
    if (cases != null) {
      inCases(cases, token);
    } else if (top.kind == Frame.Kind.GROUP && token.is(Kind.CLOSE)) {
      Frame bracket = top;
      top = frames.pop();
      top.operand(bracket);
    } else if (top.kind == Frame.Kind.BARS && token.is(Kind.BAR)) {
      close(size(top.finish()));
    } else if (top.kind == Frame.Kind.CALL && (token.is(Kind.COMMA) || token.is(Kind.CLOSE))) {
      top.arguments.add(top.finish());
      if (token.is(Kind.CLOSE)) {
        close(functions.call(top.opener, Vector.ofAll(top.arguments)));
      }
    } else if (top.kind == Frame.Kind.LIST
        && (token.is(Kind.COMMA) || token.is(Kind.SEMICOLON) || token.is(Kind.CLOSE_SQUARE))) {
      top.arguments.add(top.finish());
      top.endsRow(token.is(Kind.SEMICOLON));
      if (token.is(Kind.CLOSE_SQUARE)) {
        close(top.list());
      }
    } else if (outer != null) {
      inDefinition(outer, token);
    } else {
      throw top.unexpected(token);
    }
  }

  private static Value size(Value inside) {
    if (inside instanceof Value.Matrix m) {
      throw SyntaxError.at(m.column(), "bars around " + m.shown() + " may mean two things")
          .hint("write norm(...), or abs(...) for each entry");
    }
    return inside.map(term -> Expr.apply(Atoms.ABS, term));
  }

  private void inDefinition(Map<String, Value> outer, Token token) {
    boolean another = token.is(Kind.COMMA) || token.is(Kind.SEMICOLON);
    if (!another && !token.is(Kind.IN)) {
      throw top.unexpected(token);
    }
    defined = defined.put(top.opener.text(), top.finish());
    top = frames.pop();
    if (another) {
      if (token().is(Kind.LET)) {
        at++;
      }
      definition(outer);
    } else {
      open(new Frame(Frame.Kind.BODY, token, outer));
    }
  }

  private Expr number(String role) {
    return MatrixAlgebra.number(top.finish(), role);
  }

  private void inCases(Cases cases, Token token) {
    boolean condition = cases.inCondition();
    if (!condition && token.is(Kind.IF)) {
      cases.value(number("the value of a case"));
    } else if (!condition && token.is(Kind.OTHERWISE)) {
      if (token().is(Kind.SEMICOLON)) {
        at++;
      }
      Token last = next();
      if (!last.is(Kind.CLOSE_BRACE)) {
        throw SyntaxError.at(
            last.column(), "expected } after the last case, found " + last.shown());
      }
      close(new Value.Scalar(cases.otherwise(number("the value of a case")), token.column()));
    } else if (condition && token.kind().isRelation()) {
      cases.compare(number("a side of a comparison"), Cases.relation(token));
    } else if (condition
        && cases.isCompared()
        && (token.is(Kind.AND) || token.is(Kind.SEMICOLON))) {
      cases.endCondition(number("a side of a comparison"));
      if (token.is(Kind.SEMICOLON)) {
        cases.endBranch();
      }
    } else if (condition && cases.isCompared() && token.is(Kind.CLOSE_BRACE)) {
      cases.endCondition(number("a side of a comparison"));
      close(new Value.Scalar(cases.whole(), token.column()));
    } else {
      throw top.unexpected(token);
    }
  }
}
