package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;

/**
 * A convolution over one or more axes, as a matrix.
 *
 * @param tensor the kernels: output channel, input channel of the group, and the kernel's axes
 * @param batch how many pictures there are
 * @param channels the channels that go in
 * @param groups the groups into which channels fall
 * @param in the size of a picture
 * @param out the size of the result
 * @param window how the kernel moves
 */
record Convolution(
    Tensor tensor, int batch, int channels, int groups, int[] in, int[] out, Window window)
    implements Weights {
  @Override
  public int rows() {
    return batch * tensor.shape()[0] * Indices.size(out);
  }

  @Override
  public long count() {
    return (long) rows() * (channels / groups) * Indices.size(window.kernel());
  }

  @Override
  public void row(int row, Entries entries) {
    int kernels = tensor.shape()[0];
    int spot = Indices.size(out);
    int kernel = row / spot % kernels;
    int picture = row / spot / kernels;
    int perGroup = channels / groups;
    int first = kernel / (kernels / groups) * perGroup;
    int area = Indices.size(in);
    int cells = Indices.size(window.kernel());
    int[] reach = window.reach(row % spot, in, out);
    for (int c = 0; c < perGroup; c++) {
      int base = (picture * channels + first + c) * area;
      int place = (kernel * perGroup + c) * cells;
      for (int k = 0; k < cells; k++) {
        if (reach[k] >= 0) {
          entries.take(base + reach[k], tensor.at(place + k), place + k);
        }
      }
    }
  }

  @Override
  public Rational exact(int place) {
    return tensor.exact(place);
  }
}
