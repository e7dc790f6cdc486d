/** Provers, the refuter and the report. */
module dev.jensen.analysis {
  requires transitive dev.jensen.activations;
  requires commons.math3;
  requires com.fasterxml.jackson.core;
  requires com.google.protobuf;
  requires static org.jspecify;

  exports dev.jensen.analysis;
  exports dev.jensen.analysis.catalogue;
  exports dev.jensen.analysis.json;
  exports dev.jensen.analysis.landscape;
  exports dev.jensen.analysis.matrix;
  exports dev.jensen.analysis.network;
  exports dev.jensen.analysis.problem;
  exports dev.jensen.analysis.onnx;
  exports dev.jensen.analysis.property;
  exports dev.jensen.analysis.regions;
  exports dev.jensen.analysis.report;
}
