/**
 * Analyses: from a text or a question to a report. The entrance is {@link
 * dev.jensen.analysis.Jensen}.
 */
@NullMarked
package dev.jensen.analysis;

import org.jspecify.annotations.NullMarked;
