package dev.vennguard.exchange.report;

/** Writes the coverage and the outcome of every action (command-line.md "matrix"). */
public enum MatrixFormat {
  TEXT,
  JSON,
  CSV,
  MARKDOWN;

  /** The report in this format. */
  public String write(MatrixContent content) {
    return switch (this) {
      case TEXT -> new MatrixText(content).write();
      case JSON -> new MatrixJson(content).write();
      case CSV -> MatrixCsv.write(content);
      case MARKDOWN -> MatrixMarkdown.write(content);
    };
  }

  /** Whether the situation stands in the report itself. */
  public boolean statesSituation() {
    return this != CSV;
  }
}
