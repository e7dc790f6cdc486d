package dev.jensen.tui.story;

import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.tui.plot.Kind;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/** The pages of the tour. */
public final class Story {
  private static final Vector<Supplier<Page>> PAGES =
      Vector.of(
          Story::composition,
          Story::sigmoid,
          Story::relu,
          Story::reluNetwork,
          Story::sigmoidNetwork,
          Story::whatStays,
          Story::jointly,
          Story::yourTurn);

  private static final Option<Interval> BY_ITSELF = Option.none();

  private static final String NETWORK =
      """
      {"net": {"inputs": 1, "layers": [{"units": 2, "activation": "relu", "bias": false},
      {"units": 1, "bias": false}]}, "loss": "mse", "data": [[[1], [1]]]}
      """;

  private Story() {}

  /** How many pages there are. */
  public static int size() {
    return PAGES.size();
  }

  /** A page, from 0; computed anew each time. */
  public static Page page(int number) {
    return PAGES.get(number).get();
  }

  private static Option<Interval> window(long lo, long hi) {
    return Option.some(Interval.closed(Rational.of(lo), Rational.of(hi)));
  }

  private static Page composition() {
    Sheet sheet = new Sheet("1  Is a composition of convex functions convex?");
    sheet.say(
        "A ReLU is convex, a squared error is convex, so is the loss of a ReLU network convex? The"
            + " argument rests on a rule: a convex function of a convex function is convex. Try it"
            + " on g(x) = x^2 - 1 inside h(z) = z^2.");
    Report.Answer inner = sheet.ask("x^2 - 1");
    sheet.proof(inner.verdict().convexProof());
    Report.Answer outer = sheet.ask("z^2");
    sheet.proof(outer.verdict().convexProof());
    Report.Answer both = sheet.ask("(x^2 - 1)^2");
    sheet.witness(both, Curvature.CONVEX).plot(both, Kind.F, 12, BY_ITSELF);
    Question question = inner.question();
    Interval range = new Ranges(question.box(), 64).of(question.function());
    sheet.say(
        "The rule has one more premise: h must not decrease on the range of g. That range is "
            + range
            + ", and z^2 falls on its negative part. With a range that starts higher, the premise"
            + " holds and so does the conclusion:");
    Report.Answer repaired = sheet.ask("(x^2 + 1)^2");
    return sheet.proof(repaired.verdict().convexProof()).page();
  }

  private static Page sigmoid() {
    Sheet sheet = new Sheet("2  The sigmoid: its second derivative changes sign");
    sheet.say(
        "Seen from afar the sigmoid is a step, and its second derivative a blip. A column without"
            + " a question mark is one where the sign of f'' is proved.");
    Report.Answer whole = sheet.ask("sigmoid(x)");
    sheet.plot(whole, Kind.CURVATURE, 9, window(-100, 100));
    sheet.plot(whole, Kind.CURVATURE, 9, window(-6, 6));
    sheet.say("It bends up to the left of 0 and down to the right; 0 belongs to both sides:");
    sheet.proof(sheet.ask("sigmoid(x) for x <= 0").verdict().convexProof());
    sheet.proof(sheet.ask("sigmoid(x) for x >= 0").verdict().concaveProof());
    sheet.say("On the whole line two pairs of points break both:");
    sheet.witness(whole, Curvature.CONVEX).witness(whole, Curvature.CONCAVE);
    sheet.say("The same with e rounded to 2.718, a base taken exactly as it is spelled:");
    Report.Answer rounded = sheet.ask("1/(1 + 2.718^(-x))");
    return sheet.witness(rounded, Curvature.CONVEX).witness(rounded, Curvature.CONCAVE).page();
  }

  private static Page relu() {
    Sheet sheet = new Sheet("3  ReLU alone is convex");
    Report.Answer answer = sheet.ask("relu(x)");
    sheet.proof(answer.verdict().convexProof());
    sheet.plot(answer, Kind.F, 9, BY_ITSELF);
    return sheet.say("The strip marks the one place where it bends: a kink, upwards.").page();
  }

  private static Page reluNetwork() {
    Sheet sheet = new Sheet("4  A network of ReLUs: two hidden neurons, one input, one output");
    sheet.say(
        "The network a1 relu(b1 x) + a2 relu(b2 x) is to give 1 at x = 1. Its squared error is a"
            + " function of the four weights:");
    Report.Answer answer = sheet.ask("(1 - a1*relu(b1) - a2*relu(b2))^2");
    sheet.witness(answer, Curvature.CONVEX).plot(answer, Kind.F, 11, BY_ITSELF);
    sheet.say("With b1 and b2 alone, the output weights fixed at 1, it breaks as well:");
    return sheet.witness(sheet.ask("(1 - relu(b1) - relu(b2))^2"), Curvature.CONVEX).page();
  }

