package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonFolder;
import dev.vennguard.teach.lesson.LessonProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lessons as the command line names them: a folder, a file, or the id of a bundled one. */
final class LessonPlace {
  private final Catalogue catalogue;
  private final LessonCheck check;
  private final CourseLibrary course = new CourseLibrary();

  LessonPlace(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.check =
        new LessonCheck(catalogue, new BeliefLibrary(), new Prover(ProofSettings.thorough()));
  }

  /** A lesson and what is wrong with it. */
  record Checked(LessonFiles files, List<LessonProblem> problems) {
    /** Each problem in a line that begins with the place. */
    List<String> lines(Path place) {
      return problems.stream()
          .map(one ->
              Files.isDirectory(place)
                  ? place.resolve(".").normalize() + "/" + one.text()
                  : one.text())
          .toList();
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The ids of the bundled lessons. */
  List<String> bundled() {
    return course.ids();
  }

  /** Reads a lesson and proves what it states. */
  Checked checked(Path place) {
    String name = place.toString();
    if (!Files.exists(place) && course.ids().contains(name)) {
      LessonFiles files = course.lesson(name);
      return new Checked(files, check.check(files));
    }
    LessonFolder.Found found = LessonFolder.read(place);
    if (found.files().texts().isEmpty()) {
      List<LessonProblem> problems = new ArrayList<>(found.problems());
      if (problems.isEmpty()) {
        problems.add(
            new LessonProblem(name, 0, "there is no lesson here: name its folder or its file"));
      }
      return new Checked(found.files(), problems);
    }
    List<LessonProblem> problems = new ArrayList<>(found.problems());
    problems.addAll(check.check(found.files()));
    return new Checked(found.files(), problems);
  }

  /**
   * A lesson with nothing wrong.
   *
   * @throws BadInputException if it is broken or states what is not so
   */
  LessonFiles whole(Path place) throws BadInputException {
    Checked checked = checked(place);
    if (!checked.problems().isEmpty()) {
      throw new BadInputException(checked.lines(place));
    }
    return checked.files();
  }
}
