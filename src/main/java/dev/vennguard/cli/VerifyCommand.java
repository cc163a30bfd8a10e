package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.option.TextOrJson;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.cli.review.VerifyReport;
import dev.vennguard.cli.review.Verifying;
import dev.vennguard.exchange.review.ReviewCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a review still is what was approved and signed. */
@Command(
    name = "verify",
    description =
        "Checks a review file or statement: digests, decisions, signatures, and that its documents"
            + " still give the recorded outcomes and assertions.")
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private TimeOptions time = new TimeOptions();

  @Parameters(paramLabel = "FILE", description = "a review file, a statement or an envelope of one")
  private Path file = Path.of("-");

  @Option(
      names = "--allowed-signers",
      paramLabel = "FILE",
      description = "who may sign, as OpenSSH has it (ssh-keygen(1), ALLOWED SIGNERS)")
  private List<Path> allowed = new ArrayList<>();

  @Option(
      names = "--signature",
      paramLabel = "FILE",
      description = "a signature that is not beside the file as FILE.….sig")
  private List<Path> signatures = new ArrayList<>();

  @Option(
      names = "--signers",
      paramLabel = "N",
      description = "how many different allowed signers there must be (default: ${DEFAULT-VALUE})",
      defaultValue = "1")
  private int signers = 1;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "TEXT")
  private TextOrJson format = TextOrJson.TEXT;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    TimeLimit limit = time.limit(console);
    if (signers < 1) {
      throw new BadInputException("--signers `%s`: write how many, from 1 on".formatted(signers));
    }
    for (Path one : allowed) {
      require(one);
    }
    for (Path one : signatures) {
      require(one);
    }
    ReviewSource source = ReviewSource.read(file);
    limit.start();
    VerifyReport report =
        new Verifying(source)
            .report(
                new ReviewCheck(console.catalogue(), Clock.systemUTC(), limit),
                new Verifying.Demand(
                    allowed.isEmpty() ? Optional.empty() : Optional.of(allowed.getLast()),
                    signatures,
                    signers));
    limit.stop();
    console.print(
        switch (format) {
          case TEXT -> report.text();
          case JSON -> report.json();
        });
    return limit.status(report.good() ? ExitStatus.OK : ExitStatus.NO);
  }

  private static void require(Path path) throws BadInputException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new BadInputException(path + ": there is no such file to read; check the path");
    }
  }
}
