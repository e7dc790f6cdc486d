package dev.jensen.activations;

import io.vavr.collection.Vector;

/**
 * A loss or penalty that is not one of predictions and targets: of embeddings, of factors, of
 * groups of weights. What it is depends on which of its arguments vary, so it is asked about in
 * several blocks.
 *
 * @param term a small instance, as it is typed; its variables name the arguments
 * @param domain where it has a meaning, as it is typed; empty: anywhere
 * @param claims what it is said to be; claims for the provers, as all facts are
 * @param source where the function was proposed, or is documented
 */
public record BlockLoss(
    String name,
    Vector<String> aliases,
    String term,
    String domain,
    Vector<Claim> claims,
    String source) {

  /**
   * What the function is in a block, for every value of its other arguments.
   *
   * @param block the variables that vary
   * @param convex whether it is convex in them; else it is neither convex nor concave
   */
  public record Claim(Vector<String> block, boolean convex) {}

  static BlockLoss of(String name, String term) {
    return new BlockLoss(name, Vector.empty(), term, "", Vector.empty(), "");
  }

  BlockLoss alias(String alias) {
    return new BlockLoss(name, aliases.append(alias), term, domain, claims, source);
  }

  BlockLoss on(String where) {
    return new BlockLoss(name, aliases, term, where, claims, source);
  }

  BlockLoss convexIn(String... block) {
    return claimed(new Claim(Vector.of(block), true));
  }

  BlockLoss neitherIn(String... block) {
    return claimed(new Claim(Vector.of(block), false));
  }

  private BlockLoss claimed(Claim claim) {
    return new BlockLoss(name, aliases, term, domain, claims.append(claim), source);
  }

  BlockLoss from(String place) {
    return new BlockLoss(name, aliases, term, domain, claims, place);
  }

  /** The claim as a question that a person may type. */
  public String question(Claim claim) {
    return term
        + (domain.isEmpty() ? "" : " for " + domain)
        + " wrt "
        + claim.block().mkString(", ");
  }

  /** The name and the aliases. */
  public Vector<String> names() {
    return aliases.prepend(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
