package dev.jensen.core.expr;

import io.vavr.collection.Vector;
import java.util.Iterator;

/** Equality and hash of lists of shared terms: by identity, so that no comparison looks deeper. */
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
      hash = 31 * hash + System.identityHashCode(each);
    }
    return hash;
  }
}
