package dev.vennguard.exchange.check;

/** The formats of {@code check}. */
public enum CheckFormat {
  /** For people, with an excerpt and a caret. */
  TEXT,
  /** For scripts, and as a baseline. */
  JSON,
  /** SARIF 2.1.0, which code scanning reads. */
  SARIF,
  /** JUnit's XML, which build servers read. */
  JUNIT,
  /** Workflow commands of GitHub Actions, shown as annotations. */
  GITHUB,
  /** A table for a comment or a summary. */
  MARKDOWN;

  /** Whether it says what the layers leave of all actions: that takes proofs of all of them. */
  public boolean tellsWhatIsAllowed() {
    return this == JSON || this == MARKDOWN;
  }

  /** The whole report, with a line feed at its end. */
  public String write(CheckReport report) {
    return switch (this) {
      case TEXT -> CheckText.write(report);
      case JSON -> CheckJson.write(report);
      case SARIF -> CheckSarif.write(report);
      case JUNIT -> CheckJunit.write(report);
      case GITHUB -> CheckGithub.write(report);
      case MARKDOWN -> CheckMarkdown.write(report);
    };
  }
}
