package dev.vennguard.syntax;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a change of a policy into the smallest change of its text: what did not change stays as it
 * is written. Checked before it is returned: the changed text, read again, is the wanted policy. A
 * change for which no small edit is known writes the whole document anew.
 */
public final class PolicyEditor {
  private final String text;
  private final Reading reading;
  private final Policy wanted;
  private final ArrayEditor arrays;
  private final List<TextChange> changes = new ArrayList<>();

  private PolicyEditor(String text, Reading reading, Policy wanted) {
    this.text = text;
    this.reading = reading;
    this.wanted = wanted;
    this.arrays = new ArrayEditor(text);
  }

  /**
   * The changes of a text after which it says what is wanted; none if it says so already.
   *
   * @param kind what kind of policy the text is
   * @param wanted what it shall say
   */
  public static List<TextChange> edit(String text, PolicyKind kind, Policy wanted) {
    Reading reading = PolicyReader.read(text, kind);
    if (reading.sound() && reading.policy().equals(wanted)) {
      return List.of();
    }
    if (reading.sound() && reading.policy().version() == wanted.version()) {
      PolicyEditor editor = new PolicyEditor(text, reading, wanted);
      if (editor.smallEdit() && says(TextChange.apply(text, editor.changes), kind, wanted)) {
        return List.copyOf(editor.changes);
      }
    }
    String whole = PolicyPrinter.print(wanted, Indent.TWO_SPACES);
    return List.of(new TextChange(new Span(0, text.length()), whole));
  }

  private static boolean says(String text, PolicyKind kind, Policy wanted) {
    Reading again = PolicyReader.read(text, kind);
    return again.sound() && again.policy().equals(wanted);
  }

  /** Whether a small edit is known; the changes are collected on the way. */
  private boolean smallEdit() {
    Optional<ArrayNode> list = statementList();
    List<Statement> old = reading.policy().statements();
    List<Statement> now = wanted.statements();
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        if (!old.get(i).equals(now.get(i))) {
          statement(old.get(i), now.get(i), reading.statements().get(i));
        }
      }
      return true;
    }
    if (list.isEmpty() || list.get().elements().size() != old.size()) {
      return false;
    }
    if (now.size() > old.size()) {
      for (int i = 0; i < old.size(); i++) {
        if (!old.get(i).equals(now.get(i))) {
          statement(old.get(i), now.get(i), reading.statements().get(i));
        }
      }
      changes.add(
          arrays.append(
              list.get(),
              now.subList(old.size(), now.size()).stream()
                  .map(more -> printed(more, list.get()))
                  .toList()));
      return true;
    }
    if (now.size() == old.size() - 1) {
      int gone = 0;
      while (gone < now.size() && old.get(gone).equals(now.get(gone))) {
        gone++;
      }
      changes.add(arrays.remove(list.get(), gone));
      return true;
    }
    return false;
  }

  private Optional<ArrayNode> statementList() {
    return reading.root() instanceof ObjectNode root
            && ReadingContext.member(root, "Statement").map(Member::value).orElse(root)
                instanceof ArrayNode list
        ? Optional.of(list)
        : Optional.empty();
  }

  private void statement(Statement old, Statement now, StatementSpans spans) {
    Optional<ObjectNode> object = object(spans.statement());
    Statement sameElements =
        old.withActions(now.actions())
            .withResources(now.resources())
            .withConditions(now.conditions());
    boolean conditions = old.conditions().size() == now.conditions().size();
    boolean negations =
        old.actions().negated() == now.actions().negated()
            && old.resources().negated() == now.resources().negated();
    if (object.isEmpty() || !now.equals(sameElements) || !conditions || !negations) {
      changes.add(new TextChange(spans.statement(), printed(now, spans.statement())));
      return;
    }
    ObjectNode node = object.get();
    texts(
        node,
        old.actions().negated() ? "NotAction" : "Action",
        old.actions().patterns().stream().map(ActionPattern::text).toList(),
        now.actions().patterns().stream().map(ActionPattern::text).toList());
    texts(
        node,
        old.resources().negated() ? "NotResource" : "Resource",
        old.resources().patterns().stream().map(ResourcePattern::text).toList(),
        now.resources().patterns().stream().map(ResourcePattern::text).toList());
    conditions(node, old, now, spans);
  }

  private void texts(ObjectNode node, String name, List<String> old, List<String> now) {
    if (!old.equals(now)) {
      ReadingContext.member(node, name)
          .map(Member::value)
          .ifPresent(value -> changes.addAll(arrays.texts(value, old, now)));
    }
  }

  /** An operator can be renamed in place if no other key stands under it. */
  private void conditions(ObjectNode node, Statement old, Statement now, StatementSpans spans) {
    for (int i = 0; i < old.conditions().size(); i++) {
      Condition before = old.conditions().get(i);
      Condition after = now.conditions().get(i);
      if (!before.equals(after)) {
        Optional<Member> operator = operator(node, spans.conditions().get(i));
        boolean renamed =
            before.key().equals(after.key()) && before.values().equals(after.values());
        boolean alone =
            operator.isPresent()
                && operator.get().value() instanceof ObjectNode keys
                && keys.members().size() == 1;
        if (renamed && alone) {
          Span span = operator.orElseThrow().nameSpan();
          changes.add(new TextChange(span, ArrayEditor.quoted(after.operator().text())));
        } else {
          changes.removeIf(one -> spans.statement().contains(one.span()));
          changes.add(new TextChange(spans.statement(), printed(now, spans.statement())));
          return;
        }
      }
    }
  }

  private static Optional<Member> operator(ObjectNode statement, Span entry) {
    return ReadingContext.member(statement, "Condition")
        .map(Member::value)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .flatMap(operators ->
            operators.members().stream().filter(one -> one.span().contains(entry)).findFirst());
  }

  private Optional<ObjectNode> object(Span span) {
    List<JsonNode> candidates = new ArrayList<>();
    if (reading.root() instanceof ObjectNode root) {
      ReadingContext.member(root, "Statement").map(Member::value).ifPresent(candidates::add);
    }
    statementList().ifPresent(list -> candidates.addAll(list.elements()));
    return candidates.stream()
        .filter(one -> one.span().equals(span))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** A statement indented like the other statements of a list. */
  private String printed(Statement statement, ArrayNode list) {
    return list.elements().isEmpty()
        ? printed(statement, list.span())
        : printed(statement, list.elements().getLast().span());
  }

  private String printed(Statement statement, Span beside) {
    Policy alone = new Policy(statement.version(), List.of(statement));
    String document = PolicyPrinter.print(alone, Indent.TWO_SPACES);
    Reading again = PolicyReader.read(document, PolicyKind.RESOURCE);
    Span span = again.statements().getFirst().statement();
    String before = arrays.indentation(beside.start());
    boolean wrapped = text.indexOf('\n') >= 0;
    String body = document.substring(span.start(), span.end());
    if (!wrapped) {
      return PolicyPrinter.minify(body);
    }
    return body.replace("\n    ", "\n" + before);
  }
}
