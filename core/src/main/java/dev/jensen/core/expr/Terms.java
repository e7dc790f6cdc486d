package dev.jensen.core.expr;

import io.vavr.collection.Vector;
import java.util.Iterator;

/** Equality and hash of lists of shared terms: neither looks deeper than one level. */
final class Terms {
  private Terms() {}

  static boolean same(Vector<Expr> left, Vector<Expr> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<Expr> other = right.iterator();
    for (Expr each : left) {
      if (each != other.next()) {
        return false;
      }
    }
    return true;
  }

  static int hash(int kind, Vector<Expr> terms) {
    int hash = kind;
    for (Expr each : terms) {
      hash = hash(hash, each.hashCode());
    }
    return hash;
  }

  /** The hash of what has that hash so far, with one more term of the second. */
  static int hash(int before, int next) {
    int hash = (before ^ next) * 0x9E3779B1;
    return hash ^ hash >>> 15;
  }
}
