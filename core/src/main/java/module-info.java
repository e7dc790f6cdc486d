/** Exact numbers, terms, atoms, boxes, claims, and the kernel that judges them. */
module dev.jensen.core {
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports dev.jensen.core.number;
}
