package dev.jensen.tui.screen;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.network.Block;
import dev.jensen.analysis.network.BlockTable;
import dev.jensen.analysis.network.BlockTableText;
import dev.jensen.analysis.network.Cell;
import dev.jensen.analysis.network.Description;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.network.NetworkQuestion;
import dev.jensen.analysis.network.Setting;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** From a form to what is known of its network; runs in the background. */
final class Judging {
  /** A shorter text can be edited and asked about; of a longer one the beginning is shown. */
  private static final int LONGEST = 20_000;

  private static final Duration FOR_ONE_MORE = Duration.ofSeconds(3);

  private final int edition;
  private final Consumer<Message> post;

  private Judging(int edition, Consumer<Message> post) {
    this.edition = edition;
    this.post = post;
  }

  /** Tells the plan, each block as it is decided, and the end; or what is wrong with the form. */
  static void fill(Effect.Judge asked, Consumer<Message> post) {
    new Judging(asked.edition(), post).fill(asked.form());
  }

  private void fill(Form form) {
    try {
      Description said = FormReader.read(form);
      Setting setting = FormReader.setting(form, said);
      BlockTable table = BlockTable.of(setting, Budget.USUAL, watcher(said, setting));
      post.accept(new Message.Filled(edition, table.jointly()));
    } catch (CancellationException e) {
      throw e;
    } catch (FormReader.Unreadable wrong) {
      refuse(wrong.trouble());
    } catch (NetworkError wrong) {
      int row = form.row(Form.Kind.WEIGHTS);
      refuse(new Builder.Trouble(row, wrong.getMessage(), wrong.hint()));
    } catch (RuntimeException | StackOverflowError e) {
      refuse(new Builder.Trouble(0, "this is a defect of Jensen: " + e, ""));
    } catch (OutOfMemoryError e) {
      refuse(new Builder.Trouble(0, "the network is too large for the memory", ""));
    }
  }

  private void refuse(Builder.Trouble trouble) {
    post.accept(new Message.Refused(edition, trouble));
  }

  private BlockTable.Watcher watcher(Description said, Setting setting) {
    return new BlockTable.Watcher() {
      @Override
      public void planned(Vector<String> rows) {
        Option<Block> more = said.block().filter(Block.Names.class::isInstance);
        Vector<String> all = rows.prependAll(more.map(Block::label)).distinct();
        String heading = BlockTableText.heading(setting);
        post.accept(new Message.Planned(edition, heading, all.asJava()));
        for (Block block : more.filter(each -> !rows.contains(each.label()))) {
          answer(block.label(), block);
        }
      }

      private void answer(String label, Block block) {
        try {
          NetworkQuestion question = NetworkQuestion.of(setting, block);
          answered(Cell.of(label, question, Budget.of(FOR_ONE_MORE)));
        } catch (NetworkError nothing) {
          // Nothing of the block varies: its line stays open, as that of a fixed layer would.
        }
      }

      @Override
      public void answered(Cell cell) {
        post.accept(new Message.Decided(edition, cell));
      }
    };
  }

  /** The cell as a function and its answer. */
  static Message unfold(Effect.Unfold asked) {
    Report report = asked.cell().report();
    try {
      String text =
          report instanceof Report.Answer answer
              ? text(answer.question())
              : report instanceof Report.Failure failure ? failure.text() : "";
      return new Message.Unfolded(asked.edition(), text, Answers.of(report));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Outcome defect = new Outcome("ERROR", "this is a defect of Jensen: " + e, 0, List.of(), null);
      return new Message.Unfolded(asked.edition(), "", defect);
    }
  }

  /** The question as it can be typed. */
  private static String text(Question question) {
    String function = Printer.print(question.function(), LONGEST);
    Set<String> mentioned = Dag.variables(question.function());
    Vector<String> bounded =
        question
            .box()
            .axes()
            .toVector()
            .reject(axis -> axis._2.equals(Axis.REAL) && mentioned.contains(axis._1))
            .map(axis -> axis._1 + " in " + axis._2);
    boolean whole = question.block().equals(question.box().variables());
    return function
        + (bounded.isEmpty() ? "" : " for " + bounded.mkString(", "))
        + (whole ? "" : " wrt " + question.block().mkString(", "));
  }
}
