package dev.jensen.tui.screen;

import java.util.ArrayList;
import java.util.List;

/** The screens without a terminal: messages in, pictures out. */
abstract class Driven {
  Model model = Model.start(80, 24);
  final List<Effect> effects = new ArrayList<>();

  /** Does at once what is asked for, as far as a test needs it. */
  abstract void work(Effect effect);

  final void send(Message message) {
    take(Update.of(model, message));
  }

  final void take(Update.Change change) {
    model = change.model();
    effects.addAll(change.effects());
    change.effects().forEach(this::work);
  }

  final void type(String keys) {
    keys.chars().forEach(c -> send(new Message.Pressed(Key.of((char) c))));
  }

  final void press(Key.Name... names) {
    for (Key.Name name : names) {
      send(new Message.Pressed(Key.of(name)));
    }
  }
}
