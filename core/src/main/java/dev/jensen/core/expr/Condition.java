package dev.jensen.core.expr;

/** That a term compares with zero in a given way: {@code x - 1 < 0}. */
public record Condition(Expr left, Relation relation) {}
