package dev.jensen.analysis.property;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/**
 * Where a convex function of one variable is least.
 *
 * @param where all minimisers lie in it, if there are any; one point if it is known exactly
 * @param attained whether the least value is attained
 * @param value an enclosure of the least value, or of the infimum that is not attained
 * @param proofs that the function falls up to there, and rises from there
 */
public record Minimiser(Axis where, boolean attained, Interval value, Vector<Proved> proofs) {}
