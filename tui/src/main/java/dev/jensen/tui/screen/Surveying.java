package dev.jensen.tui.screen;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.landscape.Landscape;
import dev.jensen.analysis.landscape.Profile;
import dev.jensen.analysis.landscape.Relief;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.core.number.Rational;
import dev.jensen.tui.plot.LandscapeText;
import dev.jensen.tui.plot.ProfilePicture;
import dev.jensen.tui.plot.ReliefPicture;
import dev.jensen.tui.screen.Outlook.Sight;
import dev.jensen.tui.screen.Outlook.Spec;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/** From a network to the picture of its loss; runs in the background. */
final class Surveying {
  private static final Duration FOR_PROOFS = Duration.ofSeconds(6);

  private Surveying() {}

  static Message survey(Effect.Survey asked) {
    Spec spec = asked.spec();
    try {
      return new Message.Surveyed(spec, sight(spec, asked.form()));
    } catch (CancellationException e) {
      throw e;
    } catch (FormReader.Unreadable wrong) {
      Builder.Trouble trouble = wrong.trouble();
      String part = asked.form().label(trouble.row());
      return failed(spec, part + ": " + trouble.message(), trouble.hint());
    } catch (NetworkError wrong) {
      return failed(spec, wrong.getMessage(), wrong.hint());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(spec, "this is a defect of Jensen: " + e, "");
    } catch (OutOfMemoryError e) {
      return failed(spec, "the network is too large for the memory", "");
    }
  }

  private static Message failed(Spec spec, String message, String hint) {
    List<String> words = hint.isEmpty() ? List.of(message) : List.of(message, "  " + hint);
    return new Message.Surveyed(spec, new Sight(null, words));
  }

  private static Sight sight(Spec spec, Form form) throws FormReader.Unreadable, NetworkError {
    Description said = FormReader.read(form);
    FormReader.setting(form, said);
    Landscape.View view =
        new Landscape.View(
            Landscape.Origin.RANDOM,
            Option.some(block(spec.block())),
            LinkedHashMap.empty(),
            Vector.empty(),
            spec.seed(),
            Rational.ONE);
    if (spec.witness()) {
      Option<Landscape.View> through = Landscape.throughWitness(said, view, Budget.of(FOR_PROOFS));
      if (through.isEmpty()) {
        return new Sight(
            null,
            List.of(
                "no points are known that break convexity in " + spec.block(),
                "  w looks along random directions"));
      }
      view = through.get();
    }
    Rational scale =
        spec.zoom() >= 0
            ? Rational.ONE.divide(Rational.TWO.pow(spec.zoom()))
            : Rational.TWO.pow(-spec.zoom());
    Landscape.View zoomed = view.within(view.radius().multiply(scale));
    return sight(spec, Landscape.of(said, zoomed));
  }

  private static Sight sight(Spec spec, Landscape landscape) throws NetworkError {
    if (spec.plane()) {
      Relief relief = Relief.of(landscape.plane(), FOR_PROOFS);
      return new Sight(
          ReliefPicture.of(relief, spec.width(), spec.height()),
          LandscapeText.of(relief).prepend(landscape.caption()).asJava());
    }
    Profile profile = Profile.of(landscape.line(), FOR_PROOFS);
    return new Sight(
        ProfilePicture.of(profile, spec.width(), spec.height()),
        LandscapeText.of(profile).prepend(landscape.caption()).asJava());
  }

  /** The block that the table calls so. */
  private static Block block(String name) throws NetworkError {
    return switch (name) {
      case "all weights" -> new Block.Weights();
      case "last layer" -> new Block.LastLayer();
      default -> Block.of(name.replaceFirst("^layer ", "layer:"));
    };
  }
}
