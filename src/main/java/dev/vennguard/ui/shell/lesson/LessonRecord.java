package dev.vennguard.ui.shell.lesson;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.session.Threads;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.teach.progress.ProgressFile;
import dev.vennguard.teach.progress.ResultsExport;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.Settings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What the learner did: kept in one file of the user's folder, and handed on when asked. */
public final class LessonRecord {
  private static final String FILE = "lessons.json";

  private final Optional<Path> file;
  private final Settings settings;
  private final Threads threads;
  private final Clock clock;
  private final Prompts asker;
  private final NoticeBar notice;
  private Progress progress = Progress.NONE;
  private String problem = "";
  private boolean read;

  /**
   * A record that is not read yet.
   *
   * @param folder where it is kept; none to keep it while the window is open only
   * @param settings where it is remembered which lessons of their own the user has
   */
  public LessonRecord(
      Optional<Path> folder,
      Settings settings,
      Threads threads,
      Clock clock,
      Prompts asker,
      NoticeBar notice) {
    this.settings = settings;
    file = folder.map(one -> one.resolve(FILE));
    this.threads = threads;
    this.clock = clock;
    this.asker = asker;
    this.notice = notice;
  }

  /** What was done so far. */
  Progress progress() {
    if (!read) {
      read = true;
      file.ifPresent(one -> {
        ProgressFile.Read found = ProgressFile.read(one);
        progress = found.progress();
        problem = found.problem();
      });
    }
    return progress;
  }

  /** Why it is not kept; empty if it is. */
  String problem() {
    progress();
    return problem;
  }

  /** Keeps it. A file that could not be read is left alone. */
  void keep(Progress now) {
    progress();
    progress = now;
    if (problem.isEmpty()) {
      file.ifPresent(one -> threads.disk().execute(() -> write(one, now)));
    }
  }

  private void write(Path to, Progress now) {
    try {
      Path folder = to.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      ProgressFile.write(to, now);
    } catch (IOException failed) {
      threads
          .display()
          .execute(() ->
              notice.warn(
                  "your progress could not be written to `%s`: check its rights and the room on the disk"
                      .formatted(to)));
    }
  }

  /** Asks for a lesson of the user's own. */
  Optional<Path> askLesson() {
    return asker.lesson();
  }

  /** Where the user's own lessons are, the one opened last first. */
  List<Path> ownLessons() {
    return settings.ownLessons();
  }

  /** Remembers a lesson of the user's own. */
  void remember(Path place) {
    List<Path> known = new ArrayList<>(settings.ownLessons());
    known.remove(place.toAbsolutePath());
    known.addFirst(place.toAbsolutePath());
    settings.setOwnLessons(known);
  }

  /** Lists it no longer; its files stay. */
  void forget(Path place) {
    List<Path> known = new ArrayList<>(settings.ownLessons());
    if (known.remove(place.toAbsolutePath())) {
      settings.setOwnLessons(known);
    }
  }

  /** Asks where to make the folder of a lesson. */
  Optional<Path> newFolder(String name) {
    return asker.newFolder("Make a lesson: name its new folder", name);
  }

  /** Makes the folder of a lesson; tells why not, or the empty text. */
  void make(Path folder, LessonFiles files, Consumer<String> done) {
    threads
        .disk()
        .execute(() -> {
          String failed = made(folder, files);
          threads.display().execute(() -> done.accept(failed));
        });
  }

  private static String made(Path folder, LessonFiles files) {
    try {
      AtomicFolder.make(folder, files.texts());
      return "";
    } catch (FileAlreadyExistsException there) {
      return "there is something of that name already: choose another name";
    } catch (IOException failed) {
      return "the folder cannot be made: check the rights and the room on the disk, or choose"
          + " another place";
    }
  }

  /** Asks for a file, and writes the results as CSV if its name ends so, else as JSON. */
  void export(Progress results) {
    asker.save("Export my results", "vennguard-results.csv").ifPresent(to -> export(to, results));
  }

  private void export(Path to, Progress results) {
    ResultsExport export = new ResultsExport(new TeachWords("en"));
    boolean csv = to.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      AtomicFile.write(to, csv ? export.csv("", results) : export.json("", results));
      notice.tell("saved `" + to + "`");
    } catch (IOException failed) {
      notice.warn("`%s` could not be written: save it under another name".formatted(to));
    }
  }

  /** The time. */
  Instant now() {
    return clock.instant();
  }
}
