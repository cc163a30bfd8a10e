package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.review.RecordedResult;
import dev.vennguard.exchange.review.ReviewDecision;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewedDocument;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.SituationWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One file that a browser shows without a network: circles, counts, findings, doors, every action
 * with its outcome, every conditional one explained, the documents. It is searched by a few lines
 * of script of its own; without script, and on paper, all of it is there.
 */
final class HtmlReport {
  private static final Pattern NAME = Pattern.compile("`([^`]*)`");

  private final ReportContent report;
  private final HandoverCounts counts;
  private final StringBuilder html = new StringBuilder();

  private HtmlReport(ReportContent report) {
    this.report = report;
    counts = new HandoverCounts(report.content().snapshot().evaluation());
  }

  static String write(ReportContent report) {
    return new HtmlReport(report).write();
  }

  private String write() {
    ReviewRecord record = report.content().record();
    html.append(HtmlParts.HEAD);
    html.append("<h1>Reviewed policies</h1>\n<p class=\"standing\">")
        .append(sentence(report.standing()));
    html.append("</p>\n<p>")
        .append(sentence(SituationWords.line(report.content().snapshot().situation())));
    html.append("</p>\n<p>Catalogue of ").append(safe(record.result().date()));
    html.append(", Vennguard ").append(safe(record.result().tool())).append("</p>\n");
    html.append("<p class=\"search\"><label>Search <input id=\"search\" type=\"search\" ");
    html.append(
        "placeholder=\"s3:Get, conditional, a word\"></label> <span id=\"found\"></span></p>\n");
    html.append("<section class=\"pair\"><figure>");
    html.append(counts.circles().svg());
    html.append("</figure>\n");
    counts();
    html.append("</section>\n");
    decisions(record);
    findings();
    actions(record.result());
    explained();
    documents(record);
    return html.append(HtmlParts.TAIL).toString();
  }

  private void counts() {
    html.append("<table><caption>Actions</caption><tbody>\n");
    for (Map.Entry<Counts.Standing, Integer> one : counts.standings().entrySet()) {
      html.append("<tr><td>").append(Capitals.first(one.getKey().word()));
      html.append("</td><td>").append(Capitals.first(one.getKey().meaning()));
      html.append("</td><td class=\"number\">");
      html.append(String.format(Locale.ROOT, "%,d", one.getValue())).append("</td></tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private void decisions(ReviewRecord record) {
    if (record.decisions().isEmpty()) {
      return;
    }
    head("Decisions", "status", "reviewer", "role", "date", "valid until", "ticket", "note");
    for (ReviewDecision one : record.decisions()) {
      row(
          one.status().word(),
          one.reviewer(),
          one.role(),
          one.date().toString(),
          one.validUntil().map(Object::toString).orElse(""),
          one.ticket(),
          one.note());
    }
    html.append("</tbody></table>\n");
  }

  private void findings() {
    if (!report.doors().isEmpty()) {
      html.append("<h2>Ways out of the boundary</h2>\n<p>").append(sentence(report.doors()));
      html.append("</p>\n");
    }
    if (report.findings().isEmpty()) {
      html.append("<h2>Findings</h2>\n<p>None.</p>\n");
      return;
    }
    head("Findings", "severity", "finding", "where", "what");
    for (CheckEntry one : report.findings()) {
      cells(
          safe(one.severity().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
          safe(one.id()).replace("_", "_<wbr>"),
          safe(one.place().layer() + " line " + one.place().line()),
          sentence(one.sentence()));
    }
    html.append("</tbody></table>\n");
  }

  /**
   * A list for each service, which runs on like a text on paper: a browser lays a table out anew
   * for each page, and thousands of rows took it minutes.
   */
  private void actions(RecordedResult result) {
    html.append("<h2>Actions</h2>\n");
    String service = "";
    for (Map.Entry<String, Outcome> one : result.outcomes().entrySet()) {
      String action = one.getKey();
      String prefix = action.substring(0, Math.max(0, action.indexOf(':')));
      if (!prefix.equals(service)) {
        html.append(service.isEmpty() ? "" : "</ul></section>\n");
        html.append("<section class=\"service\"><h3>").append(safe(prefix)).append("</h3><ul>\n");
        service = prefix;
      }
      html.append("<li class=\"row\"><b>").append(safe(action)).append("</b> ");
      html.append(safe(one.getValue().glyph() + " " + counts.word(action, one.getValue())));
      html.append("</li>\n");
    }
    html.append(service.isEmpty() ? "" : "</ul></section>\n");
  }

  /** Actions that are explained by the same words stand together. */
  private void explained() {
    if (report.explained().isEmpty()) {
      return;
    }
    html.append("<h2>Conditional actions</h2>\n");
    for (ReportContent.Explained one : report.explained()) {
      int more = one.likewise().size();
      html.append("<details class=\"row\" open><summary>").append(safe(one.action()));
      html.append(more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
      html.append("</summary><pre>").append(named(one.card())).append("</pre>");
      if (more > 0) {
        html.append("<p>The same statements decide, likewise, about ")
            .append(safe(String.join(", ", one.likewise())))
            .append(".</p>");
      }
      html.append("</details>\n");
    }
  }

  private void documents(ReviewRecord record) {
    html.append("<h2>Documents</h2>\n");
    for (ReviewedDocument one : record.documents()) {
      html.append("<details class=\"row\" open><summary>");
      html.append(safe(one.place() + ": " + one.title())).append("</summary><p>sha256 <code>");
      html.append(one.sha256()).append("</code></p><pre>").append(safe(one.text()));
      html.append("</pre></details>\n");
    }
  }

  private void head(String title, String... columns) {
    html.append("<table class=\"wide\"><caption>")
        .append(safe(title))
        .append("</caption><thead><tr>");
    for (String column : columns) {
      html.append("<th scope=\"col\">").append(safe(column)).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
  }

  private void row(String... texts) {
    cells(Arrays.stream(texts).map(HtmlReport::safe).toArray(String[]::new));
  }

  private void cells(String... cells) {
    html.append("<tr class=\"row\"><td>").append(String.join("</td><td>", cells));
    html.append("</td></tr>\n");
  }

  /** A sentence of ours: it begins with a capital, and what it names stands out. */
  private static String sentence(String words) {
    return Capitals.first(named(words));
  }

  private static String named(String words) {
    return NAME.matcher(safe(words)).replaceAll("<code>$1</code>");
  }

  /** Text, whatever it holds: marks of direction and controls are written out. */
  static String safe(String text) {
    return dev.vennguard.syntax.text.OneLine.each(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
