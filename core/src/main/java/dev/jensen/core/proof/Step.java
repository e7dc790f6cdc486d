package dev.jensen.core.proof;

import io.vavr.collection.Vector;

/**
 * One step of an argument.
 *
 * @param claim what it concludes
 * @param rule why
 * @param premises the earlier steps that it uses, by their place in the certificate, in the order
 *     that the rule asks
 */
public record Step(Claim claim, Rule rule, Vector<Integer> premises) {}
