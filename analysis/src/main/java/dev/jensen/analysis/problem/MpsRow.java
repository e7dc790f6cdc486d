package dev.jensen.analysis.problem;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** A row of an MPS file while the file is being read. */
final class MpsRow {
  /** What the letter in ROWS says of a row. */
  enum Kind {
    FREE,
    AT_MOST,
    AT_LEAST,
    EQUAL
  }

  private final String name;
  private final Kind kind;
  private final Quadratic function = new Quadratic();
  private Rational right = Rational.ZERO;
  private @Nullable Rational range;

  MpsRow(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  Quadratic function() {
    return function;
  }

  void right(Rational value) {
    right = value;
  }

  Rational right() {
    return right;
  }

  void range(Rational value) {
    range = value;
  }

  /** The least value allowed; null if there is none. */
  @Nullable Rational lo() {
    return switch (kind) {
      case FREE -> null;
      case AT_LEAST -> right;
      case AT_MOST -> range == null ? null : right.subtract(range.abs());
      case EQUAL -> range == null || range.sign() > 0 ? right : right.add(range);
    };
  }

  /** The greatest value allowed; null if there is none. */
  @Nullable Rational hi() {
    return switch (kind) {
      case FREE -> null;
      case AT_MOST -> right;
      case AT_LEAST -> range == null ? null : right.add(range.abs());
      case EQUAL -> range == null || range.sign() < 0 ? right : right.add(range);
    };
  }
}
