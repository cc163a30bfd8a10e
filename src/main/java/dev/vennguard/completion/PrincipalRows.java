package dev.vennguard.completion;

import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.PolicyKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom a resource policy speaks of (EVALUATION §1.5). */
final class PrincipalRows {
  private static final char CARET = CompletionRow.CARET;

  /** The value of the element. */
  void whole(CompletionSpot at, RowCollector rows) {
    if (!named(at)) {
      return;
    }
    boolean rcp = at.document().kind() == PolicyKind.RCP;
    if (!rcp && !at.token().inList()) {
      for (Kind kind : Kind.values()) {
        rows.add(
            new CompletionRow(
                kind.text(),
                words(kind),
                "",
                "{\n\t\"" + kind.text() + "\": \"" + CARET + "\"\n}",
                Sort.GOES_ON));
      }
    }
    if (!at.token().inList()) {
      CompletionRow everyone = CompletionRow.text("*", "everyone, of whichever account", "");
      rows.add(rcp ? everyone : everyone.as(Sort.WIDE));
    }
  }

  void types(CompletionSpot at, RowCollector rows) {
    for (Kind kind : Kind.values()) {
      boolean there = at.statement().siblings().contains(kind.text());
      if (!there && at.document().kind() == PolicyKind.RESOURCE) {
        rows.add(MemberRows.member(at, kind.text(), words(kind), "\"" + CARET + "\""));
      }
    }
  }

  private static boolean named(CompletionSpot at) {
    PolicyKind kind = at.document().kind();
    return kind == PolicyKind.RESOURCE || kind == PolicyKind.RCP;
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case AWS -> "accounts, roles and users";
      case FEDERATED -> "identity providers";
      case SERVICE -> "services of AWS";
      case CANONICAL_USER -> "an account by its canonical id, in S3 alone";
    };
  }

  void entries(CompletionSpot at, Situation situation, RowCollector rows) {
    if (at.document().kind() != PolicyKind.RESOURCE) {
      return;
    }
    List<CompletionRow> all =
        switch (at.principal()) {
          case "AWS" -> callers(at, situation);
          case "Service" ->
              ServicePrincipals.all().stream()
                  .map(name -> CompletionRow.text(name, "service principal", ""))
                  .toList();
          case "Federated" -> providers(at, situation);
          default -> List.of();
        };
    all.stream().filter(row -> !at.statement().entries().contains(row.label())).forEach(rows::add);
  }

  private static List<CompletionRow> callers(CompletionSpot at, Situation situation) {
    List<CompletionRow> found = new ArrayList<>();
    for (String account : accounts(at, situation)) {
      String iam = "arn:" + situation.partition() + ":iam::" + account;
      found.add(CompletionRow.text(iam + ":root", "the account, for its policies to decide", ""));
      found.add(begun(iam + ":role/", "a role of the account"));
      found.add(begun(iam + ":user/", "a user of the account"));
    }
    String any = "arn:" + situation.partition() + ":iam::";
    String root = any + CARET + ":root";
    found.add(
        CompletionRow.text(any + "…:root", "another account: write its id", "")
            .written(JsonQuote.quoted(root)));
    found.add(CompletionRow.text("*", "everyone, of whichever account", "").as(Sort.WIDE));
    return found;
  }

  private static List<CompletionRow> providers(CompletionSpot at, Situation situation) {
    List<CompletionRow> found = new ArrayList<>();
    for (String account : accounts(at, situation)) {
      String iam = "arn:" + situation.partition() + ":iam::" + account;
      found.add(begun(iam + ":saml-provider/", "a SAML provider of the account"));
      found.add(begun(iam + ":oidc-provider/", "an OpenID Connect provider of the account"));
    }
    for (String name :
        List.of(
            "cognito-identity.amazonaws.com",
            "accounts.google.com",
            "graph.facebook.com",
            "www.amazon.com")) {
      found.add(CompletionRow.text(name, "web identity provider", ""));
    }
    return found;
  }

  /** A text that is to be written on: the caret stays between the quotes. */
  static CompletionRow begun(String value, String detail) {
    return CompletionRow.text(value, detail, "").written(JsonQuote.quoted(value + CARET));
  }

  /** The account that is meant, then those that the document names. */
  static Set<String> accounts(CompletionSpot at, Situation situation) {
    Set<String> found = new LinkedHashSet<>();
    if (!situation.account().isEmpty()) {
      found.add(situation.account());
    }
    found.addAll(at.document().accounts());
    return found;
  }
}
