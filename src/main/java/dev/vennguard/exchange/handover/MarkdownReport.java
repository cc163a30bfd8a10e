package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.review.RecordedResult;
import dev.vennguard.exchange.review.ReviewDecision;
import dev.vennguard.exchange.review.ReviewedDocument;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.SituationWords;
import java.util.List;
import java.util.Locale;

/** A review for a pull request: what it comes to, what was found, and the documents, folded. */
final class MarkdownReport {
  private static final int MOST = 50;

  private final ReportContent report;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(ReportContent report) {
    this.report = report;
  }

  static String write(ReportContent report) {
    return new MarkdownReport(report).write();
  }

  private String write() {
    var record = report.content().record();
    RecordedResult result = record.result();
    text.append("## Reviewed policies\n\n**").append(plain(report.standing())).append("**\n\n");
    text.append(plain(SituationWords.line(report.content().snapshot().situation()))).append(' ');
    text.append("Catalogue of ").append(plain(result.date())).append(".\n");
    String since = new ComparisonModel(report.content().snapshot()).summary();
    if (!since.isEmpty()) {
      text.append('\n').append(plain(since)).append('\n');
    }
    decisions(record.decisions());
    text.append("\n| where actions stand | how many |\n|---|---:|\n");
    new HandoverCounts(report.content().snapshot().evaluation())
        .standings()
        .forEach((standing, count) ->
            text.append(String.format(Locale.ROOT, "| %s | %,d |\n", standing.word(), count)));
    findings(report.findings());
    explained(report.explained());
    record.documents().forEach(this::document);
    return text.toString();
  }

  private void decisions(List<ReviewDecision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    text.append("\n| status | reviewer | role | date | valid until | ticket | note |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (ReviewDecision one : decisions) {
      row(
          one.status().word(),
          one.reviewer(),
          one.role(),
          one.date().toString(),
          one.validUntil().map(Object::toString).orElse(""),
          one.ticket(),
          one.note());
    }
  }

  private void findings(List<CheckEntry> findings) {
    if (!report.doors().isEmpty()) {
      text.append("\nWays out of the boundary: ").append(plain(report.doors())).append('\n');
    }
    if (findings.isEmpty()) {
      return;
    }
    text.append("\n| severity | finding | what |\n|---|---|---|\n");
    findings.stream()
        .limit(MOST)
        .forEach(one -> row(one.severity().name(), one.id(), one.sentence()));
    more(findings.size());
  }

  private void explained(List<ReportContent.Explained> explained) {
    if (explained.isEmpty()) {
      return;
    }
    text.append("\n<details><summary>Conditional actions (").append(report.conditional());
    text.append(")</summary>\n");
    for (ReportContent.Explained one : explained.subList(0, Math.min(MOST, explained.size()))) {
      fenced("text", one.card());
      if (!one.likewise().isEmpty()) {
        text.append("\nThe same statements decide, likewise, about ");
        text.append(plain(some(one.likewise()))).append('\n');
      }
    }
    more(explained.size());
    text.append("\n</details>\n");
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
    return names.size() > MOST ? "%s and %,d more".formatted(first, names.size() - MOST) : first;
  }

  private void document(ReviewedDocument one) {
    // Markdown leaves a block of HTML alone: a backslash would be seen there.
    text.append("\n<details><summary>").append(html(one.place() + ": " + one.title()));
    text.append("</summary>\n\nsha256 `").append(one.sha256()).append("`\n");
    fenced("json", one.text());
    text.append("\n</details>\n");
  }

  private void more(int all) {
    if (all > MOST) {
      text.append("\nand ").append(all - MOST).append(" more; the HTML report has all\n");
    }
  }

  private void fenced(String language, String body) {
    String fence = "```";
    while (body.contains(fence)) {
      fence += "`";
    }
    text.append('\n').append(fence).append(language).append('\n').append(body);
    text.append(body.endsWith("\n") ? "" : "\n").append(fence).append('\n');
  }

  private void row(String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(plain(cell)).append(" |");
    }
    text.append('\n');
  }

  /** In one line, with nothing that Markdown or HTML would take for markup. */
  static String plain(String words) {
    return html(words).replaceAll("([\\\\`*_{}\\[\\]|#!~@])", "\\\\$1");
  }

  private static String html(String words) {
    return OneLine.of(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
