package dev.vennguard.cli.lesson;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.make.LessonMaker;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.teach.make.MadeLesson;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lesson make}: a lesson of a pair. */
@Command(
    name = "make",
    description = "The folder of a new lesson about a pair: the answer is decided, prose is yours.")
final class LessonMakeCommand implements Callable<Integer> {
  private static final int LARGEST = 1_000_000;
  private static final Path NONE = Path.of("");

  private final Console console;

  @Option(names = "--identity", paramLabel = "FILE", description = "the identity policy")
  private Path identity = NONE;

  @Option(names = "--boundary", paramLabel = "FILE", description = "the permissions boundary")
  private Path boundary = NONE;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      required = true,
      description = "the request that is asked about, as JSON or AWS's own message")
  private Path request = NONE;

  @Option(names = "--question", paramLabel = "TEXT", description = "the question in words")
  private String question = "";

  @Option(names = "--repaired-identity", paramLabel = "FILE", description = "put right")
  private Path repairedIdentity = NONE;

  @Option(names = "--repaired-boundary", paramLabel = "FILE", description = "put right")
  private Path repairedBoundary = NONE;

  @Option(names = "--title", paramLabel = "TEXT", description = "the title of the lesson")
  private String title = "A lesson";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the new folder; its name is the lesson's id")
  private Path out = NONE;

  LessonMakeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    if (Files.exists(out)) {
      throw new BadInputException(out + ": is there already; name a new folder");
    }
    LessonPair pair = LessonPair.read(texts(identity, boundary), StatedSituation.NOTHING);
    if (pair.policies().isEmpty()) {
      throw new BadInputException("name a policy: --identity FILE, --boundary FILE, or both");
    }
    Path name = out.toAbsolutePath().normalize().getFileName();
    LessonPlan plan =
        new LessonPlan(
            name == null ? "lesson" : name.toString(),
            pair,
            StatedSituation.NOTHING,
            asked(),
            LessonPlan.Words.of(title, question),
            texts(repairedIdentity, repairedBoundary));
    LessonMaker maker =
        new LessonMaker(CatalogueReader.bundled(), new Prover(ProofSettings.standard()));
    switch (maker.make(plan)) {
      case MadeLesson.Ready(LessonFiles files, _) -> write(files);
      case MadeLesson.Faulty(List<LessonProblem> problems) ->
          throw new BadInputException(
              problems.stream().map(LessonProblem::text).collect(Collectors.joining("\n")));
    }
    console.print(out + ": write the prose into lesson.md, then run lesson check\n");
    return ExitStatus.OK;
  }

  private static Map<DocumentId, String> texts(Path left, Path right) throws BadInputException {
    Map<DocumentId, String> texts = new LinkedHashMap<>();
    if (!left.equals(NONE)) {
      texts.put(DocumentId.IDENTITY, text(left));
    }
    if (!right.equals(NONE)) {
      texts.put(DocumentId.BOUNDARY, text(right));
    }
    return texts;
  }

  private Request asked() throws BadInputException {
    return switch (RequestInput.read(text(request), RequestDefaults.NOTHING)) {
      case RequestInput.Asked(Request found, _) -> found;
      case RequestInput.Unreadable(var problems) ->
          throw new BadInputException(request + ": " + problems.getFirst().message());
    };
  }

  private static String text(Path file) throws BadInputException {
    try {
      return RegularFile.read(file, LARGEST)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .orElseThrow(() -> new BadInputException(file + ": is larger than 1 MB"));
    } catch (IOException failed) {
      throw new BadInputException(file + ": cannot be read: " + FailureWords.of(failed));
    }
  }

  private void write(LessonFiles files) throws BadInputException {
    try {
      AtomicFolder.make(out, files.texts());
    } catch (FileAlreadyExistsException there) {
      throw new BadInputException(out + ": is there already; name a new folder");
    } catch (IOException failed) {
      throw new BadInputException(out + ": cannot be made: " + FailureWords.of(failed));
    }
  }
}
