package example;

import dev.jensen.analysis.Jensen;

/** Asks one question and prints the verdict. */
public final class Embedding {
  private Embedding() {}

  public static void main(String[] args) {
    System.out.println(Jensen.decide("log(1+exp(x))").name());
  }
}
