package dev.vennguard.ui.shell;

import java.nio.file.Path;
import java.util.List;

/** What the window remembers from one start to the next. */
public interface Settings {
  /** The chosen theme. */
  ThemeChoice theme();

  /** Remembers the theme. */
  void setTheme(ThemeChoice choice);

  /** The files opened last, the newest first. */
  List<Path> recentFiles();

  /** Puts a file at the head of the recent ones. */
  void addRecentFile(Path file);

  /** The name given at the last review; empty if there was none. */
  String reviewer();

  /** Remembers the reviewer's name. */
  void setReviewer(String name);
}
