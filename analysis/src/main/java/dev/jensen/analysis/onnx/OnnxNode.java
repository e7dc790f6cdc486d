package dev.jensen.analysis.onnx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a graph: an operator applied to named values.
 *
 * @param number its place in the graph, from 1
 */
record OnnxNode(
    int number,
    String name,
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    Map<String, OnnxAttribute> attributes) {
  /** The node as a message names it. */
  String what() {
    String called = name.isEmpty() || name.equals(operator) ? "" : " '" + shown(name) + "'";
    return "node " + number + called + " (" + shown(operator) + ")";
  }

  /** A name from the file, cut and without what a terminal might take for more. */
  static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }

  /** The same node with another output. */
  OnnxNode making(String output) {
    return new OnnxNode(number, name, operator, domain, inputs, List.of(output), attributes);
  }

  long whole(String attribute, long usual) {
    OnnxAttribute found = attributes.get(attribute);
    return found == null ? usual : found.whole();
  }

  float single(String attribute, float usual) {
    OnnxAttribute found = attributes.get(attribute);
    return found == null ? usual : found.single();
  }

  String text(String attribute, String usual) {
    OnnxAttribute found = attributes.get(attribute);
    return found == null ? usual : found.text();
  }

  long @Nullable [] wholes(String attribute) {
    OnnxAttribute found = attributes.get(attribute);
    return found == null ? null : found.wholes();
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** The name of the input of that place; empty if it is left out. */
  String input(int place) {
    return place < inputs.size() ? inputs.get(place) : "";
  }
}
