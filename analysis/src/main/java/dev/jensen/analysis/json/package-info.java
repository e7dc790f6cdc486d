/** JSON as it comes in: strict, bounded, and with numbers as they are spelled. */
@NullMarked
package dev.jensen.analysis.json;

import org.jspecify.annotations.NullMarked;
