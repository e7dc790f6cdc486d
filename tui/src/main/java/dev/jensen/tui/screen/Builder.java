package dev.jensen.tui.screen;

import dev.jensen.analysis.network.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which a network is built, and the table of its blocks.
 *
 * @param typing the text that is being typed; null if none is
 * @param inTable whether keys go to the table
 * @param file where the network was read from or written to; empty if nowhere
 * @param note what was read or written, or why not
 * @param kept what the workbench showed before a cell was opened; null if none is open
 * @param outlook the loss on a line or plane; null until it was looked at
 */
record Builder(
    Draft draft,
    @Nullable Typing typing,
    Findings findings,
    boolean inTable,
    String file,
    String note,
    @Nullable Kept kept,
    @Nullable Outlook outlook) {

  /**
   * The network as far as it is described.
   *
   * @param before the forms that it was, the last one last
   * @param row the selected part
   * @param edition counts changes, so that late answers are known
   */
  record Draft(Form form, List<Form> before, int row, int edition) {
    private static final int MOST_BEFORE = 100;

    /** The same form, to which an undoing comes back. */
    Draft remembered() {
      List<Form> past = new ArrayList<>(before);
      past.add(form);
      int first = Math.max(0, past.size() - MOST_BEFORE);
      return new Draft(form, List.copyOf(past.subList(first, past.size())), row, edition);
    }

    /** Another form in place of this one. */
    Draft with(Form changed) {
      return changed.equals(form) ? this : new Draft(changed, before, row, edition + 1).at(row);
    }

    /** The form before the last change. */
    Draft undone() {
      int last = before.size() - 1;
      while (last >= 0 && before.get(last).equals(form)) {
        last--;
      }
      return last < 0
          ? this
          : new Draft(before.get(last), before.subList(0, last), row, edition + 1).at(row);
    }

    Draft at(int to) {
      int within = Math.max(0, Math.min(to, form.parts().size() - 1));
      return new Draft(form, before, within, edition);
    }
  }

  /** What is typed: a part of the form, or the name of a file. */
  record Typing(Purpose purpose, Field field) {}

  /** What a text is for. */
  enum Purpose {
    PART,
    OPEN,
    SAVE,
    OVERWRITE
  }

  /**
   * What is known of the network.
   *
   * @param busy whether the table is being filled
   * @param heading the network in a line
   * @param line the selected line
   * @param jointly what the table says as a whole; empty until it is full
   * @param trouble what is wrong with the form; null if nothing is
   */
  record Findings(
      boolean busy,
      String heading,
      List<Line> lines,
      int line,
      String jointly,
      @Nullable Trouble trouble) {
    static final Findings NONE = new Findings(false, "", List.of(), 0, "", null);

    Findings busy(boolean now) {
      return new Findings(now, heading, lines, line, jointly, trouble);
    }

    /** Nothing is known any more, since the network is another one. */
    Findings outdated() {
      List<Line> open = lines.stream().map(each -> new Line(each.block(), null)).toList();
      return new Findings(false, "", open, line, "", null);
    }

    /** An empty table for that network. */
    Findings planned(String network, List<String> blocks) {
      List<Line> open = blocks.stream().map(block -> new Line(block, null)).toList();
      return new Findings(true, network, open, 0, "", null).at(line);
    }

    Findings with(Cell cell) {
      List<Line> filled =
          lines.stream()
              .map(each -> each.block().equals(cell.block()) ? new Line(each.block(), cell) : each)
              .toList();
      return new Findings(busy, heading, filled, line, jointly, trouble);
    }

    Findings full(String said) {
      return new Findings(false, heading, lines, line, said, trouble);
    }

    Findings at(int to) {
      int within = Math.max(0, Math.min(to, lines.size() - 1));
      return new Findings(busy, heading, lines, within, jointly, trouble);
    }
  }

  /** A block and, once it is decided, what is known of it. */
  record Line(String block, @Nullable Cell cell) {}

  /** What is wrong, and with which part. */
  record Trouble(int row, String message, String hint) {}

  /** The function that the workbench showed, and its answer. */
  record Kept(Field field, boolean fresh, @Nullable Outcome outcome) {}

  static Builder of(Form form, String file) {
    return new Builder(
        new Draft(form, List.of(), 0, 0), null, Findings.NONE, false, file, "", null, null);
  }

  Builder draft(Draft other) {
    return new Builder(other, typing, findings, inTable, file, note, kept, outlook);
  }

  Builder typing(@Nullable Typing other) {
    return new Builder(draft, other, findings, inTable, file, note, kept, outlook);
  }

  Builder findings(Findings other) {
    return new Builder(draft, typing, other, inTable, file, note, kept, outlook);
  }

  Builder inTable(boolean now) {
    return new Builder(draft, typing, findings, now, file, note, kept, outlook);
  }

  Builder filed(String name, String said) {
    return new Builder(draft, typing, findings, inTable, name, said, kept, outlook);
  }

  Builder kept(@Nullable Kept shown) {
    return new Builder(draft, typing, findings, inTable, file, note, shown, outlook);
  }

  Builder outlook(Outlook other) {
    return new Builder(draft, typing, findings, inTable, file, note, kept, other);
  }

  /** How many rows the keys move over. */
  int rows() {
    return inTable ? findings.lines().size() : draft.form().parts().size();
  }

  /** The selected line of the table; null if there is none. */
  @Nullable Line selected() {
    return findings.lines().isEmpty() ? null : findings.lines().get(findings.line());
  }
}
