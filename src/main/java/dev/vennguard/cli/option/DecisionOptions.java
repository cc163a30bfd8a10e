package dev.vennguard.cli.option;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.exchange.review.ReviewRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which a reviewer decides. */
public final class DecisionOptions {
  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "draft, in-review, approved or rejected: adds a decision by --reviewer")
  private String status = "";

  @Option(names = "--reviewer", paramLabel = "NAME", description = "who decides")
  private String reviewer = "";

  @Option(names = "--reviewer-role", paramLabel = "WORDS", description = "what the reviewer is")
  private String role = "";

  @Option(names = "--date", paramLabel = "DAY", description = "of the decision (default: today)")
  private String date = "";

  @Option(
      names = "--valid-until",
      paramLabel = "DAY",
      description = "the last day on which the decision counts")
  private String validUntil = "";

  @Option(names = "--ticket", paramLabel = "ID", description = "where it was asked for")
  private String ticket = "";

  @Option(names = "--note", paramLabel = "WORDS", description = "what the reviewer says")
  private String note = "";

  @Option(
      names = "--boundary-arn",
      paramLabel = "ARN",
      description = "the ARN of the permissions boundary")
  private String boundaryArn = "";

  /** Who decides, or the empty text. */
  public String reviewer() {
    return reviewer.strip();
  }

  /** The ARN that was named, or the empty text. */
  public String boundaryArn() {
    return boundaryArn.strip();
  }

  /**
   * The record with what was said.
   *
   * @throws BadInputException if a decision lacks something or a day is none
   */
  public ReviewRecord applied(ReviewRecord record, LocalDate today) throws BadInputException {
    ReviewRecord named = boundaryArn().isEmpty() ? record : record.withBoundaryArn(boundaryArn());
    if (status.isEmpty()) {
      return named;
    }
    Optional<Status> said = Status.named(status);
    if (said.isEmpty()) {
      throw new BadInputException(
          "--status `%s` is none: write draft, in-review, approved or rejected".formatted(status));
    }
    if (reviewer.isBlank()) {
      throw new BadInputException("--status needs --reviewer NAME: say who decides");
    }
    return named.with(
        named
            .decision(said.get(), reviewer(), date.isEmpty() ? today : day("--date", date))
            .with(
                role,
                validUntil.isEmpty()
                    ? Optional.empty()
                    : Optional.of(day("--valid-until", validUntil)),
                ticket,
                note));
  }

  private static LocalDate day(String option, String text) throws BadInputException {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException noDay) {
      throw new BadInputException(
          "%s `%s` is no day: write one such as 2026-11-27".formatted(option, text));
    }
  }
}
