package dev.jensen.core.kernel;

/**
 * A certificate that the kernel has not accepted.
 *
 * @param step the place of the first step that fails, from 0
 * @param reason why it fails, for a person
 */
public record Refused(int step, String reason) implements Judgement {}
