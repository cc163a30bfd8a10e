package dev.vennguard.ui.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.explain.words.NearNames;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Glob;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said where the mouse rests in a text. Plain Java. */
public final class HoverModel {
  private static final int LISTED = 20;
  private static final int KEYS = 12;

  private final Catalogue catalogue;
  private final ActionPatterns patterns;

  /**
   * @param catalogue the known actions and keys
   */
  public HoverModel(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.patterns = ActionPatterns.of(catalogue);
  }

  /** How many known actions a pattern covers. */
  public int covered(String written) {
    if (!Glob.hasWildcard(written)) {
      return catalogue.action(written).isPresent() ? 1 : 0;
    }
    return patterns.indices(new ActionPattern(written)).length;
  }

  /**
   * What stands at a place, in a few lines; empty if there is nothing to say, or while the snapshot
   * is that of another text.
   */
  public Optional<String> at(Snapshot snapshot, DocumentId id, String text, int offset) {
    return snapshot
        .document(id)
        .filter(document -> document.text().equals(text))
        .map(Document::reading)
        .flatMap(reading -> within(reading.root(), List.of(), offset));
  }

  /** Goes down to the place, by the names of the members around it. */
  private Optional<String> within(JsonNode node, List<String> path, int offset) {
    return switch (node) {
      case ObjectNode object ->
          object.members().stream()
              .filter(member -> member.span().contains(offset))
              .findFirst()
              .flatMap(member -> member(member, path, offset));
      case ArrayNode array ->
          array.elements().stream()
              .filter(element -> element.span().contains(offset))
              .findFirst()
              .flatMap(element -> within(element, path, offset));
      case TextNode value -> isAction(path) ? action(value.value()) : Optional.empty();
      case JsonNode.NumberNode _, JsonNode.BooleanNode _, JsonNode.NullNode _ -> Optional.empty();
      case JsonNode.BrokenNode _ -> Optional.empty();
    };
  }

  private Optional<String> member(Member member, List<String> path, int offset) {
    List<String> inner = new ArrayList<>(path);
    inner.add(member.name());
    if (!member.nameSpan().contains(offset)) {
      return within(member.value(), inner, offset);
    }
    boolean condition = path.size() >= 2 && path.get(1).equals("Condition");
    if (condition && path.size() == 2) {
      return OperatorWords.of(ConditionOperator.parse(member.name()));
    }
    return condition && path.size() == 3 ? key(member.name()) : Optional.empty();
  }

  private static boolean isAction(List<String> path) {
    return path.size() == 2
        && path.get(0).equals("Statement")
        && (path.get(1).equals("Action") || path.get(1).equals("NotAction"));
  }

  private Optional<String> action(String written) {
    return Glob.hasWildcard(written) ? pattern(written) : Optional.of(one(written));
  }

  private Optional<String> pattern(String written) {
    int[] found = patterns.indices(new ActionPattern(written));
    if (found.length == 0) {
      return Optional.of(written + " covers no known action");
    }
    StringBuilder words = new StringBuilder(written);
    words.append(" covers ").append(count(found.length, "action"));
    for (int i = 0; i < Math.min(LISTED, found.length); i++) {
      words.append(i == 0 ? ":\n" : ", ");
      words.append(catalogue.actions().get(found[i]).qualifiedName());
    }
    if (found.length > LISTED) {
      words
          .append(" and ")
          .append(String.format(Locale.ROOT, "%,d", found.length - LISTED))
          .append(" more");
    }
    return Optional.of(words.toString());
  }

  private String one(String written) {
    Optional<Action> known = catalogue.action(written);
    if (known.isEmpty()) {
      List<String> near = NearNames.of(catalogue, written);
      return written
          + " is not in the catalogue of "
          + catalogue.date()
          + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?");
    }
    Action action = known.get();
    List<String> lines = new ArrayList<>();
    lines.add(action.qualifiedName() + " · " + action.level().title());
    List<String> types =
        action.resources().stream().map(use -> use.type().name()).distinct().toList();
    lines.add(
        types.isEmpty()
            ? "takes no resource: only \"Resource\": \"*\" reaches it"
            : "resource types: " + limited(types));
    List<String> keys = keys(action);
    if (!keys.isEmpty()) {
      lines.add("condition keys: " + limited(keys));
    }
    if (!action.dependentActions().isEmpty()) {
      lines.add("also needs: " + limited(action.dependentActions()));
    }
    return String.join("\n", lines);
  }

  private static List<String> keys(Action action) {
    return Stream.concat(
            action.keys().stream(),
            action.resources().stream()
                .flatMap(use -> Stream.concat(use.keys().stream(), use.type().keys().stream())))
        .map(ConditionKey::name)
        .distinct()
        .toList();
  }

  private Optional<String> key(String written) {
    Optional<ConditionKey> key =
        Stream.concat(catalogue.globalKeys().stream(), catalogue.conditionKeys().stream())
            .filter(one -> one.covers(written))
            .max(Comparator.comparingInt(one -> one.name().length()));
    return Optional.of(
        key.map(found -> written + " · " + OperatorWords.type(found.type()))
            .orElse(written + " is no key that the catalogue knows"));
  }

  private static String limited(List<String> words) {
    int more = words.size() - KEYS;
    String shown = String.join(", ", words.subList(0, Math.min(KEYS, words.size())));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String count(int count, String word) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? word : word + "s");
  }
}
