package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Refused;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A proof in the making: steps are added, and in the end those that the conclusion rests on are
 * kept.
 */
public final class Proof {
  /** A step under a hash that does not look through its box and block, which may be large. */
  private record Key(Step step) {
    @Override
    public int hashCode() {
      int term =
          switch (step.claim()) {
            case Claim.Range r -> System.identityHashCode(r.term());
            case Claim.Equal e -> System.identityHashCode(e.left());
            case Claim.Curved c -> System.identityHashCode(c.term());
            case Claim.Semidefinite s -> s.matrix().size();
            case Claim.Broken b -> System.identityHashCode(b.term());
            case Claim.Shaped s -> System.identityHashCode(s.term());
            case Claim.Misshapen m -> System.identityHashCode(m.term());
          };
      return 31 * term + step.premises().hashCode();
    }
  }

  private static final int MOST_TRIALS = 3;

  private final List<Step> steps = new ArrayList<>();

  /** How many premises of each step its rule asks for; the facts come after these. */
  private final List<Integer> asked = new ArrayList<>();

  private final Map<Key, Integer> places = new HashMap<>();
  private Vector<Integer> facts = Vector.empty();

  /** Those of the facts that are about boxes without half-spaces. */
  private Vector<Integer> plainFacts = Vector.empty();

  /**
   * From now on every step may use these: ranges on the question's box that interval evaluation
   * alone does not show, above all those that make the function defined.
   */
  public void assume(Vector<Integer> ranges) {
    facts = facts.appendAll(ranges).distinct();
    plainFacts = facts.filter(fact -> claim(fact).box().halfSpaces().isEmpty());
  }

  /** The places of the facts. */
  public Vector<Integer> facts() {
    return facts;
  }

  /** The terms that the facts are about. */
  public Vector<Expr> knownTerms() {
    return facts
        .map(this::claim)
        .flatMap(c -> c instanceof Claim.Range r ? Vector.of(r.term()) : Vector.<Expr>empty());
  }

  /** Ranges on the box that know the facts. */
  public Ranges ranges(Box box, int bits) {
    return assumed(new Ranges(box, bits), box);
  }

  /** These ranges, which are on a part of the box, with the facts. */
  public Ranges assumed(Ranges ranges, Box box) {
    for (int fact : facts) {
      if (claim(fact) instanceof Claim.Range range && Points.within(box, range.box())) {
        ranges.assume(range.term(), range.range());
      }
    }
    return ranges;
  }

  /** Adds a step, or finds it if it is there already; its place is what later steps name. */
  public int add(Claim claim, Rule rule, Integer... premises) {
    return add(claim, rule, Vector.of(premises));
  }

  /** Adds a step, or finds it if it is there already. */
  public int add(Claim claim, Rule rule, Vector<Integer> premises) {
    // The facts come after the premises that the rule asks for; a chain of equalities has no use
    // for them.
    // Where a box has no half-spaces, what is known on a region within is of no use.
    Vector<Integer> known = claim.box().halfSpaces().isEmpty() ? plainFacts : facts;
    Vector<Integer> all = rule instanceof Rule.Chain ? premises : premises.appendAll(known);
    return place(new Step(claim, rule, all), premises.size());
  }

  private int place(Step step, int own) {
    Key key = new Key(step);
    Integer known = places.get(key);
    if (known != null) {
      return known;
    }
    steps.add(step);
    asked.add(own);
    places.put(key, steps.size() - 1);
    return steps.size() - 1;
  }

  /** Adds all steps of another argument; the place of its conclusion. */
  public int include(Certificate other) {
    List<Integer> at = new ArrayList<>();
    for (Step step : other.steps()) {
      Vector<Integer> premises = step.premises().map(at::get);
      at.add(place(new Step(step.claim(), step.rule(), premises), premises.size()));
    }
    return at.get(at.size() - 1);
  }

  /**
   * That the term is of the kind, from what the step at the place proves of another, which the rule
   * proves equal; the same step if it is about the term.
   */
  public int curvedAlike(Expr term, Curvature kind, Rule equality, int place) {
    return curvedAlike(term, kind, equality, Vector.empty(), place);
  }

