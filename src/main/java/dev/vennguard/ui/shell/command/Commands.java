package dev.vennguard.ui.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** All commands by id: what menus, keys and the palette are made of. */
public final class Commands {
  private final Map<String, Command> byId = new LinkedHashMap<>();
  private final Consumer<Throwable> failed;

  /**
   * No commands yet.
   *
   * @param failed is told what a handler threw
   */
  public Commands(Consumer<Throwable> failed) {
    this.failed = failed;
  }

  /**
   * Adds a command.
   *
   * @throws IllegalArgumentException if the id is taken
   */
  public void add(Command command) {
    if (byId.putIfAbsent(command.id(), command) != null) {
      throw new IllegalArgumentException("there is a command `" + command.id() + "` already");
    }
  }

  /** All commands, in the order they were added. */
  public List<Command> all() {
    return List.copyOf(byId.values());
  }

  /**
   * Carries out a command.
   *
   * @throws NullPointerException if there is none of that id
   */
  public void run(String id) {
    guarded(command(id).handler());
  }

  /** Runs a handler; what it throws is shown. */
  public void guarded(Runnable handler) {
    try {
      handler.run();
    } catch (RuntimeException | StackOverflowError problem) {
      failed.accept(problem);
    }
  }

  /** A menu item for a command. */
  public MenuItem menuItem(String id) {
    Command command = command(id);
    MenuItem item = new MenuItem(command.title());
    item.setId(id);
    item.setOnAction(event -> run(id));
    if (!command.shortcut().isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
    }
    return item;
  }

  /** Makes the shortcuts of all commands work in a scene. */
  public void installShortcuts(Scene scene) {
    for (Command command : byId.values()) {
      if (!command.shortcut().isEmpty()) {
        KeyCombination keys = KeyCombination.valueOf(command.shortcut());
        scene.getAccelerators().put(keys, () -> run(command.id()));
      }
    }
  }

  private Command command(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }
}
