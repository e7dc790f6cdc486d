package dev.jensen.analysis.network;

/**
 * A fully connected layer.
 *
 * @param units how many outputs it has
 * @param activation what is applied to each weighted sum
 * @param bias whether each weighted sum has a bias
 */
public record Layer(int units, Activation activation, boolean bias) {}
