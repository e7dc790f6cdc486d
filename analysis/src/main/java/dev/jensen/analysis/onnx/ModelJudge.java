package dev.jensen.analysis.onnx;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.network.NetworkJudge;
import dev.jensen.analysis.rectified.LineWalk;
import dev.jensen.analysis.rectified.RectifiedProver;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.LayerProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * Judges the outputs of a model in its inputs: the signs of the weights say what to prove by the
 * rules of composition; violations are looked for along segments; what is left of small models goes
 * to all provers.
 */
final class ModelJudge {
  /** Terms of models with more weights are not made: no certificate could be so long. */
  private static final long MOST_TERMS = 2_000_000;

  private static final int LONGEST_PROOF = 190_000;
  private static final int SMALL = 4000;
  private static final int BITS = 96;
  private static final int LINES = 400;

  /** So many segments are looked at first, which give short witnesses; fewer of large models. */
  private static final int SHORT_LINES = 24;

  private static final int FEW_LINES = 4;
  private static final long LARGE = 100_000;

  /** So many lines are walked along. */
  private static final int WALKS = 64;

  private static final double TINY = 1e-5;

  private final Model model;
  private final Map<String, Axis> given;
  private final Budget budget;
  private final Reach reach;
  private Vector<String> tried = Vector.empty();
  private long kernelNanos;

  ModelJudge(ModelFile file, Map<String, Axis> given, Budget budget) throws ModelError {
    this.model = file.model();
    this.given = given;
    this.budget = budget;
    this.reach = reach(model, given);
  }

