/** The command line: one file for each command. Nothing here is loaded for the workbench. */
@NullMarked
package dev.jensen.tui.cli;

import org.jspecify.annotations.NullMarked;