  /** The same where the equality has premises. */
  public int curvedAlike(
      Expr term, Curvature kind, Rule equality, Vector<Integer> premises, int place) {
    if (!(claim(place) instanceof Claim.Curved known) || known.term() == term) {
      return place;
    }
    int equal = add(new Claim.Equal(term, known.term(), known.box()), equality, premises);
    return add(
        new Claim.Curved(term, known.box(), known.block(), kind),
        new Rule.ByEquality(),
        equal,
        place);
  }

  /** The range of a term on the box, from those on both sides of a cut. */
  public int across(Expr term, Box box, String variable, Expr at, int low, int high) {
    Interval range = ((Claim.Range) claim(low)).range().hull(((Claim.Range) claim(high)).range());
    return add(new Claim.Range(term, box, range), new Rule.Cut(variable, at), low, high);
  }

  /** The range of a term on the box, from the step that claims that of its negative there. */
  public int mirrored(Expr term, Box box, int negative) {
    Interval range = ((Claim.Range) claim(negative)).range();
    return add(new Claim.Range(term, box, range.negate()), new Rule.Mirror(), negative);
  }

  /** The claim of a step. */
  public Claim claim(int place) {
    return steps.get(place).claim();
  }

  /** The argument for one step: it and all that it rests on, renumbered. */
  public Certificate certificate(int conclusion) {
    return certificate(conclusion, place -> steps.get(place).premises()).certificate();
  }

  /** An argument, and where its steps stand in the proof. */
  private record Numbered(Certificate certificate, Vector<Integer> places) {}

  private Numbered certificate(int conclusion, IntFunction<Vector<Integer>> premises) {
    TreeSet<Integer> open = new TreeSet<>();
    TreeSet<Integer> used = new TreeSet<>();
    open.add(conclusion);
    while (!open.isEmpty()) {
      int place = open.removeLast();
      used.add(place);
      premises.apply(place).forEach(open::add);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    Vector<Step> kept = Vector.empty();
    for (int place : used) {
      Step step = steps.get(place);
      numbers.put(place, kept.size());
      kept =
          kept.append(new Step(step.claim(), step.rule(), premises.apply(place).map(numbers::get)));
    }
    return new Numbered(new Certificate(kept), Vector.ofAll(used));
  }

  /**
   * The kernel's judgement of the argument for one step, of which each step names those facts only
   * that are about parts of its terms; where the kernel refuses that, it names all.
   */
  public Judgement judged(int conclusion) {
    Set<Integer> whole = HashSet.empty();
    for (int k = 0; k < MOST_TRIALS && !facts.isEmpty(); k++) {
      Set<Integer> full = whole;
      Numbered lean =
          certificate(
              conclusion,
              place -> full.contains(place) ? steps.get(place).premises() : relevant(place));
      switch (Kernel.check(lean.certificate())) {
        case Proved proved -> {
          return proved;
        }
        case Refused refused -> whole = whole.add(lean.places().get(refused.step()));
      }
    }
    return Kernel.check(certificate(conclusion));
  }

  /** The premises that the rule asks for, and the facts about parts of what the step is about. */
  private Vector<Integer> relevant(int place) {
    Vector<Integer> premises = steps.get(place).premises();
    Vector<Integer> own = premises.take(asked.get(place));
    if (restsOnPremisesAlone(steps.get(place).rule())) {
      return own;
    }
    Box box = claim(place).box();
    java.util.Set<Expr> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Claim claim : own.map(this::claim).prepend(claim(place))) {
      terms(claim).forEach(term -> parts.addAll(Dag.parts(term)));
    }
    return own.appendAll(
        premises
            .drop(own.size())
            .filter(fact -> Points.within(box, claim(fact).box()))
            .filter(fact -> terms(claim(fact)).exists(parts::contains)));
  }

  /** Whether the rule looks at no range but those that its premises claim. */
  private static boolean restsOnPremisesAlone(Rule rule) {
    return switch (rule) {
      case Rule.ByEquality r -> true;
      case Rule.Mirror r -> true;
      case Rule.Lift r -> true;
      case Rule.Congruent r -> true;
      case Rule.End r -> true;
      case Rule.Chain r -> true;
      default -> false;
    };
  }

  /** Of a smallest eigenvalue, the entries of the matrix too. */
  private static Vector<Expr> terms(Claim claim) {
    return claim instanceof Claim.Range r
            && r.term() instanceof Apply apply
            && apply.atom().equals(Atoms.LAMBDA_MIN)
        ? apply.arguments().prepend(apply)
        : claim.terms();
  }
}
