package dev.vennguard.syntax;

import static dev.vennguard.syntax.problem.Problems.quote;

import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.ProblemCode;
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
      String message = "a statement has `Principal` or `NotPrincipal`, not both: remove one";
      context.report(ProblemCode.CONFLICTING_ELEMENTS, message, negated.get().nameSpan());
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
          String message =
              "%s has no %s: remove it"
                  .formatted(context.kind().aTitle(), quote(member.get().name()));
          context.report(ProblemCode.MISPLACED_ELEMENT, message, member.get().nameSpan());
        }
      }
      case RCP -> {
        if (member.isEmpty()) {
          String message = "`Principal` is missing: add `\"Principal\": \"*\"`";
          context.report(ProblemCode.MISSING_PRINCIPAL, message, brace);
        } else if (!found.equals(new PrincipalClause(false, List.of(EVERYONE)))) {
          String message =
              "a resource control policy speaks of everyone: write `\"Principal\": \"*\"`";
          context.report(ProblemCode.MISPLACED_ELEMENT, message, member.get().span());
        }
      }
      case RESOURCE -> {
        if (member.isEmpty()) {
          String message = "`Principal` is missing: say for whom the statement is";
          context.report(ProblemCode.MISSING_ELEMENT, message, brace);
        } else if (found.equals(PrincipalClause.NONE)) {
          // Nothing says it apart from no element at all, which means something else here.
          String message = "`NotPrincipal` excepts nobody: say whom the statement is not for";
          context.report(ProblemCode.MISSING_ELEMENT, message, member.get().span());
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
      case JsonNode other ->
          context.wrongType(
              member.name(), "`\"*\"` or an object such as `{\"AWS\": \"…\"}`", other);
    }
    return new PrincipalClause(negated, found);
  }

  private void named(Member member, List<Named> found) {
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(some -> some.text().equals(member.name())).findFirst();
    if (kind.isEmpty()) {
      String message =
          "unknown principal type %s: write `AWS`, `Federated`, `Service` or `CanonicalUser`"
              .formatted(quote(member.name()));
      context.report(ProblemCode.MISSPELT_ELEMENT, message, member.nameSpan());
      return;
    }
    for (ReadingContext.Located value : context.texts(member.name(), member.value())) {
      found.add(new Named(kind.get(), value.value()));
    }
  }
}
