package dev.jensen.analysis.onnx;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Sets weights to zero where they stand in the bytes of a file; all other bytes stay. */
public final class Repair {
  /**
   * What was done.
   *
   * @param count how many numbers were set to 0
   * @param largest the largest of their absolute values
   */
  public record Done(long count, double largest) {}

  private Repair() {}

  static Done of(byte[] file, SignCheck clipped) throws ModelError {
    String broken = clipped.broken();
    ModelError.unless(broken == null, "no weight mends it: " + (broken == null ? "" : broken));
    double largest = 0;
    Set<Integer> changed = new HashSet<>();
    for (Offence offence : clipped.offences()) {
      Tensor tensor = offence.layer().weights().tensor();
      Stored stored = tensor == null ? null : tensor.stored();
      if (tensor == null || stored == null) {
        throw ModelError.format(
            "the weights of " + offence.layer().layer() + " are computed, or stored in pieces");
      }
      for (int place : offence.places()) {
        int at = stored.at(place);
        if (changed.add(at)) {
          Arrays.fill(file, at, at + stored.width(), (byte) 0);
          largest = Math.max(largest, Math.abs(tensor.at(place)));
        }
      }
    }
    return new Done(changed.size(), largest);
  }
}
