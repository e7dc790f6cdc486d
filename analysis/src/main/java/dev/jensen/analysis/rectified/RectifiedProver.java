package dev.jensen.analysis.rectified;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.rules.LayerProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proves functions that are affine in pieces convex, concave or affine: what bends at the same
 * places is collected, units that the box decides are taken out, and the rules of composition do
 * the rest. For one hidden layer on the whole space that is complete.
 */
public final class RectifiedProver {
  private static final int BITS = 96;

  /** The normal form of a longer sum takes too long. */
  private static final int LONGEST = 6000;

  private static final int FEW = 8;

  private final Proof proof;
  private final Box box;
  private final Set<String> block;
  private final RectifiedForms forms;
  private @Nullable Expr looked;
  private @Nullable Bends seen;

  /** A prover on the box, for functions that are affine in pieces in all of its variables. */
  public RectifiedProver(Proof proof, Box box, Set<String> block) {
    this.proof = proof;
    this.box = box;
    this.block = block;
    this.forms = new RectifiedForms(box);
  }

  /**
   * A sum of terms and what they bend together.
   *
   * @param total the factors of what bends
   */
  private record Bends(
      Expr whole, Vector<Expr> summands, List<Rectified> parts, Map<Bend, Rational> total) {}

  /** The step that proves the term to be of the kind; null if that is not seen. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    Bends bends = bends(term);
    if (bends == null || !bends.total.values().stream().allMatch(factor -> fits(factor, kind))) {
      return null;
    }
    return collected(term, bends, groups(bends, kind, false), kind, group -> null);
  }

  /**
   * The step that proves the term to be of the kind in parts: summands that share what bends the
   * wrong way are proved together by their pieces, the others by themselves. Null if that is not
   * seen, or all belong together.
   */
  public @Nullable Integer proveInParts(Expr term, Curvature kind, Budget budget) {
    Bends bends = bends(term);
    List<List<Integer>> groups = bends == null ? List.of() : groups(bends, kind, true);
    return bends == null || groups.size() < 2
        ? null
        : collected(
            term,
            bends,
            groups,
            kind,
            group -> new PiecesProver(proof, group, block, kind, budget).prove(box));
  }

  /** Affine functions at whose zeros the term seems to bend so that it is not of the kind. */
  public Vector<Affine> suspects(Expr term, Curvature kind) {
    Bends bends = bends(term);
    return bends == null
        ? Vector.empty()
        : Vector.ofAll(bends.total.entrySet())
            .filter(each -> !fits(each.getValue(), kind) && each.getKey().inside().isAffine())
            .map(each -> each.getKey().inside().affine());
  }

  /** How many bends of the term are not of the kind; -1 if it is not affine in pieces. */
  int wrong(Expr term, Curvature kind) {
    Bends bends = bends(term);
    return bends == null
        ? -1
        : (int) bends.total.values().stream().filter(factor -> !fits(factor, kind)).count();
  }

  private @Nullable Bends bends(Expr term) {
    if (looked != term) {
      looked = term;
      seen = look(decided(term));
    }
    return seen;
  }

  private @Nullable Bends look(Expr whole) {
    Vector<Expr> summands = whole instanceof Sum sum ? sum.terms() : Vector.of(whole);
    List<Rectified> parts = new ArrayList<>();
    Map<Bend, Rational> total = new java.util.TreeMap<>();
    for (Expr each : summands) {
      Rectified form = forms.of(each);
      if (form == null) {
        return null;
      }
      parts.add(form);
      form.bends().forEach((bend, factor) -> total.merge(bend, factor, Rational::add));
    }
    return new Bends(whole, summands, parts, total);
  }

  /** The term without what the box decides; of a long term on the whole space that is nothing. */
  private Expr decided(Expr term) {
    boolean whole = box.axes().forAll(each -> each._2.equals(Axis.REAL));
    return whole && LayerProver.length(term) > LONGEST
        ? term
        : Branches.resolve(term, proof.ranges(box, BITS));
  }

  private static boolean fits(Rational factor, Curvature kind) {
    return factor.isZero()
        || kind == Curvature.CONVEX && factor.sign() > 0
        || kind == Curvature.CONCAVE && factor.sign() < 0;
  }

  /**
   * The step for the sum of the groups.
   *
   * @param other proves a group in which what bends the wrong way is not made up for
   */
  private @Nullable Integer collected(
      Expr term,
      Bends bends,
      List<List<Integer>> groups,
      Curvature kind,
      Function<Expr, @Nullable Integer> other) {
    Vector<Expr> summands = bends.summands;
    List<Rectified> parts = bends.parts;
    LayerProver layers = new LayerProver(proof, box, block);
    Vector<Integer> premises = Vector.empty();
    for (List<Integer> group : groups) {
      Expr sum = Expr.sum(group.stream().map(summands::get).toList());
      Integer place = group.size() == 1 ? layers.prove(sum, kind) : null;
      if (place == null) {
        Rectified form = group.stream().map(parts::get).reduce(Rectified::plus).orElseThrow();
        // A few lines are shorter as they stand, many with their variables collected.
        Expr simple = (group.size() <= FEW ? form : form.with(form.affine().term())).term();
        place =
            LayerProver.length(sum) + LayerProver.length(simple) > LONGEST
                ? null
                : layers.prove(simple, kind);
        place = place == null ? null : proof.curvedAlike(sum, kind, new Rule.NormalForm(), place);
      }
      place = place == null ? other.apply(sum) : place;
      if (place == null) {
        return null;
      }
      premises = premises.append(place);
    }
    boolean isWhole =
        premises.size() == 1
            && proof.claim(premises.head()) instanceof Claim.Curved c
            && c.term() == bends.whole;
    int place =
        isWhole
            ? premises.head()
            : proof.add(
                new Claim.Curved(bends.whole, box, block, kind), new Rule.Combination(), premises);
    return proof.curvedAlike(term, kind, new Rule.Branch(), place);
  }

  /**
   * The summands, those together that bend the wrong way with those that make up for it; numbers
   * are left out.
   *
   * @param inside whether those that bend the right way may do so by what bends inside of them
   */
  private static List<List<Integer>> groups(Bends bends, Curvature kind, boolean inside) {
    Vector<Expr> summands = bends.summands;
    List<Rectified> parts = bends.parts;
    int[] leader = new int[parts.size()];
    Arrays.setAll(leader, i -> i);
    Map<Bend, List<Integer>> users = new IdentityHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      Set<Bend> own = parts.get(i).bends().keySet();
      for (Bend bend : inside ? withInner(own) : own) {
        users.computeIfAbsent(bend, b -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < leader.length; i++) {
      for (var each : parts.get(i).bends()) {
        if (!fits(each._2, kind)) {
          for (int other : users.getOrDefault(each._1, List.of())) {
            leader[top(leader, other)] = top(leader, i);
          }
        }
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      if (!(summands.get(i) instanceof Constant)) {
        groups.computeIfAbsent(top(leader, i), g -> new ArrayList<>()).add(i);
      }
    }
    return new ArrayList<>(groups.values());
  }

  /** The bends and all that bend inside of them. */
  private static Set<Bend> withInner(Set<Bend> bends) {
    Set<Bend> all = TreeSet.empty();
    Set<Bend> next = bends;
    while (!next.isEmpty()) {
      Set<Bend> met = all.addAll(next);
      next = next.flatMap(bend -> bend.inside().bends().keySet()).removeAll(met);
      all = met;
    }
    return all;
  }

  private static int top(int[] leader, int of) {
    int top = of;
    while (leader[top] != top) {
      leader[top] = leader[leader[top]];
      top = leader[top];
    }
    return top;
  }
}
