package dev.jensen.core.kernel;

/** What the premise of that number, counted from one, does not say: that the term is so. */
record Unsaid(int premise, Object term, Object kind) {
  @Override
  public String toString() {
    return "premise " + premise + " does not say that " + term + " is " + kind;
  }
}
