package dev.jensen.tui.plot;

import dev.jensen.analysis.landscape.Profile;
import dev.jensen.analysis.landscape.Section;
import dev.jensen.analysis.regions.Region;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** A loss along a line: what is proved of it decides the colours. */
public final class ProfilePicture {
  private static final int BITS = 64;

  private ProfilePicture() {}

  /** The picture, in that many columns and rows. */
  public static Grid of(Profile profile, int width, int height) {
    return Plot.of(slice(profile), Kind.F, width, height);
  }

  private static Slice slice(Profile profile) {
    Section line = profile.section();
    Slice whole =
        profile.report() instanceof Report.Answer answer
            ? Slice.of(answer.verdict())
            : Slice.of(line.function(), line.variables().head(), Axis.of(line.window()));
    Vector<Slice.Stretch> proved = profile.regions().regions().flatMap(ProfilePicture::stretch);
    return new Slice(
        line.function(),
        line.variables().head(),
        line.window(),
        "",
        whole.chord(),
        whole.known().appendAll(proved));
  }

  /** A region between rational ends; what lies between those and its own ends is left out. */
  private static Vector<Slice.Stretch> stretch(Region region) {
    Axis axis = region.axis();
    Rational lo = axis.lo() == null ? null : Ranges.point(axis.lo(), BITS).hi();
    Rational hi = axis.hi() == null ? null : Ranges.point(axis.hi(), BITS).lo();
    if (lo != null && hi != null && lo.compareTo(hi) >= 0) {
      return Vector.empty();
    }
    Bend bend = region.kind() == Curvature.CONVEX ? Bend.CONVEX : Bend.CONCAVE;
    return Vector.of(new Slice.Stretch(Interval.of(lo, lo == null, hi, hi == null), bend));
  }
}
