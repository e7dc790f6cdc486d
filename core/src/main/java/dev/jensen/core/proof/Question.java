package dev.jensen.core.proof;

import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Set;

/**
 * Whether a function is convex, or concave, on a box in a block of its variables, for every fixed
 * value of the others.
 *
 * @param function the function
 * @param box the box; it names every variable of the function
 * @param block the variables in which curvature is asked for, all of them in the box
 */
public record Question(Expr function, Box box, Set<String> block) {}
