package dev.jensen.core.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jensen.core.Forall;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.language.Parser;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final Set<String> NAMES = HashSet.of("x", "y", "W1[1,2]", "alpha");
  private static final Set<String> WITH_E = NAMES.add("e").add("pi");

  private final Parser parser = new Parser(Vector.empty());

  @Test
  void whatIsPrintedReadsBackAsTheSameTerm() {
    Forall.cases(
        2000,
        random -> {
          Expr term = term(random, (random.nextInt(5) == 0 ? WITH_E : NAMES).toVector());
          Set<String> names = Dag.variables(term);
          assertThat(parser.parseExpression(Printer.print(term), names))
              .as(Printer.print(term))
              .isSameAs(term);
          assertThat(parser.parseExpression(UnicodePrinter.print(term), names))
              .as(UnicodePrinter.print(term))
              .isSameAs(term);
          assertThat(Printer.print(term)).matches("[ -~]*");
          assertThat(Latex.print(term).chars().filter(c -> c == '{').count())
              .isEqualTo(Latex.print(term).chars().filter(c -> c == '}').count());
        });
  }

  @Test
  void printsWithFewBrackets() {
    assertPrints("x^2/y", "x^2/y", "x²/y", "\\frac{x^{2}}{y}");
    assertPrints("1 - 2*x", "1 - 2*x", "1 − 2·x", "1 - 2 x");
    assertPrints("-x", "-x", "−x", "-x");
    assertPrints("exp(x)/(1+exp(x))", "exp(x)/(1 + exp(x))", "e^x/(1 + e^x)", null);
    assertPrints("sqrt(x)", "sqrt(x)", "√x", "\\sqrt{x}");
    assertPrints("x^(3/2)", "x^(3/2)", "x^(3/2)", "x^{3/2}");
    assertPrints("|x|^2", "abs(x)^2", "|x|²", "\\left|x\\right|^{2}");
    assertPrints("(x+1)^pi", "(x + 1)^pi", "(x + 1)^π", "\\left(x + 1\\right)^{\\pi}");
    assertPrints("x/2 - y/(2z)", "x/2 - y/(2*z)", "x/2 − y/(2·z)", null);
    assertPrints("(-x)^2 - (x-y)", "(-x)^2 - (x - y)", "(−x)² − (x − y)", null);
    assertPrints(
        "{x if 1 <= x; 0 otherwise}",
        "{x if x >= 1; 0 otherwise}",
        "{x if x ≥ 1; 0 otherwise}",
        "\\begin{cases} x & \\text{if } x \\ge 1 \\\\ 0 & \\text{otherwise} \\end{cases}");
    assertPrints(
        "{x if x < 1; y if x > 1}",
        "{x if x < 1; y if x > 1}",
        "{x if x < 1; y if x > 1}",
        "\\begin{cases} x & \\text{if } x < 1 \\\\ y & \\text{if } x > 1 \\\\ \\end{cases}");
    assertPrints(
        "{x if x < 1; y if x >= 1; log(-1) otherwise}",
        "{x if x < 1; y if x >= 1; log(-1) otherwise}",
        "{x if x < 1; y if x ≥ 1; log(−1) otherwise}",
        null);
  }

  @Test
  void cutsWhatIsTooLong() {
    Expr doubled = Expr.variable("x");
    for (int i = 0; i < 200; i++) {
      doubled = Expr.power(doubled, Rational.of(3)).plus(doubled.power(2));
    }
    assertThat(Printer.print(doubled)).hasSize(100_001).endsWith("…");
    assertThat(UnicodePrinter.print(doubled, 10)).hasSize(11).endsWith("…");
    assertThat(Latex.print(doubled, 10)).hasSize(11);
    assertThat(Printer.print(Expr.variable("x"), 1)).isEqualTo("x");
  }

  private void assertPrints(String text, String ascii, String unicode, @Nullable String latex) {
    Expr term = parser.parse(text).function();
    assertThat(Printer.print(term)).isEqualTo(ascii);
    assertThat(UnicodePrinter.print(term)).isEqualTo(unicode);
    if (latex != null) {
      assertThat(Latex.print(term)).isEqualTo(latex);
    }
  }

  private static Expr term(Random random, Vector<String> names) {
    List<Expr> made = new ArrayList<>();
    int size = 1 + random.nextInt(14);
    for (int i = 0; i <= size; i++) {
      Expr left = pick(random, made, names);
      Expr right = pick(random, made, names);
      made.add(
          switch (random.nextInt(9)) {
            case 0, 1 -> Expr.sum(left, right, pick(random, made, names));
            case 2, 3 -> Expr.product(left, right, pick(random, made, names));
            case 4 -> left.minus(right);
            case 5 -> left.over(right);
            case 6 -> Expr.power(left, exponent(random));
            case 7 -> call(random, left, right);
            default -> cases(random, left, right);
          });
    }
    return made.getLast();
  }

  private static Expr pick(Random random, List<Expr> made, Vector<String> names) {
    return switch (random.nextInt(made.isEmpty() ? 3 : 6)) {
      case 0 -> Expr.constant(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)));
      case 1, 2 -> Expr.variable(names.get(random.nextInt(names.size())));
      default -> made.get(random.nextInt(made.size()));
    };
  }

  private static Rational exponent(Random random) {
    return Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(2));
  }

  private static Expr call(Random random, Expr left, Expr right) {
    Atom atom = Atoms.all().get(random.nextInt(Atoms.all().size()));
    if (atom.name().equals("power")) {
      return left instanceof Constant ? left : Expr.apply(atom, left, Expr.constant(2).sqrt());
    }
    return switch (atom.arity()) {
      case 0 -> Expr.apply(atom);
      case 2, Atom.VARIADIC -> Expr.apply(atom, left, right);
      case 1 -> Expr.apply(atom, left);
      default -> left;
    };
  }

  private static Expr cases(Random random, Expr left, Expr right) {
    Relation relation = Relation.values()[random.nextInt(5)];
    Vector<Condition> conditions = Vector.of(new Condition(left, relation));
    if (random.nextBoolean()) {
      conditions = conditions.append(new Condition(right, Relation.LESS));
    }
    return Piecewise.of(Vector.of(new Piecewise.Branch(conditions, right)), left);
  }
}
