package dev.vennguard.syntax;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.ExpectedType;
import dev.vennguard.syntax.problem.Mistake.OfAbsence;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one statement (EVALUATION §1.1, §1.2). */
final class StatementReader {
  /** The elements of a statement. */
  static final List<String> ELEMENTS =
      List.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  private final ObjectNode object;
  private final ReadingContext context;
  private final Optional<Member> foreign;
  private final Span start;
  private Set<String> misspelt = Set.of();

  /** A statement and the places of its parts. */
  record Found(Statement statement, StatementSpans spans) {}

  /** An element that may also be written with {@code Not}. */
  private record Clause(boolean negated, Span span, List<Located> patterns) {
    List<Span> spans() {
      return patterns.stream().map(Located::span).toList();
    }
  }

  /** Foreign is an element of the document that the grammar does not have. */
  StatementReader(ObjectNode object, Optional<Member> foreign, ReadingContext context) {
    this.object = object;
    this.foreign = foreign;
    this.context = context;
    start = Span.at(object.span().start());
  }

  /** Nothing if there is no effect, or not exactly one action and resource element. */
  Optional<Found> read() {
    ReadingContext.Unknown unknown =
        context.unknownElements(object, ELEMENTS, List.of(), "a statement");
    misspelt = unknown.misspelt();
    Located sid = sid();
    Optional<Effect> effect = effect();
    PrincipalClause principal = new PrincipalReader(context).read(object);
    Optional<Clause> action = clause("Action");
    Optional<Clause> resource = clause("Resource");
    List<ConditionReader.Entry> conditions = new ConditionReader(context).read(object);
    conditions.addAll(notEvaluated(unknown.unknown()));
    action.ifPresent(clause -> conditions.addAll(open(clause)));
    if (resource.isEmpty() && mayLackResource(action)) {
      resource = Optional.of(new Clause(false, start, List.of(new Located("*", start))));
    }
    if (effect.isEmpty() || action.isEmpty() || resource.isEmpty()) {
      return Optional.empty();
    }
    Statement statement =
        new Statement(
            sid.value(),
            effect.get(),
            principal,
            actions(action.get()),
            resources(resource.get()),
            conditions.stream().map(ConditionReader.Entry::condition).toList(),
            context.version());
    StatementSpans spans =
        new StatementSpans(
            object.span(),
            sid.span(),
            ReadingContext.member(object, "Effect").map(Member::span).orElse(start),
            action.get().span(),
            resource.get().span(),
            action.get().spans(),
            resource.get().spans(),
            conditions.stream().map(ConditionReader.Entry::span).toList());
    return Optional.of(new Found(statement, spans));
  }

