package dev.vennguard.prove.request;

import dev.vennguard.policy.Situation;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValueDomain.Finite;
import dev.vennguard.prove.value.ValueDomain.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The values that the keys about the caller can have, such as {@code aws:PrincipalArn} and {@code
 * aws:userid}: as languages, and as examples that read well (EVALUATION §4 "Useful contents",
 * §5.5).
 */
public final class CallerTexts {
  private static final String SERVICE_LINKED = "aws-service-role/";
  private static final String SESSION = "assumed-role/";

  /** Enough for any of the languages below, which do not depend on a question. */
  private static final long FIXED = 100_000;

  /** A name is what stands behind the last {@code /} of the ARN, and holds no wildcard. */
  public static final CharClass NAME = CharClass.without("/*?");

  private static final Text USER_NAME =
      text("user name", List.of(new TextSequence().some(NAME)), "alice", "bob", "example");

  private static final Text USER_ID =
      text(
          "user id",
          List.of(new TextSequence().some(CharClass.NO_COLON)),
          "AIDAEXAMPLE",
          "alice",
          "bob");

  private static final Text SESSION_ID =
      text(
          "session id",
          List.of(
              new TextSequence()
                  .some(CharClass.NO_COLON)
                  .literal(":")
                  .some(CharClass.SESSION_NAME)),
          "AROAEXAMPLE:s",
          "AROAEXAMPLE:alice",
          "AROAEXAMPLE:bob");

  private final String partition;
  private final Map<String, Text> principals = new HashMap<>();

  /** Callers' texts in a partition. */
  public CallerTexts(String partition) {
    this.partition = partition;
  }

  /** What {@code aws:username} holds; nothing for roles. */
  public Optional<ValueDomain> userName(Case requestCase) {
    if (requestCase.caller() != Case.Caller.USER) {
      return Optional.empty();
    }
    String stated = requestCase.scope().situation().principal();
    return Optional.of(stated.isEmpty() ? USER_NAME : new Finite(List.of(nameOf(stated))));
  }

  /** What {@code aws:userid} holds. */
  public ValueDomain userId(Case requestCase) {
    return switch (requestCase.caller()) {
      case USER -> USER_ID;
      case ROOT -> new Finite(List.of(requestCase.account()));
      case ROLE -> {
        String stated = session(requestCase);
        yield stated.isEmpty() ? SESSION_ID : sessionId(stated);
      }
    };
  }

  private Text sessionId(String session) {
    return principals.computeIfAbsent(
        "session id " + session,
        name ->
            text(
                name,
                List.of(new TextSequence().some(CharClass.NO_COLON).literal(":" + session)),
                "AROAEXAMPLE:" + session));
  }

  /** The name of the stated session; empty if none is stated. */
  public static String session(Case requestCase) {
    String stated = resource(requestCase);
    return stated.startsWith(SESSION) && stated.indexOf('/', SESSION.length()) > 0
        ? nameOf(stated)
        : "";
  }

  /** The ARN of a principal that nobody asks about: the stated one, or one with a user's name. */
  public static String usual(Case requestCase, Optional<String> userName) {
    Situation situation = requestCase.scope().situation();
    String stated = resource(requestCase);
    String prefix =
        "arn:%s:iam::%s:%s"
            .formatted(
                requestCase.scope().partition().id(),
                requestCase.account(),
                requestCase.caller().prefix());
    if (stated.startsWith(SESSION)) {
      return prefix + stated.substring(SESSION.length()).split("/", 2)[0];
    } else if (!stated.isEmpty()) {
      return situation.principal();
    }
    return requestCase.caller() == Case.Caller.ROOT ? prefix : prefix + userName.orElse("example");
  }

  /** What stands behind the last {@code /}. */
  public static String nameOf(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** The resource part of the stated principal's ARN; empty if none is stated. */
  private static String resource(Case requestCase) {
    String[] segments = requestCase.scope().situation().principal().split(":", 6);
    return segments[segments.length - 1];
  }

  /** The ARN of the principal: of the role, also for a session of it (EVALUATION §5.5). */
  public ValueDomain principal(Case requestCase) {
    String stated = requestCase.scope().situation().principal();
    String resource = resource(requestCase);
    if (resource.startsWith(SESSION)) {
      String role = resource.substring(SESSION.length());
      int end = role.indexOf('/');
      return ofRole(requestCase, end < 0 ? role : role.substring(0, end));
    } else if (!stated.isEmpty()) {
      return new Finite(List.of(stated));
    }
    String prefix = prefix(requestCase);
    if (requestCase.caller() == Case.Caller.ROOT) {
      return new Finite(List.of(prefix));
    }
    return principals.computeIfAbsent(
        prefix,
        _ ->
            text(
                prefix,
                names(requestCase.caller(), () -> new TextSequence().literal(prefix)),
                prefix + "example",
                prefix + "other",
                prefix + "another"));
  }

  /** How the ARNs of such principals begin. */
  public String prefix(Case requestCase) {
    return "arn:"
        + partition
        + ":iam::"
        + requestCase.account()
        + ":"
        + requestCase.caller().prefix();
  }

  /** The ARN of a session does not tell the path of its role. */
  private Text ofRole(Case requestCase, String role) {
    return named(prefix(requestCase), role);
  }

  /** The ARN of a user with this name, whatever its path. */
  public Text ofUser(Case requestCase, String name) {
    return named(prefix(requestCase), name);
  }

  private Text named(String prefix, String name) {
    return principals.computeIfAbsent(
        prefix + "**/" + name,
        id ->
            text(
                id,
                List.of(
                    new TextSequence().literal(prefix + name),
                    new TextSequence()
                        .literal(prefix)
                        .some(CharClass.NO_WILDCARD)
                        .literal("/" + name)),
                prefix + name));
  }

  /**
   * Any path and name, but for service-linked roles: nobody can set policies on these, so they are
   * not among the principals that verdicts speak of (EVALUATION §7.1).
   */
  private static List<TextSequence> names(Case.Caller caller, Supplier<TextSequence> prefix) {
    if (caller == Case.Caller.USER) {
      return List.of(
          prefix.get().some(NAME),
          prefix.get().some(CharClass.NO_WILDCARD).literal("/").some(NAME));
    }
    List<TextSequence> others = new ArrayList<>();
    for (int i = 0; i < SERVICE_LINKED.length(); i++) {
      String start = SERVICE_LINKED.substring(0, i);
      CharClass differs = CharClass.without("*?" + SERVICE_LINKED.charAt(i));
      others.add(prefix.get().literal(start).one(differs).run(CharClass.NO_WILDCARD));
      if (i > 0) {
        others.add(prefix.get().literal(start));
      }
    }
    return others;
  }

  /** Any account at all: used where a proof must not depend on the account chosen. */
  public ValueDomain anyPrincipal(Case requestCase) {
    Supplier<TextSequence> prefix =
        () ->
            ArnFormat.digits(new TextSequence().literal("arn:" + partition + ":iam::"))
                .literal(":" + requestCase.caller().prefix());
    Situation situation = requestCase.scope().situation();
    if (requestCase.caller() == Case.Caller.ROOT
        || !situation.principal().isEmpty()
        || !situation.account().isEmpty()) {
      return principal(requestCase);
    }
    String name = "arn: of any " + requestCase.caller();
    return principals.computeIfAbsent(name, _ -> text(name, names(requestCase.caller(), prefix)));
  }

  private static Text text(String name, List<TextSequence> union, String... samples) {
    Language language = Language.of(union, new Budget(FIXED));
    return new Text(name, language, name.startsWith("arn:"), List.of(samples));
  }
}
