package dev.jensen.analysis.report;

import io.vavr.collection.Vector;

/**
 * One step of a proof as a person steps through it.
 *
 * @param number the step's place in the certificate, from 1
 * @param statement what it says
 * @param rule the rule's name as a textbook has it
 * @param why why the side condition holds
 * @param evidence a numeric check, which is evidence and no proof; may be empty
 * @param premises the steps that it rests on
 */
public record ProofNode(
    int number,
    String statement,
    String rule,
    String why,
    String evidence,
    Vector<ProofNode> premises) {}
