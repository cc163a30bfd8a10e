package dev.vennguard.syntax;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.ExpectedType;
import dev.vennguard.syntax.problem.Mistake.OfCondition;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code Condition} of a statement (EVALUATION §1.1, §5.2). */
final class ConditionReader {
  private final ReadingContext context;

  /** A condition entry and its place. */
  record Entry(Condition condition, Span span) {}

  ConditionReader(ReadingContext context) {
    this.context = context;
  }

  List<Entry> read(ObjectNode statement) {
    Optional<Member> condition = ReadingContext.member(statement, "Condition");
    List<Entry> found = new ArrayList<>();
    if (condition.isPresent()) {
      if (condition.get().value() instanceof ObjectNode operators) {
        operators.members().forEach(operator -> operator(operator, found));
      } else {
        context.wrongType("Condition", ExpectedType.OPERATORS, condition.get().value());
      }
    }
    return found;
  }

  private void operator(Member member, List<Entry> found) {
    ConditionOperator operator = ConditionOperator.parse(member.name());
    if (operator instanceof ConditionOperator.Unknown) {
      unknown(member);
    }
    if (!(member.value() instanceof ObjectNode keys)) {
      context.wrongType(member.name(), ExpectedType.CONDITION_KEYS, member.value());
      return;
    }
    if (keys.members().isEmpty() && operator instanceof ConditionOperator.Unknown) {
      // An entry without key, so that the statement is still not evaluated.
      found.add(new Entry(new Condition(operator, "", List.of()), member.span()));
    }
    if (keys.members().size() > 1) {
      sameKeys(keys);
    }
    for (Member key : keys.members()) {
      List<String> values = values(key, operator);
      found.add(new Entry(new Condition(operator, key.name(), values), key.span()));
    }
  }

  private void unknown(Member member) {
    String name = member.name();
    // Beyond the last problem that is kept nobody reads what was meant, and looking it up is slow.
    boolean read = !context.problems().full();
    OfCondition mistake =
        name.endsWith("NullIfExists")
            ? new OfCondition.NullIfExists(name)
            : new OfCondition.UnknownOperator(
                name, read ? context.suggestions().operator(name) : Optional.empty());
    context.report(mistake, member.nameSpan());
  }

  /** Names are compared ignoring case; equal ones were reported with all other duplicates. */
  private void sameKeys(ObjectNode keys) {
    Map<String, Member> first = new HashMap<>();
    for (Member key : keys.members()) {
      Member earlier = first.putIfAbsent(ConditionKeyName.folded(key.name()), key);
      if (earlier != null && !earlier.name().equals(key.name())) {
        context.report(new OfCondition.SameKey(key.name(), earlier.name()), key.nameSpan());
      }
    }
  }

  private List<String> values(Member key, ConditionOperator operator) {
    if (key.value() instanceof ArrayNode array) {
      List<String> found = new ArrayList<>(array.elements().size());
      array.elements().forEach(value -> value(key, value, operator).ifPresent(found::add));
      return found;
    }
    return value(key, key.value(), operator).stream().toList();
  }

  private Optional<String> value(Member key, JsonNode node, ConditionOperator operator) {
    Optional<String> literal =
        switch (node) {
          case TextNode text -> Optional.of(text.value());
          case NumberNode number -> Optional.of(number.literal());
          case BooleanNode flag -> Optional.of(String.valueOf(flag.value()));
          case ObjectNode _, ArrayNode _, NullNode _, BrokenNode _ -> {
            context.wrongType(key.name(), ExpectedType.LITERAL, node);
            yield Optional.empty();
          }
        };
    boolean told = literal.isPresent() && !UnknownText.in(literal.get());
    if (told && operator instanceof ConditionOperator.Known known) {
      String value = literal.get();
      boolean arn = known.comparison().kind() == Comparison.Kind.ARN;
      if (arn && context.kind() == PolicyKind.SESSION && !Literals.arnOperand(value)) {
        context.report(new OfCondition.StoredLiteral(value), node.span());
      } else if (!Literals.wellFormed(known.comparison(), value)) {
        context.report(new OfCondition.UnreadableLiteral(known.comparison(), value), node.span());
      } else if (known.comparison().variables()) {
        VariableCheck.check(new Located(value, node.span()), context);
      }
    }
    return literal;
  }
}
