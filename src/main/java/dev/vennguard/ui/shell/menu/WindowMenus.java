package dev.vennguard.ui.shell.menu;

import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The menu bar: every command once, in the places of {@link MenuLayout}. What cannot be done when a
 * menu opens is disabled in it and says why. On a Mac it is the system's own.
 */
public final class WindowMenus {
  private final MenuBar bar = new MenuBar();
  private final Commands commands;
  private final Supplier<List<Path>> recent;
  private final Consumer<Path> opener;

  /**
   * Menus of all commands that there are by now.
   *
   * @param recent the files opened last, the newest first
   * @param opener opens one of them
   */
  public WindowMenus(Commands commands, Supplier<List<Path>> recent, Consumer<Path> opener) {
    this.commands = commands;
    this.recent = recent;
    this.opener = opener;
    bar.setId("menu-bar");
    bar.setUseSystemMenuBar(true);
    List<String> ids = commands.all().stream().map(Command::id).toList();
    MenuLayout.menus(ids).forEach(menu -> bar.getMenus().add(top(menu)));
    bar.sceneProperty().addListener((observable, before, now) -> keepOpen(now));
  }

  /** What to put into the window. */
  public MenuBar bar() {
    return bar;
  }

  /** Opens the first menu. */
  public void open() {
    bar.getMenus().getFirst().show();
  }

  /**
   * Who lets go of Alt has opened a menu by its letter: JavaFX takes that for Alt alone, closes the
   * menu and marks the first one.
   */
  private void keepOpen(@Nullable Scene scene) {
    if (scene != null) {
      scene.addEventFilter(
          KeyEvent.KEY_RELEASED,
          event -> {
            if (event.getCode() == KeyCode.ALT
                && bar.getMenus().stream().anyMatch(Menu::isShowing)) {
              event.consume();
            }
          });
    }
  }

  private Menu top(MenuLayout.Sub menu) {
    Menu top = menu(menu);
    top.setText("_" + menu.title()); // Alt and its first letter open it
    commands.refresh(top.getItems());
    // A disabled item would swallow its key: what is so now says nothing of later.
    commands.release(top.getItems());
    top.setOnShowing(event -> commands.refresh(top.getItems()));
    top.setOnHidden(event -> commands.release(top.getItems()));
    return top;
  }

  private Menu menu(MenuLayout.Sub menu) {
    Menu made = new Menu(menu.title());
    made.setId("menu-" + menu.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
    menu.entries().forEach(entry -> made.getItems().add(item(entry)));
    return made;
  }

  private MenuItem item(MenuLayout.Entry entry) {
    return switch (entry) {
      case MenuLayout.One(String id) -> commands.menuItem(id);
      case MenuLayout.Sub inner -> menu(inner);
      case MenuLayout.Recent _ -> recentMenu();
      case MenuLayout.Line _, MenuLayout.All _ -> new SeparatorMenuItem();
    };
  }

  private Menu recentMenu() {
    Menu menu = new Menu("Open recent");
    menu.setId("menu-recent");
    menu.setOnShowing(event -> fill(menu));
    fill(menu);
    return menu;
  }

  private void fill(Menu menu) {
    menu.getItems().clear();
    for (Path file : recent.get()) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> commands.guarded(() -> opener.accept(file)));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem("None yet");
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }
}
