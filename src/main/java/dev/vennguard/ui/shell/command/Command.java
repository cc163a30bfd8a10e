package dev.vennguard.ui.shell.command;

import dev.vennguard.explain.words.Capitals;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that the user can do by a menu, a key or the palette.
 *
 * @param id stable, such as {@code file.open-identity}
 * @param title what menus say
 * @param shortcut as {@code KeyCombination.valueOf} reads it, or the empty text
 * @param handler what happens
 * @param obstacle why it cannot be done at present, as the rest of a sentence; empty if it can
 * @param tick for what is on or off: whether it is on
 */
public record Command(
    String id,
    String title,
    String shortcut,
    Runnable handler,
    Supplier<String> obstacle,
    Optional<BooleanSupplier> tick) {
  /** Something that can always be done and is never on or off. */
  public Command(String id, String title, String shortcut, Runnable handler) {
    this(id, title, shortcut, handler, () -> "", Optional.empty());
  }

  /** The title without what a heading over it says already, as "Dark" of "Theme: Dark". */
  public String brief() {
    int colon = title.indexOf(": ");
    return colon < 0 ? title : Capitals.first(title.substring(colon + 2));
  }

  /** The same, which cannot be done while there is an obstacle. */
  public Command unless(Supplier<String> reason) {
    return new Command(id, title, shortcut, handler, reason, tick);
  }

  /** The same, which is on or off. */
  public Command ticked(BooleanSupplier on) {
    return new Command(id, title, shortcut, handler, obstacle, Optional.of(on));
  }
}
