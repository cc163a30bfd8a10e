package dev.vennguard.exchange.check;

import dev.vennguard.syntax.text.OneLine;
import java.util.List;

/**
 * A check for a comment on a pull request: what changed since the baseline, then a table; short
 * enough to be read.
 */
final class CheckMarkdown {
  private static final int MOST = 50;
  private static final int NAMED = 12;

  private CheckMarkdown() {}

  static String write(CheckReport report) {
    StringBuilder text = new StringBuilder("### vennguard check: ");
    text.append(report.failed() ? "failed" : "passed").append(", ");
    text.append(report.summary()).append("\n");
    context(text, report);
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

  private static void context(StringBuilder text, CheckReport report) {
    CheckContext context = report.context();
    if (report.compared()) {
      List<String> opened =
          report.entries().stream()
              .filter(one -> one.fresh() && one.door().isPresent())
              .map(one -> one.id() + " " + one.door().map(CheckDoor::title).orElse(""))
              .toList();
      list(text, "Doors opened", opened);
      list(text, "Doors closed", context.doorsClosed());
    }
    context
        .change()
        .ifPresent(change -> {
          list(text, "Gained", change.gained());
          list(text, "Lost", change.lost());
          list(text, "Allowed without a limit now", change.widened());
          list(text, "Limited now", change.narrowed());
        });
    context
        .escape()
        .ifPresent(
            ways -> text.append("\nWays out of the boundary: ").append(ways.line()).append('\n'));
    if (!context.closingLine().isEmpty()) {
      text.append('\n').append(context.closingLine()).append(".\n");
    }
  }

  private static void list(StringBuilder text, String title, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    text.append("\n**%s** (%,d): `".formatted(title, names.size()));
    text.append(cell(String.join("`, `", names.subList(0, Math.min(NAMED, names.size())))));
    int more = names.size() - NAMED;
    text.append(more > 0 ? "` and %,d more\n".formatted(more) : "`\n");
  }

  private static String cell(String text) {
    return OneLine.of(text).replace("|", "\\|").replace("<", "&lt;");
  }
}
