/** The program's entry: to the workbench without arguments, otherwise to the command line. */
@NullMarked
package dev.jensen.tui;

import org.jspecify.annotations.NullMarked;
