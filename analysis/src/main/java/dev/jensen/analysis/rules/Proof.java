package dev.jensen.analysis.rules;

import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A proof in the making: steps are added, and in the end those that the conclusion rests on are
 * kept.
 */
public final class Proof {
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> places = new HashMap<>();

  /** Adds a step, or finds it if it is there already; its place is what later steps name. */
  public int add(Claim claim, Rule rule, Integer... premises) {
    return add(claim, rule, Vector.of(premises));
  }

  /** Adds a step, or finds it if it is there already. */
  public int add(Claim claim, Rule rule, Vector<Integer> premises) {
    Step step = new Step(claim, rule, premises);
    Integer known = places.get(step);
    if (known != null) {
      return known;
    }
    steps.add(step);
    places.put(step, steps.size() - 1);
    return steps.size() - 1;
  }

  /** The claim of a step. */
  public Claim claim(int place) {
    return steps.get(place).claim();
  }

  /** The argument for one step: it and all that it rests on, renumbered. */
  public Certificate certificate(int conclusion) {
    TreeSet<Integer> open = new TreeSet<>();
    TreeSet<Integer> used = new TreeSet<>();
    open.add(conclusion);
    while (!open.isEmpty()) {
      int place = open.removeLast();
      used.add(place);
      steps.get(place).premises().forEach(open::add);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    Vector<Step> kept = Vector.empty();
    for (int place : used) {
      Step step = steps.get(place);
      numbers.put(place, kept.size());
      kept = kept.append(new Step(step.claim(), step.rule(), step.premises().map(numbers::get)));
    }
    return new Certificate(kept);
  }
}
