package dev.jensen.core.expr;

import java.util.IdentityHashMap;
import java.util.Map;

/** What has been computed of the parts of a term, children before parents. */
public final class Memo<T> {
  private final Map<Expr, T> values = new IdentityHashMap<>();

  public boolean has(Expr part) {
    return values.containsKey(part);
  }

  /**
   * Keeps the value of a part.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public void put(Expr part, T value) {
    Cancellation.check();
    values.put(part, value);
  }

  /**
   * The value of a part.
   *
   * @throws IllegalStateException if there is none yet
   */
  public T of(Expr part) {
    T value = values.get(part);
    if (value == null) {
      throw new IllegalStateException("a part was used before it was computed");
    }
    return value;
  }
}
