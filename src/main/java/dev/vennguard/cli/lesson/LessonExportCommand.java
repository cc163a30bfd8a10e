package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.teach.lesson.LessonBundle;
import dev.vennguard.teach.lesson.LessonFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson export}: a lesson as one file. */
@Command(name = "export", description = "A lesson as one file, to hand on; checked before.")
final class LessonExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "LESSON", description = "a folder, or the id of a bundled lesson")
  private Path place = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write, such as mine.vennlesson.json (default: standard output)")
  private Path out = Path.of("-");

  LessonExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    LessonFiles files = new LessonPlace(CatalogueReader.bundled()).whole(place);
    String text = LessonBundle.write(files);
    if (out.toString().equals("-")) {
      console.print(text);
    } else {
      new OutputFile(out).write(text.getBytes(StandardCharsets.UTF_8));
    }
    return ExitStatus.OK;
  }
}