  private static Page sigmoidNetwork() {
    Sheet sheet = new Sheet("5  The same network with sigmoids");
    Report.Answer answer = sheet.ask("(1 - a1*sigmoid(b1) - a2*sigmoid(b2))^2");
    sheet.witness(answer, Curvature.CONVEX).plot(answer, Kind.F, 11, BY_ITSELF);
    return sheet
        .say("So the ReLU does not make the difference: neither loss is convex in the weights.")
        .page();
  }

  private static Page whatStays() {
    Sheet sheet = new Sheet("6  What does stay convex");
    sheet.say(
        "The last layer: for fixed hidden weights the output is affine in it, and a convex"
            + " function of an affine one is convex, with no further premise.");
    sheet.proof(sheet.ask("(1 - a1*relu(b1) - a2*relu(b2))^2 wrt a1, a2").verdict().convexProof());
    sheet.say(
        "The network in its input, if later weights are nonnegative: each layer is convex and does"
            + " not decrease.");
    sheet.proof(sheet.ask("relu(2*relu(x) + 3*relu(1 - x) - 1)").verdict().convexProof());
    sheet.say("One negative weight later on, and it may be over:");
    return sheet.witness(sheet.ask("relu(2*relu(x) - 3*relu(x - 1))"), Curvature.CONVEX).page();
  }

  private static Page jointly() {
    Sheet sheet = new Sheet("7  Jointly in all weights: never, unless the loss is constant");
    sheet.say(
        "Let the last hidden activation have s(0) = 0, as ReLU, tanh and the identity do, and let"
            + " there be no output bias. Double the output weights V and set the inner weights W"
            + " (inner biases fixed at 0 or among them) to zero: the output is 0. Set V to zero and"
            + " double W: it is 0 again. Halfway lies (V, W), any network at all. If the loss L"
            + " were convex, then L(V, W) <= L(0) for all of them; a convex function of V that is"
            + " bounded above on the whole space is constant. So a convex L is constant.");
    sheet.say("A witness for the smallest such network, by that recipe, judged by the kernel:");
    recipe(sheet, w -> Expr.apply(Atoms.RELU, w));
    recipe(sheet, w -> Expr.apply(Atoms.TANH, w));
    recipe(sheet, w -> w);
    sheet.say(
        "The sigmoid has s(0) = 1/2. With two hidden units take V = (z, -z): equal inner weights"
            + " cancel, and the argument is the same. So L cannot be convex unless no hidden weight"
            + " changes how the data are fitted.");
    Question question = Recipe.jointly(sigmoids());
    sheet.judged(
        question,
        Recipe.witness(
            question, LinkedHashMap.of("v1", 1, "v2", -1), LinkedHashMap.of("w1", 1, "w2", -1)));
    sheet.say("That exception exists: the only input is 0, and there is no inner bias.");
    return sheet
        .proof(
            sheet.ask("(v*sigmoid(0*w) - 1)^2 for v in R, w in R wrt v, w").verdict().convexProof())
        .page();
  }

  private static Page yourTurn() {
    Sheet sheet = new Sheet("8  Your turn: the network of the question, block by block");
    sheet.say(
        "The same network once more, with one point of data, and every block of its variables"
            + " that one can ask about:");
    sheet.table(
        "--inputs 1 --layers relu:2,linear:1 --no-bias --loss mse --data \"1 -> 1\"", NETWORK);
    return sheet
        .say(
            "Change it and see what becomes of the table: in the workbench, the next page is the"
                + " builder with this network; from a shell, jensen net --build opens it.")
        .page();
  }

  private static void recipe(Sheet sheet, Function<Expr, Expr> activation) {
    Expr loss =
        Expr.variable("v").times(activation.apply(Expr.variable("w"))).minus(Expr.ONE).power(2);
    Question question = Recipe.jointly(loss);
    sheet.judged(
        question, Recipe.witness(question, LinkedHashMap.of("v", 1), LinkedHashMap.of("w", 1)));
  }

  private static Expr sigmoids() {
    Expr first = Expr.apply(Atoms.SIGMOID, Expr.variable("w1"));
    Expr second = Expr.apply(Atoms.SIGMOID, Expr.variable("w2"));
    return Expr.variable("v1")
        .times(first)
        .plus(Expr.variable("v2").times(second))
        .minus(Expr.ONE)
        .power(2);
  }
}
