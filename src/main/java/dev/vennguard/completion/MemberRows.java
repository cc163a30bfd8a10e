package dev.vennguard.completion;

import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.syntax.PolicyKind;
import java.util.List;

/** The elements of documents and statements, and the few values that they can have. */
final class MemberRows {
  private static final char CARET = CompletionRow.CARET;
  private static final String TEXT = "\"" + CARET + "\"";
  private static final String LIST = "[\n\t\"" + CARET + "\"\n]";
  private static final String OBJECT = "{\n\t\"" + CARET + "\"\n}";

  void ofDocument(CompletionSpot at, RowCollector rows) {
    List<String> there = at.document().members();
    String statement = "[\n\t{\n\t\t\"" + CARET + "\"\n\t}\n]";
    if (!there.contains("Version")) {
      String version = "\"2012-10-17\"" + CARET;
      rows.add(member(at, "Version", "2012-10-17: with policy variables", version).as(Sort.PLAIN));
    }
    if (!there.contains("Statement")) {
      rows.add(member(at, "Statement", "what is allowed and denied", statement));
    }
    if (!there.contains("Id")) {
      rows.add(member(at, "Id", "a name of the document, which decides nothing", TEXT));
    }
  }

  void versions(RowCollector rows) {
    rows.add(
        CompletionRow.text(
            "2012-10-17",
            "the current one",
            "Without it, and in 2008-10-17, policy variables are plain text."));
  }

  void effects(CompletionSpot at, RowCollector rows) {
    boolean all = at.document().kind() == PolicyKind.RCP;
    if (!all) {
      rows.add(CompletionRow.text("Allow", "what matches is allowed, unless it is denied", ""));
    }
    rows.add(CompletionRow.text("Deny", "what matches is denied, whatever allows it", ""));
  }

  /** Those that the statement lacks and its policy type can have (EVALUATION §1.2). */
  void ofStatement(CompletionSpot at, RowCollector rows) {
    OpenStatement statement = at.statement();
    PolicyKind kind = at.document().kind();
    boolean named = kind == PolicyKind.RESOURCE || kind == PolicyKind.RCP;
    boolean trust = at.document().trust();
    if (!statement.names().contains("Effect")) {
      rows.add(member(at, "Effect", "Allow or Deny", TEXT));
    }
    if (named && !statement.says("Principal")) {
      boolean everyone = kind == PolicyKind.RCP;
      CompletionRow row =
          member(at, "Principal", "whom it speaks of", everyone ? "\"*\"" + CARET : principal());
      rows.add(everyone ? row.as(Sort.PLAIN) : row);
    }
    if (!statement.says("Action")) {
      rows.add(member(at, "Action", "the actions it speaks of", LIST));
    }
    if (!statement.says("Resource") && !trust) {
      rows.add(member(at, "Resource", "the resources it speaks of", TEXT));
    }
    if (!statement.names().contains("Condition")) {
      rows.add(member(at, "Condition", "when it applies", OBJECT));
    }
    if (!statement.names().contains("Sid")) {
      rows.add(member(at, "Sid", "its name, letters and digits", TEXT));
    }
    if (!statement.says("Action") && kind != PolicyKind.RCP) {
      rows.add(member(at, "NotAction", "all actions but these", LIST));
    }
    if (!statement.says("Resource") && !trust) {
      rows.add(member(at, "NotResource", "all resources but these", TEXT));
    }
    boolean denies = statement.effect().equals("Deny");
    if (kind == PolicyKind.RESOURCE && !trust && denies && !statement.says("Principal")) {
      rows.add(member(at, "NotPrincipal", "all but these", principal()));
    }
  }

  private static String principal() {
    return "{\n\t\"" + CARET + "\"\n}";
  }

  /** A name with room for its value; only the name where the value is there. */
  static CompletionRow member(CompletionSpot at, String name, String detail, String value) {
    String quoted = JsonQuote.quoted(name);
    return at.token().colon()
        ? new CompletionRow(name, detail, "", quoted + CARET, Sort.PLAIN)
        : new CompletionRow(name, detail, "", quoted + ": " + value, Sort.GOES_ON);
  }
}
