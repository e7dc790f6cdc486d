package dev.jensen.core.expr;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal terms one object. Holds them weakly and is safe to use from any thread; the one place
 * where Jensen keeps something static that changes.
 *
 * <p>Models have millions of terms, so that a place costs one reference, with the hash and the next
 * one of its bucket; those of lost terms stay until the table is full.
 */
final class Interner {
  private static final int LEAST = 1 << 10;

  /** A term in its bucket. */
  private static final class Link extends WeakReference<Expr> {
    private final int hash;
    private @Nullable Link next;

    Link(Expr term, int hash) {
      super(term);
      this.hash = hash;
    }
  }

  private static final Interner TERMS = new Interner();

  private @Nullable Link[] buckets = new @Nullable Link[LEAST];
  private int links;

  private Interner() {}

  /** The one object for this term, whose children must be interned already. */
  static Expr intern(Expr fresh) {
    return TERMS.shared(fresh, fresh.hashCode() * 0x9E3779B9);
  }

  private synchronized Expr shared(Expr fresh, int hash) {
    for (Link link = buckets[bucket(hash, buckets)]; link != null; link = link.next) {
      Expr known = link.hash == hash ? link.get() : null;
      if (known != null && fresh.equals(known)) {
        return known;
      }
    }
    if (links >= buckets.length / 4 * 3) {
      renew();
    }
    put(new Link(fresh, hash), buckets);
    links++;
    return fresh;
  }

  private static int bucket(int hash, @Nullable Link[] table) {
    // The upper bits are the well-mixed ones of a product.
    return hash >>> Integer.numberOfLeadingZeros(table.length) + 1;
  }

  private static void put(Link link, @Nullable Link[] table) {
    int bucket = bucket(link.hash, table);
    link.next = table[bucket];
    table[bucket] = link;
  }

  /** Leaves out the terms that are lost, in a table of which most is free afterwards. */
  private void renew() {
    int kept = 0;
    for (Link first : buckets) {
      for (Link link = first; link != null; link = link.next) {
        kept += link.refersTo(null) ? 0 : 1;
      }
    }
    @Nullable Link[] table = new @Nullable Link[Math.max(LEAST, Integer.highestOneBit(kept) << 2)];
    links = 0;
    for (Link first : buckets) {
      for (Link link = first; link != null; ) {
        Link next = link.next;
        if (!link.refersTo(null)) {
          put(link, table);
          links++;
        }
        link = next;
      }
    }
    buckets = table;
  }
}
