package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The affine terms inside others, and which of them go the same way. */
final class Directions {
  /** A part of more parts is not taken for affine: its normal form may be long. */
  private static final int MOST_PARTS = 60;

  private final NormalForm form;
  private final Set<String> block;

  Directions(NormalForm form, Set<String> block) {
    this.form = form;
    this.block = block;
  }

  /** A multiple of another term, shifted by what is free of the block. */
  record Multiple(Rational factor, Expr shift) {
    /** What the part is where the other term is this one. */
    Expr of(Expr other) {
      return Expr.constant(factor).times(other).plus(shift);
    }
  }

  /**
   * The affine term through which alone the term moves with the block; null if there is none, or if
   * the term is affine itself.
   */
  @Nullable Expr of(Expr term) {
    Vector<Expr> parts = affineParts(term);
    return parts.isEmpty()
            || parts.contains(term)
            || parts.exists(part -> along(part, parts.head()) == null)
        ? null
        : parts.head();
  }

  /** The largest parts that are affine in the block and not free of it. */
  Vector<Expr> affineParts(Expr root) {
    Map<Expr, Boolean> seen = new IdentityHashMap<>();
    Deque<Expr> stack = new ArrayDeque<>();
    stack.push(root);
    Vector<Expr> found = Vector.empty();
    while (!stack.isEmpty()) {
      Expr part = stack.pop();
      if (seen.put(part, true) != null || Dag.variables(part).forAll(v -> !block.contains(v))) {
        continue;
      }
      if (part != root && Dag.parts(part).size() <= MOST_PARTS && form.isAffine(part, block)) {
        found = found.append(part);
      } else {
        part.children().forEach(stack::push);
      }
    }
    return found;
  }

  /** How the part is a multiple of the direction, shifted by what is free of the block. */
  @Nullable Multiple along(Expr part, Expr direction) {
    if (part == direction) {
      return new Multiple(Rational.ONE, Expr.ZERO);
    }
    String v = Dag.variables(direction).filter(block::contains).head();
    Expr above = Derivative.of(part, v);
    Expr below = Derivative.of(direction, v);
    if (above == null || below == null) {
      return null;
    }
    Rational factor = above == below ? Rational.ONE : quotient(form.of(above), form.of(below));
    if (factor == null || factor.isZero()) {
      return null;
    }
    Fraction rest = form.of(part.minus(new Multiple(factor, Expr.ZERO).of(direction)));
    if (rest == null || !rest.denominator().isConstant()) {
      return null;
    }
    Expr shift = form.term(rest.numerator().scale(rest.denominator().constantTerm().inverse()));
    return Dag.variables(shift).exists(block::contains) ? null : new Multiple(factor, shift);
  }

  /** The number by which the second slope is multiplied to give the first; null if it is none. */
  private static @Nullable Rational quotient(@Nullable Fraction above, @Nullable Fraction below) {
    if (above == null || below == null || below.isZero()) {
      return null;
    }
    return above.divide(below).constant();
  }
}
