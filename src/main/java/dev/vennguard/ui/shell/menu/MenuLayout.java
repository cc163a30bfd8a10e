package dev.vennguard.ui.shell.menu;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which command stands in which menu. Every command stands in exactly one place; one that is named
 * nowhere here stands at the end of the menu that the first word of its id belongs to. Plain Java.
 */
public final class MenuLayout {
  /** Something in a menu. */
  public sealed interface Entry {}

  /** A command. */
  public record One(String id) implements Entry {}

  /** A line. */
  public record Line() implements Entry {}

  /** The files opened last. */
  public record Recent() implements Entry {}

  /** A menu in a menu. */
  public record Sub(String title, List<Entry> entries) implements Entry {}

  /** Every command whose id starts so and that is named nowhere; only while laying out. */
  record All(String prefix) implements Entry {}

  private static final List<Sub> MENUS =
      List.of(
          new Sub(
              "File",
              List.of(
                  all("file.new"),
                  sub("New boundary from a template", all("template.")),
                  sub("Open a sample", all("sample.")),
                  new Line(),
                  one("file.open-identity"),
                  one("file.open-boundary"),
                  one("file.add-identity"),
                  one("file.open-clipboard"),
                  one("file.open-lesson"),
                  new Recent(),
                  new Line(),
                  one("file.save"),
                  one("file.save-as"),
                  one("file.save-identity"),
                  one("file.save-boundary"),
                  one("file.save-all"),
                  one("file.look"),
                  new Line(),
                  one("export.identity"),
                  one("export.boundary"),
                  all("export.picture"),
                  all("file."),
                  new Line(),
                  one("file.close"),
                  one("file.reopen"),
                  one("settings.open"),
                  one("file.quit"))),
          new Sub(
              "Edit",
              List.of(
                  one("edit.undo"),
                  one("edit.redo"),
                  new Line(),
                  one("edit.cut"),
                  one("edit.copy"),
                  one("edit.paste"),
                  one("edit.select-all"),
                  one("edit.select-more"),
                  one("edit.select-less"),
                  sub("Lines", all("edit.line-")),
                  new Line(),
                  one("edit.find"),
                  one("edit.replace"),
                  one("edit.go-to-line"),
                  new Line(),
                  one("edit.complete"),
                  one("edit.complete-too"),
                  one("edit.complete-typing"),
                  new Line(),
                  one("edit.format"),
                  one("edit.format-both"),
                  one("edit.wrap"),
                  all("edit."))),
          new Sub(
              "View",
              List.of(
                  sub("Theme", all("view.theme-")),
                  sub("Motion", all("view.motion-")),
                  sub("Diagram", all("venn.")),
                  sub("Sort services", all("matrix.sort-")),
                  sub("Matrix", all("matrix.")),
                  sub("Go to", goTo()),
                  new Line(),
                  all("view."))),
          new Sub(
              "Policy",
              List.of(
                  one("palette.action"),
                  one("palette.statement"),
                  new Line(),
                  one("view.layers"),
                  one("view.situation"),
                  one("view.what-if"),
                  one("view.doors"),
                  all("policy."),
                  new Line(),
                  one("edit.describe"),
                  one("edit.explain-action"),
                  one("edit.copy-card"),
                  one("finding.open"),
                  one("problem.next"),
                  one("problem.previous"),
                  all("problem."),
                  all("finding."),
                  all("lint."),
                  new Line(),
                  one("view.lessons"),
                  one("view.present"),
                  one("view.make-lesson"))),
          new Sub(
              "Review",
              List.of(
                  one("review.panel"),
                  one("review.examples"),
                  one("review.changes"),
                  one("review.verify"),
                  all("review."),
                  new Line(),
                  one("compare.pin"),
                  one("compare.files"),
                  one("compare.changed"),
                  one("compare.texts"),
                  one("compare.unpin"),
                  all("compare."),
                  new Line(),
                  one("export.reviewed"),
                  sub("Hand on", all("export.as-")),
                  all("export."))),
          new Sub(
              "Help",
              List.of(
                  one("palette.open"),
                  one("help.shortcuts"),
                  all("help."),
                  one("help.about"),
                  all(""))));

  private MenuLayout() {}

  private static List<Entry> goTo() {
    return List.of(
        one("view.identity"),
        one("view.middle"),
        one("view.boundary"),
        one("view.card"),
        one("view.question"),
        one("view.message"),
        new Line(),
        one("pane.next"),
        one("pane.previous"),
        all("pane."),
        new Line(),
        all("tab."),
        new Line(),
        all("visited."),
        new Line(),
        one("view.menu"));
  }

  private static Entry one(String id) {
    return new One(id);
  }

  private static Entry all(String prefix) {
    return new All(prefix);
  }

  private static Entry sub(String title, Entry... entries) {
    return sub(title, List.of(entries));
  }

  private static Entry sub(String title, List<Entry> entries) {
    return new Sub(title, entries);
  }

  /**
   * The menus for these commands: nothing in them is empty, and no line stands at an end.
   *
   * @param ids of all commands, in their order
   */
  public static List<Sub> menus(List<String> ids) {
    Set<String> left = new LinkedHashSet<>(ids);
    MENUS.forEach(menu -> takeNamed(menu, left));
    return MENUS.stream().map(menu -> filled(menu, ids, left)).toList();
  }

  private static void takeNamed(Sub menu, Set<String> left) {
    for (Entry entry : menu.entries()) {
      if (entry instanceof One(String id)) {
        left.remove(id);
      } else if (entry instanceof Sub inner) {
        takeNamed(inner, left);
      }
    }
  }

  /**
   * @param left those that have no place yet; they are taken from it
   */
  private static Sub filled(Sub menu, List<String> ids, Set<String> left) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : menu.entries()) {
      switch (entry) {
        case One(String id) when ids.contains(id) -> entries.add(entry);
        case One _ -> {}
        case Recent _ -> entries.add(entry);
        case Line _ -> {
          if (!entries.isEmpty() && !(entries.getLast() instanceof Line)) {
            entries.add(entry);
          }
        }
        case Sub inner -> {
          Sub found = filled(inner, ids, left);
          if (!found.entries().isEmpty()) {
            entries.add(found);
          }
        }
        case All(String prefix) -> {
          List<String> taken = left.stream().filter(id -> id.startsWith(prefix)).toList();
          taken.forEach(id -> entries.add(new One(id)));
          taken.forEach(left::remove);
        }
      }
    }
    if (!entries.isEmpty() && entries.getLast() instanceof Line) {
      entries.removeLast();
    }
    return new Sub(menu.title(), entries);
  }
}
