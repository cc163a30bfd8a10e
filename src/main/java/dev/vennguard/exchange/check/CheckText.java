package dev.vennguard.exchange.check;

import dev.vennguard.escape.WalkedStep;
import dev.vennguard.syntax.text.OneLine;

/** A check for people: each finding with its line and a caret below it. */
final class CheckText {
  private static final int WIDEST = 100;
  private static final int BEFORE = 30;
  private static final CheckPlace NOWHERE = new CheckPlace("", "", 0, 0, 0, 0, "");

  private CheckText() {}

  static String write(CheckReport report) {
    StringBuilder text = new StringBuilder();
    CheckPlace before = NOWHERE;
    for (CheckEntry entry : report.entries()) {
      boolean known = report.compared() && !entry.fresh();
      text.append(
          "%s: %s %s%s: %s%n"
              .formatted(
                  OneLine.of(entry.place().text()),
                  entry.severity().text(),
                  entry.id(),
                  known ? " (in the baseline)" : "",
                  entry.sentence())
              .replace(System.lineSeparator(), "\n"));
      if (!entry.place().equals(before)) {
        excerpt(text, entry.place());
      }
      before = entry.place();
      entry.door().ifPresent(door -> commands(text, door));
    }
    for (AcceptedFinding.Found one : report.accepted()) {
      text.append(OneLine.of(one.entry().place().text()))
          .append(": accepted ")
          .append(one.entry().id())
          .append(": ")
          .append(OneLine.of(one.reason()))
          .append('\n');
    }
    String files = report.files().size() == 1 ? "1 file" : report.files().size() + " files";
    text.append(files).append(": ").append(report.summary()).append('\n');
    context(text, report.context());
    return text.toString();
  }

  /** The calls that walk a way out. */
  private static void commands(StringBuilder text, CheckDoor door) {
    for (WalkedStep step : door.walk()) {
      if (!step.command().isEmpty()) {
        text.append("    $ ").append(OneLine.of(step.command())).append('\n');
      }
    }
  }

  private static void context(StringBuilder text, CheckContext context) {
    context
        .escape()
        .ifPresent(
            report -> text.append("ways out of the boundary: ").append(report.line()).append('\n'));
    if (!context.closingLine().isEmpty()) {
      text.append(context.closingLine()).append(" (--format json has them)\n");
    }
  }

  /** The line, cut where it is long; the caret stands below what is meant. */
  private static void excerpt(StringBuilder text, CheckPlace place) {
    String line = place.excerpt().replace('\t', ' ');
    if (!OneLine.of(line).equals(line)) {
      return; // What is written out is longer than what stands there.
    }
    int at = Math.min(place.column() - 1, line.length());
    int from = line.length() <= WIDEST ? 0 : Math.max(0, at - BEFORE);
    int to = Math.min(line.length(), from + WIDEST);
    int end = place.endLine() == place.line() ? place.endColumn() - 1 : line.length();
    int marked = Math.max(1, Math.min(end, to) - at);
    String number = String.valueOf(place.line());
    String shown =
        (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    int indent = at - from + (from > 0 ? 1 : 0);
    text.append("  ").append(number).append(" | ").append(shown).append('\n');
    text.append("  ").append(" ".repeat(number.length())).append(" | ");
    text.append(" ".repeat(indent)).append('^').append("~".repeat(marked - 1)).append('\n');
  }
}
