package dev.jensen.core.expr;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Makes equal terms one object. Holds them weakly and is safe to use from any thread; the one place
 * where Jensen keeps something static that changes.
 */
final class Interner {
  private static final Map<Expr, WeakReference<Expr>> TERMS = new WeakHashMap<>();

  private Interner() {}

  /** The one object for this term, whose children must be interned already. */
  static Expr intern(Expr fresh) {
    synchronized (TERMS) {
      WeakReference<Expr> known = TERMS.get(fresh);
      Expr term = known == null ? null : known.get();
      if (term == null) {
        TERMS.put(fresh, new WeakReference<>(fresh));
        return fresh;
      }
      return term;
    }
  }
}
