package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lesson check}: proves that lessons state what is so. */
@Command(
    name = "check",
    description =
        "Proves that the answers of lessons are right, their repairs possible and their hints"
            + " true.")
final class LessonCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "LESSON",
      arity = "0..*",
      description = "folders or files of lessons; none for those that come with the app")
  private List<Path> places = new ArrayList<>();

  LessonCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LessonPlace lessons = new LessonPlace(CatalogueReader.bundled());
    List<Path> asked =
        places.isEmpty() ? lessons.bundled().stream().map(Path::of).toList() : places;
    StringBuilder out = new StringBuilder();
    boolean fine = true;
    for (Path place : asked) {
      LessonPlace.Checked checked = lessons.checked(place);
      fine &= checked.problems().isEmpty();
      if (checked.problems().isEmpty()) {
        out.append(place).append(": proved\n");
      }
      checked.lines(place).forEach(line -> out.append(line).append('\n'));
    }
    console.print(out.toString());
    return fine ? ExitStatus.OK : ExitStatus.NO;
  }
}
