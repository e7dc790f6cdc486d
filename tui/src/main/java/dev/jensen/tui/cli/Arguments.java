package dev.jensen.tui.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Tells options from texts: what begins with a minus and is no option of the command is a text, as
 * in {@code check "-x^2"}.
 */
final class Arguments {
  private Arguments() {}

  /** The same arguments with the options first, and a delimiter before the texts. */
  static String[] sorted(CommandLine root, String... args) {
    CommandLine command = args.length == 0 ? null : root.getSubcommands().get(args[0]);
    if (command == null) {
      return args;
    }
    List<String> options = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int i = 1;
    while (i < args.length) {
      String argument = args[i++];
      OptionSpec option = option(command, argument);
      if (argument.equals("--")) {
        texts.addAll(List.of(args).subList(i, args.length));
        i = args.length;
      } else if (option == null) {
        texts.add(argument);
      } else {
        options.add(argument);
        boolean apart = command.getCommandSpec().optionsMap().containsKey(argument);
        if (apart && option.arity().min() > 0) {
          if (i == args.length) {
            throw Complaint.usage(argument + " needs a value; try jensen " + args[0] + " --help");
          }
          options.add(args[i++]);
        }
      }
    }
    List<String> all = new ArrayList<>();
    all.add(args[0]);
    all.addAll(options);
    all.add("--");
    all.addAll(texts);
    return all.toArray(String[]::new);
  }

  private static @Nullable OptionSpec option(CommandLine command, String argument) {
    if (!argument.startsWith("-")) {
      return null;
    }
    int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
    String name = equals > 0 ? argument.substring(0, equals) : argument;
    if (name.matches("-j[0-9]+")) {
      name = name.substring(0, 2);
    }
    OptionSpec found = command.getCommandSpec().findOption(name);
    return found != null && List.of(found.names()).contains(name) ? found : null;
  }

  /** The one text among the arguments. */
  static String only(List<String> texts, String what) {
    if (texts.size() == 1) {
      return texts.getFirst();
    }
    if (texts.isEmpty()) {
      throw Complaint.usage(what + " is missing");
    }
    refuseOptions(texts);
    throw Complaint.usage(
        "there are " + texts.size() + " arguments where one is expected; put it in quotes");
  }

  /** The one file among the arguments, none of which is a formula. */
  static String file(List<String> texts) {
    refuseOptions(texts);
    return only(texts, "the file");
  }

  private static void refuseOptions(List<String> texts) {
    for (String text : texts) {
      if (text.matches("--?[A-Za-z][A-Za-z-]*(=.*)?")) {
        throw Complaint.usage("there is no option " + text);
      }
    }
  }
}
