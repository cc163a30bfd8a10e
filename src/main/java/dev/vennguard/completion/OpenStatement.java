package dev.vennguard.completion;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a statement says beside the place of the caret, as far as it can be read.
 *
 * @param effect as written; may be empty
 * @param names of its members
 * @param actions of {@code Action} or {@code NotAction}
 * @param notActions whether it is {@code NotAction}
 * @param siblings the names that stand beside the caret in the innermost object
 * @param keys the condition keys below the name at the caret
 * @param entries what stands in the same list or below the same name
 */
public record OpenStatement(
    String effect,
    List<String> names,
    List<String> actions,
    boolean notActions,
    List<String> siblings,
    List<String> keys,
    List<String> entries) {
  /** No statement. */
  static final OpenStatement NONE =
      new OpenStatement("", List.of(), List.of(), false, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public OpenStatement {
    names = List.copyOf(names);
    actions = List.copyOf(actions);
    siblings = List.copyOf(siblings);
    keys = List.copyOf(keys);
    entries = List.copyOf(entries);
  }

  /**
   * Reads it.
   *
   * @param statement the statement
   * @param inner the innermost object around the caret
   * @param mark what stands at the caret
   */
  static OpenStatement of(ObjectNode statement, ObjectNode inner, String mark) {
    Optional<Member> here =
        inner.members().stream().filter(one -> one.name().contains(mark)).findFirst();
    List<String> entries = new ArrayList<>();
    for (Member member : inner.members()) {
      List<String> texts = texts(member.value(), "");
      if (texts.stream().anyMatch(text -> text.contains(mark))) {
        texts.stream().filter(text -> !text.contains(mark)).forEach(entries::add);
      }
    }
    return new OpenStatement(
        member(statement, "Effect").map(one -> texts(one, mark)).orElse(List.of()).stream()
            .findFirst()
            .orElse(""),
        names(statement, mark),
        member(statement, "Action")
            .or(() -> member(statement, "NotAction"))
            .map(one -> texts(one, mark))
            .orElse(List.of()),
        member(statement, "NotAction").isPresent(),
        names(inner, mark),
        here.map(Member::value)
            .filter(ObjectNode.class::isInstance)
            .map(value -> names((ObjectNode) value, mark))
            .orElse(List.of()),
        entries);
  }

  /** The names of an object's members, but for that at the caret. */
  static List<String> names(ObjectNode object, String mark) {
    return object.members().stream()
        .map(Member::name)
        .filter(name -> !name.contains(mark))
        .toList();
  }

  /** The value of the last member of a name. */
  static Optional<JsonNode> member(ObjectNode object, String name) {
    for (Member member : object.members().reversed()) {
      if (member.name().equals(name)) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  /** The texts of a list, or the one; without that at the caret. */
  static List<String> texts(JsonNode node, String mark) {
    List<JsonNode> all = node instanceof ArrayNode list ? list.elements() : List.of(node);
    List<String> found = new ArrayList<>();
    for (JsonNode one : all) {
      if (one instanceof TextNode written && (mark.isEmpty() || !written.value().contains(mark))) {
        found.add(written.value());
      }
    }
    return found;
  }

  /** Whether a member of that name, or its opposite, is there. */
  boolean says(String element) {
    return names.contains(element) || names.contains("Not" + element);
  }
}
