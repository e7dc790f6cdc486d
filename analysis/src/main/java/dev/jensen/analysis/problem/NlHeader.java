package dev.jensen.analysis.problem;

/**
 * The ten lines with which an .nl file begins, as far as they matter here.
 *
 * @param variables how many variables there are
 * @param constraints how many algebraic constraints
 * @param objectives how many objectives
 * @param logical how many logical constraints
 * @param integers how many variables must be integers
 */
record NlHeader(int variables, int constraints, int objectives, int logical, int integers) {
  private static final int LINES = 10;
  private static final int MOST = 10_000_000;

  /** Reads the lines of the header. */
  static NlHeader read(Source source) throws ProblemError {
    if (!source.advance()) {
      throw source.ended("before it begins");
    }
    String first = source.line();
    if (first.startsWith("b")) {
      throw source
          .error(1, "this is a binary .nl file, which is not read")
          .code("unsupported")
          .hint("write it as text: in AMPL with \"write gNAME\", in Pyomo as usual");
    }
    if (!first.startsWith("g")) {
      throw source.error(1, "an .nl file begins with g, not " + Source.shown(first.strip()));
    }
    int[] sizes = {};
    int[] discrete = {};
    for (int i = 2; i <= LINES; i++) {
      if (!source.advance()) {
        throw source.ended("in its header, which has " + LINES + " lines");
      }
      int[] numbers = numbers(source);
      sizes = i == 2 ? numbers : sizes;
      discrete = i == 7 ? numbers : discrete;
      if (i == 2) {
        check(source, numbers);
      }
    }
    int integers = 0;
    for (int count : discrete) {
      integers += Math.min(count, MOST);
    }
    return new NlHeader(
        sizes[0],
        sizes[1],
        sizes[2],
        sizes.length > 5 ? sizes[5] : 0,
        Math.min(integers, sizes[0]));
  }

  private static void check(Source source, int[] sizes) throws ProblemError {
    if (sizes.length < 3) {
      throw source.error(1, "expected the numbers of variables, constraints and objectives");
    }
    int lines = source.count();
    for (int i = 0; i < sizes.length; i++) {
      if (i == 0 ? sizes[i] > MOST : sizes[i] > lines) {
        String what = i == 0 ? "variables" : i == 2 ? "objectives" : "constraints";
        throw source
            .error(
                1,
                "the header promises %,d %s, but the file has %,d lines"
                    .formatted(sizes[i], what, lines))
            .code("too-large");
      }
    }
  }

  private static int[] numbers(Source source) throws ProblemError {
    NlWords words = new NlWords(source);
    int[] numbers = new int[words.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.count(i, "a count");
    }
    return numbers;
  }
}
