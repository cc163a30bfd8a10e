package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.report.ActionFilter;
import dev.vennguard.exchange.report.Listing;
import dev.vennguard.exchange.report.MatrixContent;
import dev.vennguard.exchange.report.MatrixFormat;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStanding;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reviewed policies in every form in which they are handed on (exports.md).
 *
 * @param record the review
 * @param workspace its documents, evaluated
 * @param roleName the role that scripts and templates are for
 */
public record Handover(ReviewRecord record, Workspace workspace, String roleName) {
  /**
   * A folder of all of it.
   *
   * @param files text by name
   * @param reasons why there is no effective policy among them; none if there is one
   */
  public record Folder(Map<String, String> files, List<String> reasons) {}

  /** Why a form cannot say what was reviewed, each in one sentence; none if it can be written. */
  public List<String> obstacles(HandoverForm form) {
    return HandoverObstacles.of(form, content());
  }

  /**
   * The text of a form that is one file, without {@link #obstacles}.
   *
   * @param examined what is found in the documents, for the forms that tell it
   * @param today the day for which decisions count
   */
  public String write(HandoverForm form, Examination examined, LocalDate today) {
    return write(form, examined, today, HandoverWatch.NOBODY);
  }

  /** Likewise, for somebody who may not want to wait for all of it. */
  public String write(
      HandoverForm form, Examination examined, LocalDate today, HandoverWatch watch) {
    return switch (form) {
      case REVIEW -> ReviewFile.write(record);
      case STATEMENT -> ReviewStatement.write(record, new LinkedHashMap<>());
      case AWS_CLI, TERRAFORM, CLOUDFORMATION, CLOUDFORMATION_JSON -> attached(form);
      case MARKDOWN, HTML -> form.write(report(examined, today, watch));
      case CSV -> csv();
      case FOLDER -> throw new IllegalArgumentException("a folder is no text");
    };
  }

  private String attached(HandoverForm form) {
    List<String> obstacles = obstacles(form);
    if (!obstacles.isEmpty()) {
      throw new IllegalArgumentException("look for obstacles first: " + obstacles);
    }
    return form.write(content());
  }

  private HandoverContent content() {
    return new HandoverContent(record, workspace.snapshot(), roleName.strip());
  }

  private ReportContent report(Examination examined, LocalDate today, HandoverWatch watch) {
    return new ReportContent(
        content(),
        examined.entries(),
        examined.line(),
        new ExplainedActions(workspace).all(watch),
        ReviewStanding.of(record, today).words());
  }

  private String csv() {
    return MatrixFormat.CSV.write(
        new MatrixContent(
            workspace.snapshot(),
            workspace.verdicts(),
            workspace.ties(),
            ActionFilter.EVERYTHING,
            Listing.EVERY_ACTION));
  }

  /**
   * All of it as files.
   *
   * @param outOfTime once it says yes, no effective policy is looked for any longer
   */
  public Folder folder(BooleanSupplier outOfTime) {
    Snapshot snapshot = workspace.snapshot();
    EffectivePolicy effective =
        new EffectivePolicy(
            snapshot.evaluation().catalogue(),
            new Prover(ProofSettings.thorough().until(outOfTime)));
    return switch (effective.of(snapshot.evaluation().layers())) {
      case EffectiveResult.Document(Policy policy) ->
          new Folder(
              ReviewFolder.files(
                  record, Optional.of(PolicyPrinter.print(policy, Indent.TWO_SPACES) + "\n")),
              List.of());
      case EffectiveResult.Impossible impossible ->
          new Folder(ReviewFolder.files(record, Optional.empty()), impossible.reasons());
    };
  }
}
