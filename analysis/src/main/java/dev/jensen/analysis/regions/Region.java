package dev.jensen.analysis.regions;

import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;

/**
 * An interval on which a function of one variable is convex, or concave.
 *
 * @param kind CONVEX or CONCAVE
 * @param axis the interval
 * @param answer the answer on it, with the certificate
 */
public record Region(Curvature kind, Axis axis, Report.Answer answer) {}
