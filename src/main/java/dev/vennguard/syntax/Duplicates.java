package dev.vennguard.syntax;

import dev.vennguard.syntax.JsonNode.Member;
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
        String message =
            "%s stands here twice, first in line %s: remove one of them"
                .formatted(Problems.quote(member.name()), lines.line(earlier.nameSpan().start()));
        problems.add(ProblemCode.DUPLICATE_MEMBER, message, member.nameSpan());
      }
    }
  }
}
