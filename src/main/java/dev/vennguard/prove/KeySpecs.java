package dev.vennguard.prove;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.prove.KeySpec.Presence;
import dev.vennguard.prove.ValueDomain.Finite;
import dev.vennguard.prove.ValueDomain.Text;
import dev.vennguard.prove.ValueDomain.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What requests carry (DESIGN "The requests of an action"): the type of each key, which keys are
 * always there, and the ties between account, principal and resource.
 */
final class KeySpecs {
  private static final KeySpec NEVER = new KeySpec(Presence.NEVER, false, new Finite(List.of()));
  private static final Text ANY =
      new Text("any", Language.ANY, false, List.of("example", "other", "another"));
  private static final Text SOME =
      text("some", new TextSequence().some(CharClass.ANY), "AIDAEXAMPLE", "alice", "bob");
  private static final Text REGION =
      text("region", ArnFormat.region(new TextSequence()), "us-east-1", "eu-west-1", "ap-south-1");
  private static final Finite BOOL = new Finite(List.of("true", "false"));

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
      case "aws:userid" -> always(SOME);
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
                new TextSequence().literal(prefix).some(CharClass.NO_WILDCARD),
                prefix + "example",
                prefix + "other",
                prefix + "another"));
  }

  /** Any account at all: used where a proof must not depend on the account chosen. */
  Text anyPrincipal(Case.Caller caller) {
    TextSequence sequence = new TextSequence().literal("arn:" + partition + ":iam::");
    ArnFormat.digits(sequence).literal(":" + caller.prefix()).some(CharClass.NO_WILDCARD);
    return text("arn: of any " + caller, sequence);
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
    Language language = Language.of(List.of(sequence), new Work(1000));
    return new Text(name, language, name.startsWith("arn:"), List.of(samples));
  }
}
