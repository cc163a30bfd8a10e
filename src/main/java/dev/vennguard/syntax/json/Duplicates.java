package dev.vennguard.syntax.json;

import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.LineIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds members of one object that bear the same name. */
final class Duplicates {
  private Duplicates() {}

  static void report(List<Member> members, Problems problems, LineIndex lines) {
    Map<String, Member> first = HashMap.newHashMap(members.size());
    for (Member member : members) {
      Member earlier = first.putIfAbsent(member.name(), member);
      if (earlier != null) {
        int line = lines.line(earlier.nameSpan().start());
        problems.add(new OfText.DuplicateMember(member.name(), line), member.nameSpan());
      }
    }
  }
}
