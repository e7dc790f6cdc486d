package dev.jensen.core.language;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.expr.Relation;

/**
 * What a text demands of several variables at once.
 *
 * @param affine an affine function of at least two variables
 * @param relation how it compares with zero: at least, greater, or equal
 * @param column where the text says so
 */
public record Restriction(Affine affine, Relation relation, int column) {}
