package dev.vennguard.ui.lessons;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What lessons need of the window around them. */
public interface LessonDesk {
  /**
   * Asks something where policies are evaluated; of several questions of one asker only the newest
   * is answered.
   *
   * @param asker whose question it is
   * @param question asked of the engine on its own thread
   * @param answer told where it was asked
   */
  <T> void ask(Object asker, Function<LessonEngine, T> question, Consumer<T> answer);

  /**
   * Puts a pair into the editors. What the user had open is put aside first, after the question
   * about unsaved changes.
   *
   * @param title what the window says is open
   * @param laid what to do when it is there; not called if the user does not want it
   */
  void lay(LessonPair pair, StatedSituation situation, String title, Runnable laid);

  /** Brings back what the user had open. */
  void bringBack();

  /** Hides the circles and the matrix, or shows them. */
  void cover(boolean covered);

  /** Selects an action, so that circles and matrix show it. */
  void point(String action);

  /** Shows a place in a document. */
  void jump(DocumentId document, Span place);

  /** Takes the keyboard to the editor of a policy type. */
  void edit(LayerKind kind);

  /** The texts as they stand in the editors. */
  Map<DocumentId, String> texts();

  /** The action that is selected, as {@code prefix:Name}. */
  Optional<String> selected();

  /** What is stated of all requests. */
  StatedSituation stated();

  /**
   * Shows slides over the whole window.
   *
   * @param slides at least one
   * @param first which of them comes first, from 0
   */
  void present(List<Slide> slides, int first);

  /** Asks for a lesson of the user's own: its folder or its one file. */
  Optional<Path> askLesson();

  /**
   * Asks where to make a folder.
   *
   * @param name the proposed one
   */
  Optional<Path> newFolder(String name);

  /**
   * Makes the folder of a lesson, as a whole or not at all.
   *
   * @param done is told why it was not made and what to do; the empty text if it was
   */
  void make(Path folder, LessonFiles files, Consumer<String> done);

  /** Tells screen readers something where the keyboard is; the empty text is no longer so. */
  void announce(String words);

  /** Where the user's own lessons are, the one opened last first. */
  List<Path> ownLessons();

  /** Remembers a lesson of the user's own from one start to the next. */
  void remember(Path place);

  /** Lists it no longer; its files stay. */
  void forget(Path place);

  /** Says that something cannot be done, and what to do. */
  void warn(String words);

  /** What the learner has done so far. */
  Progress progress();

  /** Why progress is not kept, in plain words; empty if it is. */
  String problem();

  /** Keeps what the learner has done. */
  void keep(Progress progress);

  /** Asks for a file and writes the results into it. */
  void export(Progress progress);

  /** The time. */
  Instant now();
}
