package dev.jensen.analysis.report;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Why a side of a question is open.
 *
 * @param tried the provers that were tried, each with what stopped it
 * @param reason the gap in one sentence
 * @param evidence what sampling shows: names and values
 */
public record Unknown(Vector<String> tried, String reason, Map<String, String> evidence) {}
