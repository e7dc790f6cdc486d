/**
 * The language that a person types: from text to a statement, with errors that point at the column.
 */
@NullMarked
package dev.jensen.core.language;

import org.jspecify.annotations.NullMarked;
