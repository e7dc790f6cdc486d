package dev.jensen.analysis.network;

import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * One point of the data.
 *
 * @param input what goes in
 * @param target what should come out; empty where there is no loss
 * @param place where it was given, for messages: {@code point 2} or {@code line 3}
 */
public record Example(Vector<Rational> input, Vector<Rational> target, String place) {}
