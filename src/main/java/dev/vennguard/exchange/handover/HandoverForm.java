package dev.vennguard.exchange.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which reviewed policies are handed on (exports.md). */
public enum HandoverForm {
  REVIEW("review"),
  STATEMENT("statement"),
  FOLDER("folder"),
  AWS_CLI("aws-cli"),
  TERRAFORM("terraform"),
  CLOUDFORMATION("cloudformation"),
  CLOUDFORMATION_JSON("cloudformation-json"),
  MARKDOWN("markdown"),
  CSV("csv"),
  HTML("html");

  private final String id;

  HandoverForm(String id) {
    this.id = id;
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  /** The form of that name. */
  public static Optional<HandoverForm> named(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(one -> one.id.equals(plain)).findFirst();
  }

  /** The text of a form that is for those who attach the policies. */
  public String write(HandoverContent content) {
    return switch (this) {
      case AWS_CLI -> AwsCliScript.write(content);
      case TERRAFORM -> TerraformConfiguration.write(content);
      case CLOUDFORMATION -> CloudFormationTemplate.yaml(content);
      case CLOUDFORMATION_JSON -> CloudFormationTemplate.json(content);
      case REVIEW, STATEMENT, FOLDER, MARKDOWN, CSV, HTML ->
          throw new IllegalArgumentException(id + " is no form of that sort");
    };
  }

  /** The text of a report for people. */
  public String write(ReportContent report) {
    return switch (this) {
      case MARKDOWN -> MarkdownReport.write(report);
      case HTML -> HtmlReport.write(report);
      case AWS_CLI, TERRAFORM, CLOUDFORMATION, CLOUDFORMATION_JSON -> write(report.content());
      case REVIEW, STATEMENT, FOLDER, CSV ->
          throw new IllegalArgumentException(id + " is no report");
    };
  }

  /** Whether it is what a reviewer signs. */
  public boolean signed() {
    return this == REVIEW || this == STATEMENT || this == FOLDER;
  }

  /** Whether it tells what the linter and the search for ways out find. */
  public boolean examined() {
    return signed() || this == MARKDOWN || this == HTML;
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(HandoverForm::id).toList();
  }
}
