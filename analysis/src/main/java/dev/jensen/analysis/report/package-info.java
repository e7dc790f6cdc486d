/** What a person or a program is told: one value that every renderer shows. */
@NullMarked
package dev.jensen.analysis.report;

import org.jspecify.annotations.NullMarked;