  /** Where the inputs lie, rounded outward. */
  static Reach reach(Model model, Map<String, Axis> given) throws ModelError {
    Vector<String> names = model.names();
    Set<String> known = LinkedHashSet.ofAll(names);
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw ModelError.usage(
            "the model has no input " + name + "; its inputs are x1 to x" + names.size());
      }
    }
    Reach reach = Reach.of(names.size());
    for (int i = 0; i < names.size(); i++) {
      Interval side =
          given.get(names.get(i)).map(axis -> Ranges.enclosure(axis, 60)).getOrElse(Interval.ALL);
      Rational lo = side.lo();
      Rational hi = side.hi();
      reach.lo()[i] = lo == null ? Double.NEGATIVE_INFINITY : below(lo);
      reach.hi()[i] = hi == null ? Double.POSITIVE_INFINITY : -below(hi.negate());
    }
    return reach;
  }

  private static double below(Rational value) {
    double near = value.toDouble();
    return Double.isFinite(near) && Rational.of(near).compareTo(value) <= 0
        ? near
        : Reach.down(near);
  }

  ModelReport judge() {
    SignCheck whole = SignCheck.of(model, reach, false);
    byte[] bends = whole.outputs();
    Finding finding = finding(whole, bends);
    return new ModelReport(
        model.producer(),
        model.opset(),
        model.variables(),
        model.weights(),
        where(),
        model.notes(),
        finding,
        Terms.size(model) > MOST_TERMS ? unjudged(bends, finding) : judged(bends, finding));
  }

  private String where() {
    return given.isEmpty()
        ? "for all inputs"
        : "for "
            + given.map(entry -> entry._1 + " in " + entry._2).take(8).mkString(", ")
            + (given.size() > 8 ? " and " + (given.size() - 8) + " more" : "");
  }

  private Finding finding(SignCheck whole, byte[] bends) {
    boolean convex = true;
    for (byte bend : bends) {
      convex &= (bend & Bend.CONVEX) != 0;
    }
    if (convex) {
      return new Finding.ByConstruction(model.weights());
    }
    SignCheck clipped = SignCheck.of(model, reach, true);
    List<Offence> offences = clipped.offences();
    String broken = clipped.broken();
    if (offences.isEmpty()) {
      return new Finding.ByStructure(broken == null ? "an output is concave" : broken);
    }
    long count = 0;
    double worst = 0;
    boolean tiny = broken == null;
    for (Offence each : offences) {
      count += each.count();
      worst = Math.min(worst, each.worst());
      tiny &= -each.worst() <= TINY * largest(each.layer().weights());
    }
    Vector<String> bounds =
        broken == null && !given.isEmpty()
            ? shown(new Deviation(model, whole, clipped).bounds())
            : Vector.empty();
    return new Finding.ByWeights(
        offences.getFirst().layer().layer(),
        offences.getFirst().spelled(),
        count,
        worst,
        tiny,
        bounds,
        broken == null ? "" : broken);
  }

  private static double largest(Weights weights) {
    Tensor tensor = weights.tensor();
    double largest = 0;
    for (int i = 0; tensor != null && i < tensor.size(); i++) {
      largest = Math.max(largest, Math.abs(tensor.at(i)));
    }
    return largest;
  }

  private Vector<String> shown(double[] bounds) {
    Vector<String> all = Vector.empty();
    for (int i = 0; i < bounds.length; i++) {
      if (!Double.isFinite(bounds[i])) {
        return Vector.empty();
      }
      String bound = Rational.of(bounds[i]).toDecimal(4, RoundingMode.CEILING);
      all = all.append(bounds.length == 1 ? bound : bound + " (" + model.result(i) + ")");
    }
    return all;
  }

  private Vector<ModelReport.Output> unjudged(byte[] bends, Finding finding) {
    Vector<ModelReport.Output> all = Vector.empty();
    for (int k = 0; k < bends.length; k++) {
      String reason =
          "the model has more than "
              + MOST_TERMS
              + " weights, so no certificate is made; "
              + signs(bends[k]);
      all =
          all.append(
              new ModelReport.Output.Unjudged(
                  model.result(k),
                  new Unknown(Vector.empty(), reason, evidence(bends[k], finding))));
    }
    return all;
  }

  private static String signs(byte bend) {
    return bend == Bend.NEITHER
        ? "by the signs of its weights it is not known to be convex"
        : "by the signs of its weights, checked exactly, the output is " + Bend.word(bend);
  }

  private static Map<String, String> evidence(byte bend, Finding finding) {
    return LinkedHashMap.of("signs of the weights", Bend.word(bend))
        .put("construction", finding.sentences().head());
  }

  private Vector<ModelReport.Output> judged(byte[] bends, Finding finding) {
    long start = System.nanoTime();
    Terms terms = new Terms(model);
    Box box = Box.EMPTY;
    for (String name : model.names()) {
      box = box.with(name, given.get(name).getOrElse(Axis.REAL));
    }
    Box all = box;
    Set<String> block = LinkedHashSet.ofAll(model.names());
    Vector<Question> questions = terms.outputs().map(term -> new Question(term, all, block));
    Proof proof = new Proof();
    Vector<Option<Expr>> undefined = undefined(questions, proof);
    Vector<Boolean> asked = undefined.map(Option::isEmpty);
    Vector<Verdict> verdicts =
        questions.zipWithIndex(
            (q, k) -> asked.get(k) ? bySigns(q, bends[k], proof) : Verdict.unknown(q));
    boolean small = verdicts.forAll(v -> isSmall(v.question().function()));
    Duration share = budget.left().multipliedBy(small ? 1 : 3).dividedBy(small ? 3 : 4);
    Budget search = Budget.of(share);
    LineWitnesses lines = new LineWitnesses(model, proof, verdicts, asked);
    verdicts =
        lines
            .search(Terms.size(model) > LARGE ? FEW_LINES : SHORT_LINES, search)
            .zipWithIndex((v, k) -> asked.get(k) && open(v) ? byBends(v, proof, search) : v);
    verdicts = lines.with(verdicts).search(LINES, search);
    Vector<Expr> bendsAt = terms.bends();
    Vector<ModelReport.Output> outputs = Vector.empty();
    for (int k = 0; k < verdicts.size(); k++) {
      Duration own = budget.left().dividedBy(verdicts.size() - k);
      Verdict verdict = verdicts.get(k);
      Report report = undefined.get(k).map(this::failure).getOrNull();
      outputs =
          outputs.append(
              new ModelReport.Output.Judged(
                  model.result(k),
                  report != null
                      ? report
                      : finished(verdict, bendsAt, own, bends[k], finding, start)));
      start = System.nanoTime();
    }
    return outputs;
  }

  /** For each output a part that may be undefined; all are looked at together first. */
  private Vector<Option<Expr>> undefined(Vector<Question> questions, Proof proof) {
    Signs signs = new Signs(proof, budget);
    Box box = questions.head().box();
    Expr together = Expr.sum(questions.map(Question::function));
    return proof.ranges(box, BITS).of(together) != null
        ? questions.map(q -> Option.none())
        : questions.map(q -> Option.of(Definedness.establish(q.function(), box, proof, signs)));
  }

  private Report failure(Expr part) {
    return new Report.Failure(
        "domain",
        cut(part.toString()) + " is not known to be defined for all inputs in question",
        0,
        "narrow the inputs with --box",
        "");
  }

  private static String cut(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "...";
  }

  /** What the signs of the weights say, proved by the rules and checked by the kernel. */
  private Verdict bySigns(Question question, byte bend, Proof proof) {
    Verdict verdict = Verdict.unknown(question);
    Curvature kind =
        switch (bend) {
          case Bend.AFFINE -> Curvature.AFFINE;
          case Bend.CONVEX -> Curvature.CONVEX;
          case Bend.CONCAVE -> Curvature.CONCAVE;
          default -> Curvature.NEITHER;
        };
    int parts = kind == Curvature.NEITHER ? 0 : LayerProver.length(question.function());
    if (kind == Curvature.NEITHER || parts > LONGEST_PROOF || !budget.goesOn()) {
      return verdict;
    }
    Integer place =
        new LayerProver(proof, question.box(), question.block()).prove(question.function(), kind);
    if (place == null && parts <= SMALL) {
      place =
          new CompositionProver(proof, question.box(), question.block(), CompositionProver.NONE)
              .prove(question.function(), kind);
    }
    if (place == null) {
      tried = tried.append("the signs of the weights (" + kind + "): the rules do not follow");
      return verdict;
    }
    return checked(verdict, place, proof);
  }

  /**
   * What is open of a function that is affine in pieces: what bends alike is collected, and lines
   * are walked along.
   */
  private Verdict byBends(Verdict verdict, Proof proof, Budget search) {
    Question question = verdict.question();
    Expr function = question.function();
    RectifiedProver bends = new RectifiedProver(proof, question.box(), question.block());
    Verdict now = verdict;
    for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
      Integer place = isOpen(now, kind) ? bends.prove(function, kind) : null;
      now = place == null ? now : checked(now, place, proof);
      if (isOpen(now, kind)) {
        Vector<Affine> suspects = bends.suspects(function, kind);
        Proved found = new LineWalk(proof, question, search).search(kind, suspects, WALKS);
        now = found == null ? now : now.with(found);
      }
    }
    return now;
  }

  private Verdict checked(Verdict verdict, int place, Proof proof) {
    long begun = System.nanoTime();
    Judgement judgement = Kernel.check(proof.certificate(place));
    kernelNanos += System.nanoTime() - begun;
    return judgement instanceof Proved proved ? verdict.with(proved) : verdict;
  }

  private Report finished(
      Verdict known, Vector<Expr> bendsAt, Duration share, byte bend, Finding finding, long start) {
    Verdict verdict = known;
    Option<Unknown> unknown = Option.none();
    if (open(verdict) && isSmall(verdict.question().function()) && budget.goesOn()) {
      Report more = NetworkJudge.decide(verdict.question(), bendsAt, Budget.of(share));
      if (more instanceof Report.Answer answer) {
        unknown = answer.unknown();
        kernelNanos += answer.kernelNanos();
        for (Proved proved :
            answer.verdict().convexProof().toVector().appendAll(answer.verdict().concaveProof())) {
          verdict = verdict.with(proved);
        }
      }
    }
    boolean proved =
        verdict.convex() == Verdict.Side.PROVED || verdict.concave() == Verdict.Side.PROVED;
    if (proved || !open(verdict)) {
      unknown = Option.none();
    } else {
      Vector<String> before = tried;
      unknown =
          Option.some(
              new Unknown(
                  unknown.map(u -> before.appendAll(u.tried())).getOrElse(before),
                  unknown.map(Unknown::reason).getOrElse("no violation was found on segments; ")
                      + (unknown.isEmpty() ? signs(bend) : ""),
                  evidence(bend, finding)));
    }
    long spent = System.nanoTime() - start;
    long kernel = kernelNanos;
    kernelNanos = 0;
    return new Report.Answer(verdict, unknown, Math.max(0, spent - kernel), kernel);
  }

  private boolean isSmall(Expr term) {
    return Terms.size(model) <= 4L * SMALL && Dag.parts(term).size() <= SMALL;
  }

  private static boolean open(Verdict verdict) {
    return isOpen(verdict, Curvature.CONVEX) || isOpen(verdict, Curvature.CONCAVE);
  }

  private static boolean isOpen(Verdict verdict, Curvature kind) {
    Verdict.Side side = kind == Curvature.CONVEX ? verdict.convex() : verdict.concave();
    return side == Verdict.Side.UNKNOWN;
  }
}
