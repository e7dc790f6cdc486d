/** A program that asks Jensen a question. */
module example.embedding {
  requires dev.jensen.analysis;
}
