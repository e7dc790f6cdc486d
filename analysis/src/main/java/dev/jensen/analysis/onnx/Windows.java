package dev.jensen.analysis.onnx;

import java.util.Arrays;

/**
 * How a kernel moves over a picture, as a node says it.
 *
 * @param out the size of the result
 * @param ends where the padding behind the picture ends, along each axis
 */
record Windows(Window window, int[] out, int[] ends) {
  private static final int MOST = 1 << 20;

  /** The settings of a convolution or of pooling. */
  static Windows of(OnnxNode node, int[] kernel, int[] picture, boolean pooling) throws ModelError {
    int axes = kernel.length;
    String who = node.what();
    int[] strides = setting(node, "strides", axes, 1, 1);
    int[] dilations = setting(node, "dilations", axes, 1, 1);
    int[] pads = setting(node, "pads", 2 * axes, 0, 0);
    boolean ceiling = pooling && node.whole("ceil_mode", 0) != 0;
    String padding = node.text("auto_pad", "NOTSET");
    int[] begin = new int[axes];
    int[] out = new int[axes];
    int[] ends = picture.clone();
    for (int i = 0; i < axes; i++) {
      ModelError.unless(kernel[i] >= 1 && kernel[i] <= MOST, who + " has an empty kernel");
      long reach = (kernel[i] - 1L) * dilations[i] + 1;
      long room;
      switch (padding) {
        case "NOTSET", "" -> {
          begin[i] = pads[i];
          ends[i] += pads[axes + i];
          room = picture[i] + (long) pads[i] + pads[axes + i] - reach;
        }
        case "VALID" -> room = picture[i] - reach;
        case "SAME_UPPER", "SAME_LOWER" -> {
          long wanted = (picture[i] + strides[i] - 1L) / strides[i];
          long total = Math.max(0, (wanted - 1) * strides[i] + reach - picture[i]);
          begin[i] = (int) (padding.equals("SAME_UPPER") ? total / 2 : total - total / 2);
          ends[i] += (int) total - begin[i];
          room = (wanted - 1) * strides[i];
        }
        default -> throw ModelError.format(who + " pads by " + OnnxNode.shown(padding));
      }
      ModelError.unless(room >= 0, who + " has a kernel larger than its input");
      long size = (ceiling ? (room + strides[i] - 1) / strides[i] : room / strides[i]) + 1;
      if (ceiling && (size - 1) * strides[i] >= picture[i] + (long) begin[i]) {
        size--;
      }
      ModelError.unless(size <= MOST, who + " makes a picture of " + size);
      out[i] = (int) size;
    }
    return new Windows(new Window(kernel, strides, dilations, begin), out, ends);
  }

  /** How many of the kernel's cells lie on the picture or on what it is padded by. */
  int padded(int spot) {
    int cells = 1;
    int rest = spot;
    for (int axis = out.length - 1; axis >= 0; axis--) {
      int start = rest % out[axis] * window.strides()[axis] - window.pads()[axis];
      rest /= out[axis];
      int room = (ends[axis] - start - 1) / window.dilations()[axis] + 1;
      cells *= Math.min(window.kernel()[axis], room);
    }
    return cells;
  }

  private static int[] setting(OnnxNode node, String name, int size, int usual, int least)
      throws ModelError {
    long[] given = node.wholes(name);
    int[] made = new int[size];
    if (given == null || given.length == 0) {
      Arrays.fill(made, usual);
      return made;
    }
    ModelError.unless(
        given.length == size, node.what() + " has " + given.length + " " + name + ", not " + size);
    for (int i = 0; i < size; i++) {
      ModelError.unless(
          given[i] >= least && given[i] <= MOST, node.what() + " has " + name + " " + given[i]);
      made[i] = (int) given[i];
    }
    return made;
  }
}
