package dev.vennguard.ui.editor;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Selects ever more of a document: what stands between quotes, the string, the member, the array or
 * object, and so on; and the way back.
 */
final class SelectionGrowth {
  private final Deque<Span> before = new ArrayDeque<>();
  private Span last = new Span(0, 0);

  /** The next larger part around a selection; nothing if all is selected. */
  Optional<Span> larger(String text, Span selected) {
    if (!selected.equals(last)) {
      before.clear();
    }
    List<Span> parts = new ArrayList<>(List.of(new Span(0, text.length())));
    collect(JsonParser.parse(text).root(), selected, parts);
    Optional<Span> next =
        parts.stream()
            .filter(part -> part.start() <= selected.start() && part.end() >= selected.end())
            .filter(part -> !part.equals(selected))
            .min(Comparator.comparingInt(part -> part.end() - part.start()));
    next.ifPresent(part -> {
      before.push(selected);
      last = part;
    });
    return next;
  }

  /** What was selected before it grew; nothing if the selection is another one by now. */
  Optional<Span> smaller(Span selected) {
    if (!selected.equals(last) || before.isEmpty()) {
      return Optional.empty();
    }
    last = before.pop();
    return Optional.of(last);
  }

  private static void collect(JsonNode node, Span selected, List<Span> parts) {
    Span span = node.span();
    if (span.start() > selected.start() || span.end() < selected.end()) {
      return;
    }
    parts.add(span);
    switch (node) {
      case ObjectNode object -> object.members().forEach(member -> member(member, selected, parts));
      case ArrayNode array -> array.elements().forEach(one -> collect(one, selected, parts));
      case TextNode text -> inner(text.span(), parts);
      case JsonNode.NumberNode _,
          JsonNode.BooleanNode _,
          JsonNode.NullNode _,
          JsonNode.BrokenNode _ -> {}
    }
  }

  private static void member(Member member, Span selected, List<Span> parts) {
    parts.add(member.span());
    parts.add(member.nameSpan());
    inner(member.nameSpan(), parts);
    collect(member.value(), selected, parts);
  }

  /** What stands between the quotes. */
  private static void inner(Span quoted, List<Span> parts) {
    if (quoted.end() - quoted.start() > 2) {
      parts.add(new Span(quoted.start() + 1, quoted.end() - 1));
    }
  }
}