  /** Entries because of which the statement is not evaluated: IAM would refuse to store it. */
  private List<ConditionReader.Entry> notEvaluated(List<Member> unknown) {
    List<Member> all = new ArrayList<>(unknown);
    foreign.ifPresent(all::add);
    List<ConditionReader.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Member member : all) {
      if (names.add(member.name())) {
        ConditionOperator element = new ConditionOperator.UnknownElement(member.name());
        entries.add(
            new ConditionReader.Entry(new Condition(element, "", List.of()), member.span()));
      }
    }
    return entries;
  }

  /** Checked also where the statement cannot be read, so that all mistakes are told at once. */
  private void check(String name, Clause clause) {
    if (name.equals("Action")) {
      clause.patterns().forEach(one -> ActionCheck.check(one, clause.negated(), context));
      if (!clause.negated()) {
        ActionCheck.uncontrolled(clause.patterns(), clause.span(), context);
      }
      return;
    }
    for (Located pattern : clause.patterns()) {
      ArnCheck.check(pattern, context);
      VariableCheck.check(pattern, context);
    }
  }

  /** Where an action is not known, nobody knows whether the statement speaks of any of them. */
  private static ActionClause actions(Clause clause) {
    return new ActionClause(
        clause.negated(),
        clause.patterns().stream()
            .filter(pattern -> !clause.negated() || !UnknownText.in(pattern.value()))
            .map(pattern -> new ActionPattern(any(pattern.value())))
            .toList());
  }

  private static String any(String action) {
    if (!UnknownText.in(action)) {
      return action;
    }
    String service = action.substring(0, action.indexOf(':') + 1);
    return service.isEmpty() || UnknownText.in(service) ? "*" : service + "*";
  }

  private static List<ConditionReader.Entry> open(Clause action) {
    List<ConditionReader.Entry> entries = new ArrayList<>();
    for (Located pattern : action.patterns()) {
      for (String name : UnknownText.names(pattern.value())) {
        entries.add(
            new ConditionReader.Entry(
                new Condition(
                    ConditionOperator.parse("Bool"), UnknownText.key(name), List.of("true")),
                pattern.span()));
      }
    }
    return entries;
  }

  private static ResourceClause resources(Clause clause) {
    return new ResourceClause(
        clause.negated(),
        clause.patterns().stream().map(pattern -> new ResourcePattern(pattern.value())).toList());
  }

  private Located sid() {
    Optional<Member> member = ReadingContext.member(object, "Sid");
    if (member.isPresent() && member.get().value() instanceof TextNode text) {
      return new Located(text.value(), member.get().span());
    }
    member.ifPresent(other -> context.wrongType("Sid", ExpectedType.TEXT, other.value()));
    return new Located("", member.map(Member::span).orElse(start));
  }

  private Optional<Effect> effect() {
    Optional<Member> member = ReadingContext.member(object, "Effect");
    if (member.isEmpty()) {
      missing("Effect");
      return Optional.empty();
    }
    if (!(member.get().value() instanceof TextNode text)) {
      context.wrongType("Effect", ExpectedType.EFFECT, member.get().value());
      return Optional.empty();
    }
    for (Effect effect : Effect.values()) {
      if (effect.text().equals(text.value())) {
        return Optional.of(effect);
      }
    }
    Optional<String> meant = Suggestions.nearest(text.value(), List.of("Allow", "Deny"));
    context.report(new OfValue.UnknownEffect(text.value(), meant), text.span());
    return Optional.empty();
  }

  private Optional<Clause> clause(String name) {
    Optional<Member> plain = ReadingContext.member(object, name);
    Optional<Member> negated = ReadingContext.member(object, "Not" + name);
    if (plain.isPresent() && negated.isPresent()) {
      context.report(new OfElement.Both(name), negated.get().nameSpan());
    }
    if (plain.isEmpty() && negated.isEmpty()) {
      absent(name);
    }
    Optional<Clause> one = plain.map(member -> clause(name, member, false));
    Optional<Clause> other = negated.map(member -> clause(name, member, true));
    return one.isPresent() && other.isPresent() ? Optional.empty() : one.or(() -> other);
  }

  private Clause clause(String name, Member member, boolean negated) {
    List<Located> patterns = context.texts(member.name(), member.value());
    Clause clause = new Clause(negated, member.span(), patterns);
    check(name, clause);
    return clause;
  }

  /** Trust policies must not have a resource, and some services fill it in (EVALUATION §1.2). */
  private void absent(String name) {
    if (context.kind() == PolicyKind.RESOURCE && name.equals("Resource")) {
      return;
    }
    if (!misspelt.contains("Not" + name)) {
      missing(name);
    }
  }

  private boolean mayLackResource(Optional<Clause> action) {
    boolean named =
        object.members().stream()
            .anyMatch(m -> m.name().equals("Resource") || m.name().equals("NotResource"));
    if (context.kind() != PolicyKind.RESOURCE || named) {
      return false;
    }
    boolean trust =
        action.isPresent()
            && action.get().patterns().stream()
                .allMatch(a -> a.value().regionMatches(true, 0, "sts:", 0, 4));
    if (!trust && !misspelt.contains("Resource") && !misspelt.contains("NotResource")) {
      context.report(new OfAbsence.Resource(), brace());
    }
    return true;
  }

  private void missing(String name) {
    if (!misspelt.contains(name)) {
      context.report(new OfAbsence.Element(name), brace());
    }
  }

  private Span brace() {
    return new Span(start.start(), start.start() + 1);
  }
}
