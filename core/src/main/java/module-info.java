/** Exact numbers, terms, atoms, boxes, claims, and the kernel that judges them. */
module dev.jensen.core {
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports dev.jensen.core.algebra;
  exports dev.jensen.core.atom;
  exports dev.jensen.core.domain;
  exports dev.jensen.core.expr;
  exports dev.jensen.core.kernel;
  exports dev.jensen.core.language;
  exports dev.jensen.core.number;
  exports dev.jensen.core.proof;
}
