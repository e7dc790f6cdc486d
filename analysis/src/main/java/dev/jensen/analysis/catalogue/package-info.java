/** The claims of the catalogue, proved. */
@NullMarked
package dev.jensen.analysis.catalogue;

import org.jspecify.annotations.NullMarked;
