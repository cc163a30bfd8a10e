package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.teach.handout.HandoutHtml;
import dev.vennguard.teach.handout.HandoutPicture;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.lesson.TeachWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson render}: a handout. */
@Command(
    name = "render",
    description = "A handout as HTML and as PNG files, the answers on a second page.")
final class LessonRenderCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "LESSON", description = "a folder, a file, or a bundled lesson's id")
  private Path place = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder to write into; it is made if it is not there")
  private Path out = Path.of(".");

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "two letters, for a lesson with translations (default: ${DEFAULT-VALUE})",
      defaultValue = "en")
  private String language = "en";

  LessonRenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    if (!language.matches("[a-z]{2,3}")) {
      throw new BadInputException("--language `" + language + "` is not two letters, such as en");
    }
    Catalogue catalogue = CatalogueReader.bundled();
    LessonFiles files = new LessonPlace(catalogue).whole(place);
    Lesson lesson = LessonReader.read(files, catalogue, language).lesson();
    TeachWords words = new TeachWords(language);
    String html = HandoutHtml.write(lesson, words, catalogue, language);
    List<byte[]> pictures = pictures(lesson, words, catalogue);
    folder();
    write(files.name() + ".html", html.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < pictures.size(); i++) {
      String page = i == 0 ? "" : "-answers";
      write(files.name() + page + ".png", pictures.get(i));
    }
    return ExitStatus.OK;
  }

  private static List<byte[]> pictures(Lesson lesson, TeachWords words, Catalogue catalogue)
      throws BadInputException {
    try {
      return HandoutPicture.write(lesson, words, catalogue);
    } catch (IOException failed) {
      throw new BadInputException("the pictures cannot be drawn: " + FailureWords.of(failed));
    }
  }

  private void folder() throws BadInputException {
    try {
      Files.createDirectories(out);
    } catch (IOException failed) {
      throw new BadInputException(out + ": cannot be made: " + FailureWords.of(failed));
    }
  }

  private void write(String name, byte[] bytes) throws BadInputException {
    Path file = out.resolve(name);
    new OutputFile(file).write(bytes);
    console.print(file + "\n");
  }
}
