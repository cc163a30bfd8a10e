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

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(HandoverForm::id).toList();
  }
}
