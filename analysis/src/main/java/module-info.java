/** Provers, the refuter and the report. */
module dev.jensen.analysis {
  requires transitive dev.jensen.activations;
  requires commons.math3;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports dev.jensen.analysis;
<<<<<<< HEAD
  exports dev.jensen.analysis.json;
=======
>>>>>>> 71ff7938eb85262eac973e30a112681f340c4aca
  exports dev.jensen.analysis.report;
}
