package dev.vennguard.ui.shell.command;

import dev.vennguard.explain.words.Capitals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All commands by id: what menus, keys and the palette are made of. */
public final class Commands {
  private final Map<String, Command> byId = new LinkedHashMap<>();
  private final Consumer<Throwable> failed;
  private final Consumer<String> refused;

  /**
   * No commands yet.
   *
   * @param failed is told what a handler threw
   * @param refused is told what cannot be done at present, and why
   */
  public Commands(Consumer<Throwable> failed, Consumer<String> refused) {
    this.failed = failed;
    this.refused = refused;
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
   * Carries out a command, or says why it cannot be done at present.
   *
   * @throws NullPointerException if there is none of that id
   */
  public void run(String id) {
    Command command = command(id);
    guarded(() -> {
      String obstacle = command.obstacle().get();
      if (obstacle.isEmpty()) {
        command.handler().run();
      } else {
        refused.accept(command.title().replace("…", "") + ": " + obstacle);
      }
    });
  }

  /** Runs a handler; what it throws is shown. */
  public void guarded(Runnable handler) {
    try {
      handler.run();
    } catch (RuntimeException | StackOverflowError problem) {
      failed.accept(problem);
    }
  }

  /** A menu item for a command, as it is at present; {@link #refresh} makes it so again. */
  public MenuItem menuItem(String id) {
    Command command = command(id);
    MenuItem item = command.tick().isPresent() ? new CheckMenuItem() : new MenuItem();
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> run(id));
    if (!command.shortcut().isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
    }
    refresh(item, command, 0);
    return item;
  }

  /** Says of each item of {@link #menuItem} whether it can be chosen now, and why not. */
  public void refresh(List<MenuItem> items) {
    refresh(items, 0);
  }

  /**
   * @param said so many characters of the titles stand in the menu's own title already
   */
  private void refresh(List<MenuItem> items, int said) {
    for (MenuItem item : items) {
      Command command = byId.get(Objects.requireNonNullElse(item.getId(), ""));
      if (item instanceof Menu menu) {
        refresh(menu.getItems(), shared(menu.getItems()));
      } else if (command != null) {
        refresh(item, command, said);
      }
    }
  }

  /** How long the beginning up to a colon is that all these have, as in "Theme: Dark". */
  private int shared(List<MenuItem> items) {
    List<String> titles =
        items.stream()
            .map(item -> byId.get(Objects.requireNonNullElse(item.getId(), "")))
            .flatMap(command -> Stream.ofNullable(command).map(Command::title))
            .toList();
    int colon = titles.isEmpty() ? -1 : titles.getFirst().indexOf(": ");
    String start = colon < 0 ? "" : titles.getFirst().substring(0, colon + 2);
    return titles.stream().allMatch(title -> title.startsWith(start)) ? start.length() : 0;
  }

  /** Their keys work while the menu is closed, and say themselves what cannot be done. */
  public void release(List<MenuItem> items) {
    for (MenuItem item : items) {
      item.setDisable(false);
      if (item instanceof Menu menu) {
        release(menu.getItems());
      }
    }
  }

  private static void refresh(MenuItem item, Command command, int said) {
    String obstacle = command.obstacle().get();
    String title = Capitals.first(command.title().substring(said));
    item.setText(obstacle.isEmpty() ? title : title + " – " + obstacle);
    item.setDisable(!obstacle.isEmpty());
    if (item instanceof CheckMenuItem check) {
      check.setSelected(command.tick().map(BooleanSupplier::getAsBoolean).orElse(false));
    }
  }

  /** Makes the shortcuts of all commands work in a scene. */
  public void installShortcuts(Scene scene) {
    for (Command command : byId.values()) {
      if (!command.shortcut().isEmpty()) {
        KeyCombination keys = KeyCombination.valueOf(command.shortcut());
        scene.getAccelerators().put(keys, () -> run(command.id()));
      }
    }
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::taken);
  }

  /** JavaFX's text fields take Ctrl+H for a backspace, which nobody means who is told otherwise. */
  private void taken(KeyEvent event) {
    if (event.getCode() == KeyCode.H && event.getTarget() instanceof TextInputControl) {
      byId.values().stream()
          .filter(one -> !one.shortcut().isEmpty())
          .filter(one -> KeyCombination.valueOf(one.shortcut()).match(event))
          .findFirst()
          .ifPresent(one -> {
            event.consume();
            run(one.id());
          });
    }
  }

  /**
   * The command of an id.
   *
   * @throws NullPointerException if there is none
   */
  public Command command(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }
}
