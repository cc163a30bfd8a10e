package dev.vennguard.syntax;

import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which texts may be a {@code Sid}, and how often (EVALUATION §1.4). */
final class SidCheck {
  private SidCheck() {}

  static void check(
      List<Statement> statements, List<StatementSpans> spans, ReadingContext context) {
    if (context.kind() == PolicyKind.RESOURCE) {
      return; // Every service has a rule of its own.
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      String sid = statements.get(i).sid();
      if (sid.isEmpty()) {
        continue;
      }
      Span span = spans.get(i).sid();
      if (lettersAndDigitsOnly(context.kind()) && !sid.chars().allMatch(SidCheck::allowed)) {
        context.report(new OfValue.SidCharacters(sid), span);
      }
      if (seen.putIfAbsent(sid, i) != null) {
        context.report(new OfValue.SameSid(sid), span);
      }
    }
  }

  private static boolean lettersAndDigitsOnly(PolicyKind kind) {
    return switch (kind) {
      case IDENTITY, BOUNDARY, SESSION -> true;
      case SCP, RCP, RESOURCE -> false;
    };
  }

  private static boolean allowed(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
