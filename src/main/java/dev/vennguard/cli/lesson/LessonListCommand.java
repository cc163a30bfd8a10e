package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonHead;
import dev.vennguard.teach.lesson.LessonReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lesson list}: the lessons that come with the app. */
@Command(name = "list", description = "The lessons that come with the app, in their order.")
final class LessonListCommand implements Callable<Integer> {
  private final Console console;

  LessonListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = CatalogueReader.bundled();
    StringBuilder out = new StringBuilder();
    for (LessonFiles files : new CourseLibrary().lessons()) {
      LessonHead head = LessonReader.read(files, catalogue).lesson().head();
      out.append(
          "%s\t%s\tlevel %s\t%s min%n"
              .formatted(head.id(), head.title(), head.level(), head.minutes()));
    }
    console.print(out.toString().replace(System.lineSeparator(), "\n"));
    return ExitStatus.OK;
  }
}
