/** Where functions are defined: natural domains, and proofs of definedness. */
@NullMarked
package dev.jensen.analysis.domain;

import org.jspecify.annotations.NullMarked;
