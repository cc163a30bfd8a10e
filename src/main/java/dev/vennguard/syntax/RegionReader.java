package dev.vennguard.syntax;

import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a region of requests that is written like a statement without {@code Effect}: policy
 * variables count in it, as in a document of 2012-10-17. Never throws.
 */
public final class RegionReader {
  private RegionReader() {}

  /**
   * Reads a region.
   *
   * @param text the whole document
   * @param document the document as JSON
   * @param region the part of it that is the region
   * @return a policy of one statement that allows the region; of none if it cannot be read
   */
  public static Reading read(String text, JsonDocument document, ObjectNode region) {
    Problems problems = new Problems();
    PolicyVersion version = PolicyVersion.V2012_10_17;
    ReadingContext context =
        new ReadingContext(text, PolicyKind.IDENTITY, version, problems, new Suggestions());
    ReadingContext.member(region, "Effect")
        .ifPresent(effect ->
            context.report(
                new OfElement.Misplaced(effect.name(), "a region of requests"), effect.nameSpan()));
    Optional<StatementReader.Found> found =
        new StatementReader(withEffect(region), Optional.empty(), context).read();
    return new Reading(
        new Policy(version, found.map(StatementReader.Found::statement).stream().toList()),
        found.map(StatementReader.Found::spans).stream().toList(),
        problems.sorted(),
        problems.soundness(),
        document.lines(),
        region);
  }

  private static ObjectNode withEffect(ObjectNode region) {
    Span start = Span.at(region.span().start());
    List<Member> members = new ArrayList<>();
    for (Member member : region.members()) {
      if (!member.name().equals("Effect")) {
        members.add(member);
      }
    }
    members.add(new Member("Effect", start, new TextNode("Allow", start), start));
    return new ObjectNode(members, region.span());
  }
}
