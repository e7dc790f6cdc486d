/** The prover that reads curvature off the structure of a term, and how proofs are put together. */
@NullMarked
package dev.jensen.analysis.rules;

import org.jspecify.annotations.NullMarked;
