package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import java.nio.FloatBuffer;

/** Stored numbers, each of which is a double exactly. */
sealed interface Numbers {
  int size();

  double at(int place);

  /**
   * Numbers in single precision; half precision widens to it. They stay where the file has them, of
   * which there is no second copy.
   */
  record Singles(FloatBuffer values) implements Numbers {
    static Singles of(float... values) {
      return new Singles(FloatBuffer.wrap(values));
    }

    @Override
    public int size() {
      return values.limit();
    }

    @Override
    public double at(int place) {
      return values.get(place);
    }
  }

  /** Numbers in double precision. */
  record Doubles(double[] values) implements Numbers {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int place) {
      return values[place];
    }
  }

  /** Whole numbers of at most 53 bits. */
  record Wholes(long[] values) implements Numbers {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int place) {
      return values[place];
    }
  }

  /** The number exactly; the caller knows that it is finite. */
  default Rational exact(int place) {
    return Rational.of(at(place));
  }

  /** The same kind of numbers in another order; some may be left out, or repeated. */
  default Numbers pick(int[] places) {
    return switch (this) {
      case Singles s -> {
        float[] made = new float[places.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = s.values.get(places[i]);
        }
        yield Singles.of(made);
      }
      case Doubles d -> {
        double[] made = new double[places.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = d.values[places[i]];
        }
        yield new Doubles(made);
      }
      case Wholes w -> {
        long[] made = new long[places.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = w.values[places[i]];
        }
        yield new Wholes(made);
      }
    };
  }
}
