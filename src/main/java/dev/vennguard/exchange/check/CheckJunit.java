package dev.vennguard.exchange.check;

import dev.vennguard.syntax.text.OneLine;
import java.util.List;

/**
 * A check as JUnit's XML: a suite per file, a test per finding. What does not make the check fail
 * is a skipped test; a file without findings is one that passed.
 */
final class CheckJunit {
  private CheckJunit() {}

  static String write(CheckReport report) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"vennguard check\">\n");
    for (String file : report.files().stream().distinct().toList()) {
      suite(xml, report, file);
    }
    return xml.append("</testsuites>\n").toString();
  }

  private static void suite(StringBuilder xml, CheckReport report, String file) {
    List<CheckEntry> entries =
        report.entries().stream().filter(one -> one.place().path().equals(file)).toList();
    long failures = entries.stream().filter(report::fails).count();
    xml.append(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n"
            .formatted(
                escaped(file), Math.max(1, entries.size()), failures, entries.size() - failures));
    if (entries.isEmpty()) {
      xml.append(
          "    <testcase classname=\"%s\" name=\"no findings\"/>\n".formatted(escaped(file)));
    }
    for (CheckEntry entry : entries) {
      String outcome =
          report.fails(entry)
              ? "<failure type=\"%s\" message=\"%s\">%s</failure>"
                  .formatted(
                      escaped(entry.severity().text()),
                      escaped(entry.sentence()),
                      escaped(entry.place().text()))
              : "<skipped message=\"%s\"/>".formatted(escaped(entry.sentence()));
      xml.append(
          "    <testcase classname=\"%s\" name=\"%s line %d\">%s</testcase>\n"
              .formatted(escaped(file), escaped(entry.id()), entry.place().line(), outcome));
    }
    xml.append("  </testsuite>\n");
  }

  private static String escaped(String text) {
    return OneLine.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
