package dev.jensen.core.language;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a text says.
 *
 * @param function the function
 * @param domain the intervals given after {@code for}, in their order; other variables have their
 *     natural domain
 * @param block the variables named after {@code wrt}, if any were
 */
public record Statement(Expr function, Map<String, Axis> domain, Option<Vector<String>> block) {}
