package dev.vennguard.exchange.check;

import dev.vennguard.syntax.text.OneLine;

/** A check as a table for a comment on a pull request: short enough to be read. */
final class CheckMarkdown {
  private static final int MOST = 50;

  private CheckMarkdown() {}

  static String write(CheckReport report) {
    StringBuilder text = new StringBuilder("### vennguard check: ");
    text.append(report.failed() ? "failed" : "passed").append(", ");
    text.append(report.summary()).append("\n");
    if (report.entries().isEmpty()) {
      return text.toString();
    }
    text.append("\n| | where | finding |\n|---|---|---|\n");
    for (CheckEntry entry : report.entries().stream().limit(MOST).toList()) {
      text.append(
          "| %s%s | %s | `%s`: %s |\n"
              .formatted(
                  entry.severity().text(),
                  report.compared() && entry.fresh() ? " **new**" : "",
                  cell(entry.place().text()),
                  entry.id(),
                  cell(entry.sentence())));
    }
    int more = report.entries().size() - MOST;
    return text.append(more > 0 ? "\nand %d more\n".formatted(more) : "").toString();
  }

  private static String cell(String text) {
    return OneLine.of(text).replace("|", "\\|").replace("<", "&lt;");
  }
}
