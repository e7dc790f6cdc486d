package dev.jensen.core.kernel;

import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Ranges that rest on no premise, kept from step to step of one certificate: a proof of n steps
 * about the parts of one term would else evaluate each part n times.
 */
final class Enclosures {
  private final Map<Box, Map<Integer, Ranges>> known = new IdentityHashMap<>();

  /** Ranges on the box of a claim; nothing may be assumed of them. */
  Ranges on(Box box, int bits) {
    return known
        .computeIfAbsent(box, b -> new HashMap<>())
        .computeIfAbsent(bits, b -> new Ranges(box, b));
  }
}
