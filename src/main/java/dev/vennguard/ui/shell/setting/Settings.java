package dev.vennguard.ui.shell.setting;

import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.workspace.door.StatedBoundary;
import dev.vennguard.workspace.finding.Suppression;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window remembers from one start to the next. */
public interface Settings {
  /** The chosen theme. */
  ThemeChoice theme();

  /** Remembers the theme. */
  void setTheme(ThemeChoice choice);

  /** How the diagram is drawn. */
  VennForm vennForm();

  /** Remembers how the diagram is drawn. */
  void setVennForm(VennForm form);

  /** Which actions the diagram counts. */
  VennScope vennScope();

  /** Remembers which actions the diagram counts. */
  void setVennScope(VennScope scope);

  /** Whether pictures move. */
  MotionChoice motion();

  /** Remembers whether pictures move. */
  void setMotion(MotionChoice choice);

  /** The files opened last, the newest first. */
  List<Path> recentFiles();

  /** Puts a file at the head of the recent ones. */
  void addRecentFile(Path file);

  /** The ids of the commands chosen last in the palette, the newest first. */
  List<String> recentCommands();

  /** Puts a command at the head of the recent ones. */
  void addRecentCommand(String id);

  /** Where the user's own lessons are, the one opened last first. */
  List<Path> ownLessons();

  /** Remembers where the user's own lessons are. */
  void setOwnLessons(List<Path> places);

  /** Where the window was when it was closed last; nothing at the first start. */
  Optional<WindowPlace> windowPlace();

  /** Remembers where the window is. */
  void setWindowPlace(WindowPlace place);

  /** How texts and the window are read. */
  ReadingSize readingSize();

  /** Remembers how texts and the window are read. */
  void setReadingSize(ReadingSize reading);

  /** Whether what can be written is offered while somebody types. */
  boolean completesTyping();

  /** Remembers whether what can be written is offered while somebody types. */
  void setCompletesTyping(boolean wanted);

  /** Whether the hint of the first start was closed. */
  boolean hintSeen();

  /** Remembers that the hint of the first start was closed. */
  void setHintSeen();

  /** The name given at the last review; empty if there was none. */
  String reviewer();

  /** Remembers the reviewer's name. */
  void setReviewer(String name);

  /** The findings that are not to be shown. */
  List<HiddenFinding> hiddenFindings();

  /** Remembers all findings that are not to be shown. */
  void setHiddenFindings(List<HiddenFinding> hidden);

  /** What was said of the boundary itself. */
  StatedBoundary statedBoundary();

  /** Remembers what was said of the boundary itself. */
  void setStatedBoundary(StatedBoundary said);

  /**
   * A finding that is not to be shown in a document.
   *
   * @param document its path, or what it is called while it has none
   * @param suppression which finding, and why
   */
  record HiddenFinding(String document, Suppression suppression) {}
}
