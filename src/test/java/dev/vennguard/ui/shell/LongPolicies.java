package dev.vennguard.ui.shell;

/** Policies of any length. */
final class LongPolicies {
  private LongPolicies() {}

  /** Statements of six lines each; some lines are wider than the view. */
  static String policy(int lines) {
    StringBuilder text =
        new StringBuilder("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n");
    for (int i = 0; i < lines / 6; i++) {
      text.append(i == 0 ? "" : ",\n")
          .append("    {\n      \"Sid\": \"S%d\",\n      \"Effect\": \"Allow\",\n".formatted(i))
          .append("      \"Action\": \"s3:Get*\",\n")
          .append("      \"Resource\": \"arn:aws:s3:::%s\"\n    }".formatted("y".repeat(i % 120)));
    }
    return text.append("\n  ]\n}\n").toString();
  }
}
