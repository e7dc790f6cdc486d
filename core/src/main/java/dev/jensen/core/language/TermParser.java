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
  private final Powers powers = new Powers();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Map<String, Expr> defined = LinkedHashMap.empty();
  private Frame top;
  private int at;

  /** Reads the tokens from the first to before the end. */
  TermParser(Functions functions, Scope scope, List<Token> tokens, int first, int end) {
    this.functions = functions;
    this.scope = scope;
    this.tokens = tokens;
    this.at = first;
    this.end = end;
    this.top = new Frame(Frame.Kind.WHOLE, token(), powers);
  }

  Expr parse() {
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
      case NUMBER -> top.operand(Expr.constant(token.value()));
      case NAME -> name(token);
      case LET -> definition(defined);
      case OPEN -> open(new Frame(Frame.Kind.GROUP, token, powers));
      case BAR -> open(new Frame(Frame.Kind.BARS, token, powers));
      case OPEN_BRACE -> open(new Frame(Frame.Kind.CASES, token, powers));
      case ROOT -> top.root();
      case PLUS, MINUS -> sign(token);
      case OPEN_SQUARE ->
          throw SyntaxError.at(
              token.column(), "vectors and matrices are not supported yet: expected " + AN_OPERAND);
      default -> throw noOperand(token);
    }
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
  private void close(Expr value) {
    top = frames.pop();
    top.operand(value);
  }

  private void name(Token name) {
    String text = name.text();
    Expr bound = defined.get(text).getOrElse(() -> scope.declared(name));
    boolean bracket = token().is(Kind.OPEN);
    if (bracket && text.equals("pi") && at + 1 < end && tokens.get(at + 1).is(Kind.CLOSE)) {
      // How the constant is written where pi is a variable.
      at += 2;
      top.operand(Expr.apply(Functions.atom("pi")));
    } else if (bound != null) {
      if (bracket && !token().spaced()) {
        throw SyntaxError.at(SyntaxError.Code.UNKNOWN_NAME, name.column(), text + " is no function")
            .hint("write " + text + "*(...)");
      }
      top.operand(bound);
    } else if (bracket && (functions.knows(text) || !token().spaced())) {
      call(name);
    } else if (text.equals("e")) {
      top.operand(Expr.apply(Atoms.EXP, Expr.ONE));
    } else if (text.equals("pi")) {
      top.operand(Expr.apply(Functions.atom("pi")));
    } else if (Scope.isInfinity(text)) {
      throw SyntaxError.at(name.column(), "infinity may stand only at an end of an interval");
    } else if (functions.knows(text)) {
      throw SyntaxError.at(token().column(), "expected ( after the function " + name.shown())
          .hint(
              "write "
                  + text
                  + (token().is(Kind.SUPERSCRIPT) || token().is(Kind.POWER) ? "(...)^2" : "(...)"));
    } else {
      top.operand(scope.free(name));
    }
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
      open(new Frame(Frame.Kind.CALL, name, powers));
    }
  }

  private void definition(Map<String, Expr> outer) {
    Token name = next();
    if (!name.is(Kind.NAME)) {
      throw SyntaxError.at(name.column(), "expected a name after let, found " + name.shown());
    }
    Token equal = next();
    if (!equal.is(Kind.EQUAL)) {
      throw SyntaxError.at(
          equal.column(), "expected = after let " + name.shown() + ", found " + equal.shown());
    }
    open(new Frame(Frame.Kind.DEFINITION, name, powers, outer));
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
    Map<String, Expr> outer = top.outer;
    if (cases != null) {
      inCases(cases, token);
    } else if (top.kind == Frame.Kind.GROUP && token.is(Kind.CLOSE)) {
      Frame bracket = top;
      top = frames.pop();
      top.operand(bracket);
    } else if (top.kind == Frame.Kind.BARS && token.is(Kind.BAR)) {
      close(Expr.apply(Functions.atom("abs"), top.finish()));
    } else if (top.kind == Frame.Kind.CALL && (token.is(Kind.COMMA) || token.is(Kind.CLOSE))) {
      top.arguments.add(top.finish());
      if (token.is(Kind.CLOSE)) {
        close(functions.call(top.opener, Vector.ofAll(top.arguments)));
      }
    } else if (outer != null) {
      inDefinition(outer, token);
    } else {
      throw top.unexpected(token);
    }
  }

  private void inDefinition(Map<String, Expr> outer, Token token) {
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
      open(new Frame(Frame.Kind.BODY, token, powers, outer));
    }
  }

  private void inCases(Cases cases, Token token) {
    boolean condition = cases.inCondition();
    if (!condition && token.is(Kind.IF)) {
      cases.value(top.finish());
    } else if (!condition && token.is(Kind.OTHERWISE)) {
      if (token().is(Kind.SEMICOLON)) {
        at++;
      }
      Token last = next();
      if (!last.is(Kind.CLOSE_BRACE)) {
        throw SyntaxError.at(
            last.column(), "expected } after the last case, found " + last.shown());
      }
      close(cases.otherwise(top.finish()));
    } else if (condition && token.kind().isRelation()) {
      cases.compare(top.finish(), Cases.relation(token));
    } else if (condition
        && cases.isCompared()
        && (token.is(Kind.AND) || token.is(Kind.SEMICOLON))) {
      cases.endCondition(top.finish());
      if (token.is(Kind.SEMICOLON)) {
        cases.endBranch();
      }
    } else {
      throw top.unexpected(token);
    }
  }
}
