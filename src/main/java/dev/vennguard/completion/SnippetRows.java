package dev.vennguard.completion;

import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.syntax.PolicyKind;

/** Whole documents and statements to start from. */
final class SnippetRows {
  private static final String CARET = String.valueOf(CompletionRow.CARET);
  private static final String EVERYONE = "\t\"Principal\": \"*\",\n";

  private static final String WITHOUT_TLS =
      """
      "Condition": {
      \t"Bool": {
      \t\t"aws:SecureTransport": "false"
      \t}
      }\
      """;

  void document(CompletionSpot at, RowCollector rows) {
    String head = "{\n\t\"Version\": \"2012-10-17\",\n\t\"Statement\": [\n\t\t";
    String tail = "\n\t]\n}\n";
    PolicyKind kind = at.document().kind();
    if (kind != PolicyKind.RCP) {
      rows.add(
          row(
              "Policy with an Allow statement",
              "version and one statement",
              head + deeper(allow(kind)) + tail));
    }
    rows.add(
        row(
            "Policy with a Deny statement",
            "version and one statement",
            head + deeper(deny(kind)) + tail));
    rows.add(
        row(
            "Policy with an empty statement",
            "version and one statement",
            head + deeper(empty()) + tail));
  }

  private static String deeper(String statement) {
    return statement.replace("\n", "\n\t\t");
  }

  void statements(CompletionSpot at, RowCollector rows) {
    PolicyKind kind = at.document().kind();
    boolean list = at.token().inList();
    if (kind != PolicyKind.RCP) {
      rows.add(row("Allow statement", "allows actions on all resources", in(list, allow(kind))));
    }
    rows.add(row("Deny statement", "denies actions on all resources", in(list, deny(kind))));
    rows.add(
        row(
            "Deny statement with a condition",
            "denies requests without TLS",
            in(list, when(kind))));
    rows.add(row("Empty statement", "to fill in by hand", in(list, empty())));
  }

  private static String in(boolean list, String statement) {
    return list ? statement : "[\n\t" + statement.replace("\n", "\n\t") + "\n]";
  }

  private static CompletionRow row(String label, String detail, String template) {
    return new CompletionRow(label, detail, "", template, Sort.GOES_ON);
  }

  private static String allow(PolicyKind kind) {
    return statement("Allow", kind, "");
  }

  private static String deny(PolicyKind kind) {
    return statement("Deny", kind, "");
  }

  private static String when(PolicyKind kind) {
    return statement("Deny", kind, ",\n\t" + WITHOUT_TLS.replace("\n", "\n\t").strip());
  }

  /** Whom a resource policy allows is to be said before anything else. */
  private static String statement(String effect, PolicyKind kind, String condition) {
    boolean whom = kind == PolicyKind.RESOURCE && effect.equals("Allow");
    String principal =
        switch (kind) {
          case IDENTITY, BOUNDARY, SCP, SESSION -> "";
          case RCP -> EVERYONE;
          case RESOURCE ->
              whom ? "\t\"Principal\": {\n\t\t\"AWS\": \"" + CARET + "\"\n\t},\n" : EVERYONE;
        };
    return """
    {
    \t"Effect": "%s",
    %s\t"Action": [
    \t\t"%s"
    \t],
    \t"Resource": "*"%s
    }\
    """
        .formatted(effect, principal, whom ? "" : CARET, condition);
  }

  private static String empty() {
    return "{\n\t\"" + CARET + "\"\n}";
  }
}
