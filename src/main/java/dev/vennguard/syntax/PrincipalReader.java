package dev.vennguard.syntax;

import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.ExpectedType;
import dev.vennguard.syntax.problem.Mistake.OfAbsence;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code Principal} and {@code NotPrincipal} (EVALUATION §1.2, §1.5, §1.6). */
final class PrincipalReader {
  private static final Named EVERYONE = new Named(Kind.AWS, "*");

  private final ReadingContext context;

  PrincipalReader(ReadingContext context) {
    this.context = context;
  }

  PrincipalClause read(ObjectNode statement) {
    Optional<Member> plain = ReadingContext.member(statement, "Principal");
    Optional<Member> negated = ReadingContext.member(statement, "NotPrincipal");
    if (plain.isPresent() && negated.isPresent()) {
      context.report(new OfElement.Both("Principal"), negated.get().nameSpan());
    }
    Optional<Member> member = plain.or(() -> negated);
    PrincipalClause found =
        member.map(some -> clause(some, plain.isEmpty())).orElse(PrincipalClause.NONE);
    presence(member, found, statement);
    return found;
  }

  private void presence(Optional<Member> member, PrincipalClause found, ObjectNode statement) {
    Span brace = new Span(statement.span().start(), statement.span().start() + 1);
    switch (context.kind()) {
      case IDENTITY, BOUNDARY, SCP, SESSION -> {
        if (member.isPresent()) {
          context.report(
              new OfElement.Misplaced(member.get().name(), context.kind().aTitle()),
              member.get().nameSpan());
        }
      }
      case RCP -> {
        if (member.isEmpty()) {
          context.report(new OfAbsence.Everyone(), brace);
        } else if (!found.equals(new PrincipalClause(false, List.of(EVERYONE)))) {
          context.report(new OfElement.NotEveryone(member.get().name()), member.get().span());
        }
      }
      case RESOURCE -> {
        if (member.isEmpty()) {
          context.report(new OfAbsence.Element("Principal"), brace);
        } else if (found.equals(PrincipalClause.NONE)) {
          // Nothing says it apart from no element at all, which means something else here.
          context.report(new OfAbsence.ExceptsNobody(), member.get().span());
        }
      }
    }
  }

  private PrincipalClause clause(Member member, boolean negated) {
    List<Named> found = new ArrayList<>();
    switch (member.value()) {
      case TextNode text when text.value().equals("*") -> found.add(EVERYONE);
      case ArrayNode array when array.elements().isEmpty() -> {}
      case ObjectNode object -> object.members().forEach(some -> named(some, found));
      case JsonNode other -> context.wrongType(member.name(), ExpectedType.PRINCIPALS, other);
    }
    return new PrincipalClause(negated, found);
  }

  private void named(Member member, List<Named> found) {
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(some -> some.text().equals(member.name())).findFirst();
    if (kind.isEmpty()) {
      context.report(new OfElement.UnknownPrincipalType(member.name()), member.nameSpan());
      return;
    }
    for (ReadingContext.Located value : context.texts(member.name(), member.value())) {
      found.add(new Named(kind.get(), value.value()));
    }
  }
}
