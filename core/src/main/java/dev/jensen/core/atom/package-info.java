/** The functions that terms are built from: one file each, with what the kernel may use of them. */
@NullMarked
package dev.jensen.core.atom;

import org.jspecify.annotations.NullMarked;
