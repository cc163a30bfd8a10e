package dev.vennguard.syntax;

import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.range.Unknowns;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.ExpectedType;
import dev.vennguard.syntax.problem.Mistake.OfAbsence;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a policy document (EVALUATION §1). Never throws. */
public final class PolicyReader {
  private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");

  private final String text;
  private final PolicyKind kind;
  private final JsonDocument document;
  private final Problems problems = new Problems();
  private final Suggestions suggestions = new Suggestions();
  private final List<Statement> statements = new ArrayList<>();
  private final List<StatementSpans> spans = new ArrayList<>();

  /** The first of the document's elements that the grammar does not have: one is enough. */
  private Optional<Member> foreign = Optional.empty();

  private PolicyReader(String text, PolicyKind kind) {
    this.text = text;
    this.kind = kind;
    document = JsonParser.parse(text);
    problems.addAll(document.problems());
  }

  /**
   * Reads a document.
   *
   * @param text the JSON text
   * @param kind what kind of policy it is meant to be
   */
  public static Reading read(String text, PolicyKind kind) {
    return new PolicyReader(text, kind).read();
  }

  private Reading read() {
    CharacterCheck.check(text, document.problems(), problems);
    PolicyVersion version = PolicyVersion.V2008_10_17;
    if (document.root() instanceof ObjectNode policy) {
      ReadingContext.Unknown unknown =
          context(version).unknownElements(policy, ELEMENTS, StatementReader.ELEMENTS, "a policy");
      version = version(policy, unknown.misspelt());
      foreign = unknown.unknown().stream().findFirst();
      policy(policy, unknown.misspelt(), context(version));
    } else if (!(document.root() instanceof BrokenNode)) {
      problems.add(
          new OfElement.NoPolicy(ReadingContext.type(document.root())), document.root().span());
    }
    unknownValues();
    return new Reading(
        new Policy(version, statements),
        spans,
        problems.sorted(),
        problems.soundness(),
        document.lines(),
        document.root());
  }

  /** Told once, at the first of them: a template may have left hundreds open. */
  private void unknownValues() {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> names.addAll(Unknowns.names(statement)));
    if (!names.isEmpty()) {
      int at = Math.max(0, text.indexOf("unknown." + names.iterator().next()));
      problems.add(
          new OfValue.OpenValues(List.copyOf(names)), new Span(at, at + "unknown".length()));
    }
  }

  private ReadingContext context(PolicyVersion version) {
    return new ReadingContext(text, kind, version, problems, suggestions);
  }

  /** Absent means 2008-10-17 (EVALUATION §1.3). */
  private PolicyVersion version(ObjectNode policy, Set<String> misspelt) {
    Optional<Member> member = ReadingContext.member(policy, "Version");
    if (member.isEmpty() && misspelt.contains("Version")) {
      return PolicyVersion.V2008_10_17;
    }
    if (member.isEmpty()) {
      Span brace = new Span(policy.span().start(), policy.span().start() + 1);
      problems.add(new OfAbsence.Version(), brace);
      return PolicyVersion.V2008_10_17;
    }
    JsonNode value = member.get().value();
    if (value instanceof TextNode written) {
      for (PolicyVersion version : PolicyVersion.values()) {
        if (version.text().equals(written.value())) {
          return version;
        }
      }
      problems.add(new OfValue.UnknownVersion(written.value()), written.span());
    } else if (!(value instanceof BrokenNode)) {
      problems.add(new OfElement.VersionNoText(), value.span());
    }
    return PolicyVersion.V2008_10_17;
  }

  private void policy(ObjectNode policy, Set<String> misspelt, ReadingContext context) {
    ReadingContext.member(policy, "Id").ifPresent(id -> id(id, context));
    Optional<Member> member = ReadingContext.member(policy, "Statement");
    if (member.isEmpty()) {
      if (!misspelt.contains("Statement")) {
        Span brace = new Span(policy.span().start(), policy.span().start() + 1);
        context.report(new OfAbsence.Element("Statement"), brace);
      }
      return;
    }
    switch (member.get().value()) {
      case ArrayNode list -> list(list, context);
      case ObjectNode single -> statement(single, context);
      case JsonNode other -> context.wrongType("Statement", ExpectedType.LIST_OF_OBJECTS, other);
    }
    SidCheck.check(statements, spans, context);
  }

  private void id(Member id, ReadingContext context) {
    if (!(id.value() instanceof TextNode)) {
      context.wrongType("Id", ExpectedType.TEXT, id.value());
    }
    if (kind != PolicyKind.RESOURCE) {
      context.report(new OfElement.Misplaced("Id", kind.aTitle()), id.nameSpan());
    }
  }

  private void list(ArrayNode list, ReadingContext context) {
    if (list.elements().isEmpty()) {
      context.report(new OfAbsence.Statement(), list.span());
    }
    for (JsonNode element : list.elements()) {
      if (element instanceof ObjectNode statement) {
        statement(statement, context);
      } else {
        context.wrongType("Statement", ExpectedType.LIST_OF_OBJECTS, element);
      }
    }
  }

  private void statement(ObjectNode object, ReadingContext context) {
    new StatementReader(object, foreign, context)
        .read()
        .ifPresent(found -> {
          statements.add(found.statement());
          spans.add(found.spans());
        });
  }
}
