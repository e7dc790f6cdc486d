package dev.jensen.analysis.onnx;

/**
 * A kernel that moves over a picture.
 *
 * @param kernel its size along each axis
 * @param strides by how much it moves
 * @param dilations the distance of its cells
 * @param pads by how much it may begin before the picture
 */
record Window(int[] kernel, int[] strides, int[] dilations, int[] pads) {
  /** The cells of the picture under the kernel's, -1 for those beside it. */
  int[] reach(int spot, int[] in, int[] out) {
    int axes = kernel.length;
    int[] start = new int[axes];
    int rest = spot;
    for (int axis = axes - 1; axis >= 0; axis--) {
      start[axis] = rest % out[axis] * strides[axis] - pads[axis];
      rest /= out[axis];
    }
    int[] cells = new int[Indices.size(kernel)];
    for (int k = 0; k < cells.length; k++) {
      int left = k;
      int cell = 0;
      int step = 1;
      for (int axis = axes - 1; axis >= 0; axis--) {
        int at = start[axis] + left % kernel[axis] * dilations[axis];
        left /= kernel[axis];
        if (at < 0 || at >= in[axis]) {
          cell = -1;
          break;
        }
        cell += at * step;
        step *= in[axis];
      }
      cells[k] = cell;
    }
    return cells;
  }
}
