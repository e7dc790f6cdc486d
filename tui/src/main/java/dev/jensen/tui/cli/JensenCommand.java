package dev.jensen.tui.cli;

import picocli.CommandLine.Command;

/** The command above all others; on its own it only explains them. */
@Command(
    name = "jensen",
    description = "Proves that a function is convex or concave, or shows where it is not.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jensen                                        the workbench, in a terminal",
      "  jensen check \"log(1 + exp(x))\"                convex on the whole line",
      "  jensen check \"x^3 for x in [-1, 2]\"           neither, with the points that show it",
      "  jensen check --steps \"exp(x^2)\"               the proof, step by step",
      "  jensen check \"x*y for x, y >= 0 wrt x\"        in x alone, for every fixed y",
      "  jensen check --expect convex \"-x^2\"           for scripts: exit code 1, refuted",
      "  jensen export --to latex \"x^4 - 4x^3 + 6x^2\"  the report as LaTeX",
      "  jensen plot \"x^3 - 3x\"                       the graph, convex and concave regions",
      "  jensen net --inputs 1 --layers relu:2,linear:1 --loss mse --data \"1 -> 1; -1 -> 1\"",
      "                                                a network, in each block of its weights",
      "  jensen landscape net.json --plane             its loss around some weights, as a map",
      "  jensen story                                  the guided tour",
      "  jensen batch rows.jsonl                       many questions, one a line",
      "  jensen problem model.nl                       objective and constraints, each judged",
      "",
      "jensen COMMAND --help explains a command.",
      "",
      "Exit codes: 0 decided, expected or accepted; 1 refuted or rejected;",
      "  3 unknown; 2 bad input; 70 a defect of jensen; 130 interrupted."
    })
final class JensenCommand {}
