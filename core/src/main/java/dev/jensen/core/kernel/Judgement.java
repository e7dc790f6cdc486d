package dev.jensen.core.kernel;

/** What the kernel says of a certificate. */
public sealed interface Judgement permits Proved, Refused {}
