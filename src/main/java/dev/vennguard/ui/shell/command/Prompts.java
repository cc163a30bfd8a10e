package dev.vennguard.ui.shell.command;

import dev.vennguard.exchange.ReviewNote;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions to the user. The window asks by dialogs, a test answers by itself. */
public interface Prompts {
  /** What to do with changes that are not saved. */
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /**
   * Asks what to do with unsaved changes.
   *
   * @param titles the changed documents
   * @param otherwise what becomes of the changes that are not saved, as a sentence
   */
  Answer unsaved(List<String> titles, String otherwise);

  /** Asks for files to open; none if the user changed their mind. */
  List<Path> open(String title);

  /**
   * Asks where to save; empty if the user changed their mind.
   *
   * @param title what is saved
   * @param name the proposed file name
   */
  Optional<Path> save(String title, String name);

  /** Asks for a lesson: its folder, or its one file; empty if the user changed their mind. */
  Optional<Path> lesson();

  /**
   * Asks where to make a folder; empty if the user changed their mind.
   *
   * @param title what is made
   * @param name the proposed name
   */
  Optional<Path> newFolder(String title, String name);

  /**
   * Asks who reviewed and what they say; empty if the user changed their mind.
   *
   * @param reviewer the proposed name
   * @param today the proposed date
   */
  Optional<ReviewNote> review(String reviewer, LocalDate today);

  /**
   * Asks for a line of text; empty if the user changed their mind.
   *
   * @param title what it is for
   * @param question what the field is called
   * @param proposed what stands in it
   */
  Optional<String> line(String title, String question, String proposed);
}
