/** The catalogue of activation and loss functions. */
module dev.jensen.activations {
  requires transitive dev.jensen.core;
  requires static org.jspecify;

  exports dev.jensen.activations;
}
