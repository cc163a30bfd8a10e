package dev.vennguard.prove;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.prove.KeySpec.Presence;
import dev.vennguard.prove.ValueDomain.Finite;
import dev.vennguard.prove.ValueDomain.Text;
import dev.vennguard.prove.ValueDomain.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What requests carry (DESIGN "The requests of an action"): the type of each key, which keys are
 * always there, and the ties between account, principal and resource.
 */
final class KeySpecs {
  private static final String SERVICE_LINKED = "aws-service-role/";

  /** Enough for any of the languages below, which do not depend on a question. */
  private static final long FIXED = 100_000;

  private static final KeySpec NEVER = new KeySpec(Presence.NEVER, false, new Finite(List.of()));
  private static final Text ANY =
      new Text("any", Language.ANY, false, List.of("example", "other", "another"));
  private static final Text SOME =
      text("some", new TextSequence().some(CharClass.ANY), "AIDAEXAMPLE", "alice", "bob");

  /** The unique id of a user (EVALUATION §4). */
  private static final Text USER_ID =
      text("user id", new TextSequence().some(CharClass.NO_COLON), "AIDAEXAMPLE", "alice", "bob");

  /** The unique id of a role and the name of the session (EVALUATION §4). */
  private static final Text SESSION_ID =
      text(
          "session id",
          new TextSequence().some(CharClass.NO_COLON).literal(":").some(CharClass.SESSION_NAME),
          "AROAEXAMPLE:s",
          "AROAEXAMPLE:alice",
          "AROAEXAMPLE:bob");

  private static final Text REGION =
      text("region", ArnFormat.region(new TextSequence()), "us-east-1", "eu-west-1", "ap-south-1");
  private static final Finite BOOL = new Finite(Spellings.TRUTHS);

  private final String partition;
  private final Text arn;
  private final Text policyArn;
  private final Map<String, Text> principals = new HashMap<>();

  KeySpecs(String partition) {
    this.partition = partition;
    this.arn = arn(partition);
    this.policyArn = policyArn(partition);
  }

  /**
   * The key in requests of this case.
   *
   * @param key lower-cased
   */
  KeySpec of(String key, Case sort) {
    return switch (key) {
      case "aws:principalaccount" -> always(new Finite(List.of(sort.account())));
      case "aws:principaltype" -> always(new Finite(List.of(sort.caller().type())));
      case "aws:principalarn" -> always(principal(sort));
      case "aws:principalisawsservice" -> always(new Finite(List.of("false")));
      case "aws:username" -> sort.caller() == Case.Caller.USER ? always(SOME) : NEVER;
      case "aws:userid" -> always(sort.caller() == Case.Caller.USER ? USER_ID : SESSION_ID);
      case "aws:resourceaccount" -> resourceAccount(sort);
      case "aws:requestedregion" -> always(REGION);
      case "aws:securetransport" -> always(BOOL);
      case "aws:currenttime" -> always(Typed.DATE);
      case "aws:epochtime" -> always(Typed.EPOCH);
      case "iam:permissionsboundary", "iam:policyarn" ->
          sort.type().key(key).isPresent()
              ? new KeySpec(Presence.SOMETIMES, false, policyArn)
              : NEVER;
      default -> sort.type().key(key).map(found -> typed(found.type())).orElse(NEVER);
    };
  }

  private KeySpec typed(KeyType type) {
    ValueDomain values =
        switch (type) {
          case STRING, ARRAY_OF_STRING, UNKNOWN -> ANY;
          case ARN, ARRAY_OF_ARN -> arn;
          case BOOL, ARRAY_OF_BOOL -> BOOL;
          case NUMERIC -> Typed.NUMBER;
          case DATE -> Typed.DATE;
          case IP_ADDRESS -> Typed.ADDRESS;
        };
    return new KeySpec(Presence.SOMETIMES, type.multivalued(), values);
  }

  private static KeySpec always(ValueDomain values) {
    return new KeySpec(Presence.ALWAYS, false, values);
  }

  private static KeySpec resourceAccount(Case sort) {
    Presence presence = sort.format().wildcard() ? Presence.SOMETIMES : Presence.ALWAYS;
    return new KeySpec(presence, false, new Finite(List.of(sort.resourceAccount())));
  }

  /** The ARN of the principal: of the role, also for a session of it (EVALUATION §5.5). */
  private Text principal(Case sort) {
    String prefix = "arn:" + partition + ":iam::" + sort.account() + ":" + sort.caller().prefix();
    return principals.computeIfAbsent(
        prefix,
        _ ->
            text(
                prefix,
                names(sort.caller(), () -> new TextSequence().literal(prefix)),
                prefix + "example",
                prefix + "other",
                prefix + "another"));
  }

  /**
   * Any path and name, but for service-linked roles: nobody can set policies on these, so they are
   * not among the principals that verdicts speak of (EVALUATION §7.1).
   */
  private static List<TextSequence> names(Case.Caller caller, Supplier<TextSequence> prefix) {
    if (caller == Case.Caller.USER) {
      return List.of(prefix.get().some(CharClass.NO_WILDCARD));
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
  Text anyPrincipal(Case.Caller caller) {
    Supplier<TextSequence> prefix =
        () ->
            ArnFormat.digits(new TextSequence().literal("arn:" + partition + ":iam::"))
                .literal(":" + caller.prefix());
    String name = "arn: of any " + caller;
    return principals.computeIfAbsent(name, _ -> text(name, names(caller, prefix)));
  }

  private static Text arn(String partition) {
    TextSequence sequence =
        new TextSequence()
            .literal("arn:")
            .some(CharClass.NO_COLON_OR_WILDCARD)
            .literal(":")
            .some(CharClass.NO_COLON_OR_WILDCARD)
            .literal(":")
            .run(CharClass.NO_COLON_OR_WILDCARD)
            .literal(":")
            .run(CharClass.NO_COLON_OR_WILDCARD)
            .literal(":")
            .some(CharClass.NO_WILDCARD);
    String start = "arn:" + partition + ":s3:::";
    return new Text(
        "arn",
        Language.of(List.of(sequence), new Work(1000)),
        true,
        List.of(start + "example", start + "other", start + "another"));
  }

  /** The ARN of a managed policy (IAM User Guide, "IAM identifiers"). */
  private static Text policyArn(String partition) {
    String start = "arn:" + partition + ":iam::";
    TextSequence own = ArnFormat.digits(new TextSequence().literal(start));
    TextSequence aws = new TextSequence().literal(start + "aws");
    List<TextSequence> both =
        List.of(
            own.literal(":policy/").some(CharClass.NO_WILDCARD),
            aws.literal(":policy/").some(CharClass.NO_WILDCARD));
    return new Text(
        "policy arn",
        Language.of(both, new Work(1000)),
        true,
        List.of(
            start + "111122223333:policy/example",
            start + "aws:policy/example",
            start + "111122223333:policy/other"));
  }

  private static Text text(String name, TextSequence sequence, String... samples) {
    return text(name, List.of(sequence), samples);
  }

  private static Text text(String name, List<TextSequence> union, String... samples) {
    Language language = Language.of(union, new Work(FIXED));
    return new Text(name, language, name.startsWith("arn:"), List.of(samples));
  }
}
