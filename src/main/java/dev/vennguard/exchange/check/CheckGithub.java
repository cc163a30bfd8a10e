package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.OneLine;

/** A check as workflow commands of GitHub Actions ("Workflow commands", annotations). */
final class CheckGithub {
  private CheckGithub() {}

  static String write(CheckReport report) {
    StringBuilder text = new StringBuilder();
    for (CheckEntry entry : report.entries()) {
      CheckPlace place = entry.place();
      text.append("::")
          .append(command(entry.severity()))
          .append(" file=")
          .append(property(place.path()))
          .append(",line=")
          .append(place.line())
          .append(",endLine=")
          .append(place.endLine());
      if (place.line() == place.endLine()) {
        text.append(",col=").append(place.column()).append(",endColumn=").append(place.endColumn());
      }
      text.append(",title=")
          .append(property(entry.id()))
          .append("::")
          .append(data(entry.sentence()))
          .append('\n');
    }
    return text.append("vennguard check: ").append(report.summary()).append('\n').toString();
  }

  private static String command(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case SECURITY_WARNING, WARNING -> "warning";
      case SUGGESTION -> "notice";
    };
  }

  private static String data(String text) {
    return OneLine.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
