package dev.jensen.tui.cli;

import dev.jensen.analysis.network.AxesText;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.onnx.ModelError;
import dev.jensen.analysis.onnx.ModelFile;
import dev.jensen.analysis.onnx.ModelJson;
import dev.jensen.analysis.onnx.ModelReport;
import dev.jensen.analysis.onnx.ModelText;
import dev.jensen.analysis.onnx.Repair;
import dev.jensen.core.domain.Axis;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What {@code jensen net} does with a file that holds a trained model. */
final class ModelFiles {
  /**
   * What is asked of the file.
   *
   * @param box where inputs lie, such as {@code x1=[-1,1],x2=[0,inf)}, or {@code x=[-1,1]} for all
   * @param repair where the repaired model goes
   */
  record Asked(@Nullable String box, boolean json, @Nullable String repair, Duration budget) {}

  private ModelFiles() {}

  /** Whether the file is one of those, by its name. */
  static boolean fits(String file) {
    return file.endsWith(".onnx") || file.endsWith(".nnet");
  }

  /** Judges the file and gives the exit code. */
  static int judge(String file, Asked asked, Streams streams) {
    try {
      ModelFile model = ModelFile.open(Path.of(file));
      Map<String, Axis> box = box(asked.box(), model.names());
      if (asked.repair() != null) {
        Repair.Done done = model.repair(box, Path.of(asked.repair()));
        streams
            .err()
            .println(
                "jensen: wrote "
                    + asked.repair()
                    + " with "
                    + done.count()
                    + " weights set to 0, the largest of them "
                    + done.largest());
        model = ModelFile.open(Path.of(asked.repair()));
      }
      ModelReport report = model.judge(box, asked.budget());
      if (asked.json()) {
        ModelJson.lines(report).forEach(streams.out()::println);
      } else {
        streams.out().print(ModelText.of(report));
      }
      return code(report);
    } catch (ModelError wrong) {
      throw new Complaint(wrong.code(), wrong.getMessage());
    } catch (OutOfMemoryError large) {
      throw new Complaint("too-large", "the model " + file + " is too large for the memory");
    }
  }

  /** An error if an output is undefined somewhere, unknown if one is open on both sides. */
  private static int code(ModelReport report) {
    Vector<Integer> codes =
        report
            .outputs()
            .map(
                output ->
                    switch (output) {
                      case ModelReport.Output.Judged j -> ExitCode.of(j.report());
                      case ModelReport.Output.Unjudged u -> ExitCode.UNKNOWN;
                    });
    return codes.contains(ExitCode.BAD_INPUT)
        ? ExitCode.BAD_INPUT
        : codes.contains(ExitCode.UNKNOWN) ? ExitCode.UNKNOWN : ExitCode.DECIDED;
  }

  private static Map<String, Axis> box(@Nullable String text, Vector<String> names) {
    try {
      return text == null
          ? LinkedHashMap.empty()
          : AxesText.read(text, name -> name.equals("x") ? names : Vector.of(name));
    } catch (NetworkError wrong) {
      throw new Complaint(wrong.code(), wrong.getMessage());
    }
  }
}
