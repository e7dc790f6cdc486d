package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/** Which inputs a convolution reads for each of its outputs, and with which weights. */
record KernelReads(Network network, int layer, Window window) {
  /**
   * One product of a weighted sum.
   *
   * @param weight the name of the weight
   * @param input the number of the input, counted from 1
   */
  record Read(String weight, int input) {}

  /** What each position of that channel reads, in the order of the outputs. */
  Vector<Vector<Read>> reads(int channel) {
    Shape shape = network.shapes().get(layer - 1);
    int channels = shape.channels(window.size().size());
    int length = shape.size() / channels;
    Vector<String> names =
        new Family("", window.size(), Family.Role.WEIGHT).names().map(name -> name.substring(1));
    Vector<Integer> counts = network.shapes().get(layer).sizes().takeRight(window.size().size());
    return window
        .taps(shape, counts)
        .map(
            taps ->
                Vector.range(0, channels)
                    .flatMap(
                        c ->
                            taps.map(
                                tap ->
                                    new Read(
                                        "W"
                                            + layer
                                            + "["
                                            + channel
                                            + ","
                                            + (c + 1)
                                            + ","
                                            + names.get(tap.offset()),
                                        c * length + tap.place() + 1))));
  }
}
