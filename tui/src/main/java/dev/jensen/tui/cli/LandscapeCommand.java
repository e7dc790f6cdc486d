package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.landscape.Landscape;
import dev.jensen.analysis.landscape.LandscapeJson;
import dev.jensen.analysis.landscape.Profile;
import dev.jensen.analysis.landscape.Relief;
import dev.jensen.analysis.network.BlockTableText;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.plot.AnsiText;
import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.LandscapeText;
import dev.jensen.tui.plot.ProfilePicture;
import dev.jensen.tui.plot.ReliefPicture;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Draws the loss of a network on a line or a plane through the space of its weights. */
@Command(
    name = "landscape",
    description = "Draws the loss of a network on a line or plane through its weights.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jensen landscape --inputs 1 --layers relu:2,linear:1 --loss mse --data \"1 -> 1; -1 ->"
          + " 2\"",
      "  jensen landscape net.json --plane --seed 7 --radius 2",
      "  jensen landscape net.json --wrt layer:1 --witness",
      "  jensen landscape net.json --at before.json --to after.json",
      "",
      "Without --at the centre is random; directions are random and filter-normalised unless"
          + " chosen."
    })
final class LandscapeCommand implements Callable<Integer> {
  private final Streams streams;

  @CommandLine.Mixin private final Described described = new Described();

  @CommandLine.Option(names = "--plane", description = "two directions, as a map")
  private boolean plane;

  @CommandLine.Option(
      names = "--seed",
      paramLabel = "N",
      description = "of the random weights and directions; 1 if not given")
  private long seed = 1;

  @CommandLine.Option(
      names = "--at",
      paramLabel = "FILE",
      description = "the weights in the centre, as JSON: {\"W1\": [[1, 2]], \"b1\": [0]}")
  private @Nullable String at;

  @CommandLine.Option(
      names = "--to",
      paramLabel = "FILE",
      description = "a line from the weights --at (t = -1) to these (t = 1)")
  private @Nullable String to;

  @CommandLine.Option(
      names = "--along",
      paramLabel = "FILE",
      description = "a direction, as JSON like weights; a second one with --plane")
  private List<String> along = List.of();

  @CommandLine.Option(
      names = "--witness",
      description = "the line through the points that break convexity in the block")
  private boolean witness;

  @CommandLine.Option(
      names = "--radius",
      paramLabel = "R",
      description = "how far to each side; 1 if not given")
  private @Nullable String radius;

  @CommandLine.Option(
      names = "--height",
      paramLabel = "ROWS",
      description = "how many rows the picture has; 20 if not given")
  private int height = 20;

  @CommandLine.Mixin private final Answering answering = new Answering();

  LandscapeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (height < 5 || height > 200) {
      throw Complaint.usage("--height takes a number from 5 to 200");
    }
    if (described.model().isDefined()) {
      throw Complaint.usage(
          "the landscape of a trained model needs its loss: describe the network");
    }
    if (to != null && (at == null || witness || !along.isEmpty()) || witness && !along.isEmpty()) {
      throw Complaint.usage("a direction is --along, or from --at to --to, or --witness");
    }
    if (along.size() > (plane ? 2 : 1)) {
      throw Complaint.usage("a line has one direction, a plane has two");
    }
    return answering.run(
        streams,
        () -> {
          Description said = described.read(streams);
          Landscape landscape = Landscape.of(said, view(said));
          return plane ? relief(landscape) : profile(landscape);
        });
  }

  private Landscape.View view(Description said) throws NetworkError, FormatError {
    Vector<Map<String, Rational>> directions = Vector.empty();
    for (String file : along) {
      directions = directions.append(weights(file, said));
    }
    Map<String, Rational> centre = at == null ? LinkedHashMap.empty() : weights(at, said);
    Landscape.Origin origin =
        !along.isEmpty()
            ? Landscape.Origin.ALONG
            : at != null ? Landscape.Origin.GIVEN : Landscape.Origin.RANDOM;
    Landscape.View view =
        new Landscape.View(origin, said.block(), centre, directions, seed, Rational.ONE);
    if (to != null) {
      view = view.between(centre, weights(to, said));
    }
    if (witness) {
      view =
          Landscape.throughWitness(said, view, Budget.of(answering.budget()))
              .getOrElseThrow(
                  () -> Complaint.usage("no points are known that break convexity in the block"));
    }
    return view.within(radius(view.radius()));
  }

  private Rational radius(Rational usual) {
    try {
      Rational size = radius == null ? usual : Rational.parse(radius.strip());
      if (size.sign() > 0) {
        return size;
      }
    } catch (NumberFormatException wrong) {
      // told below
    }
    throw Complaint.usage("--radius takes a number above 0, such as 1/2, not " + radius);
  }

  private Map<String, Rational> weights(String file, Description said)
      throws NetworkError, FormatError {
    return Described.fixed(file, said.network(), streams);
  }

  private int profile(Landscape landscape) throws NetworkError {
    Profile profile = Profile.of(landscape.line(), answering.budget());
    if (answering.json()) {
      streams.out().println(LandscapeJson.write(landscape, profile));
    } else {
      print(
          landscape,
          ProfilePicture.of(profile, streams.width(), height),
          LandscapeText.of(profile));
    }
    return ExitCode.of(profile.report());
  }

  private int relief(Landscape landscape) throws NetworkError {
    Relief relief = Relief.of(landscape.plane(), answering.budget());
    if (answering.json()) {
      streams.out().println(LandscapeJson.write(landscape, relief));
    } else {
      print(landscape, ReliefPicture.of(relief, streams.width(), height), LandscapeText.of(relief));
    }
    return ExitCode.of(relief.report());
  }

  private void print(Landscape landscape, Grid picture, Vector<String> words) {
    AnsiText style = streams.style(answering.plain());
    streams.out().println(BlockTableText.heading(landscape.setting()));
    streams.out().println(landscape.caption());
    streams.out().print(style.of(picture));
    words.forEach(streams.out()::println);
  }
}
