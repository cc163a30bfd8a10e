package dev.vennguard.prove.request;

import static dev.vennguard.prove.value.KeySpec.Presence.ALWAYS;
import static dev.vennguard.prove.value.KeySpec.Presence.SOMETIMES;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.KeySpec.Presence;
import dev.vennguard.prove.value.LexicalForms;
import dev.vennguard.prove.value.ValueDomain;
import dev.vennguard.prove.value.ValueDomain.Finite;
import dev.vennguard.prove.value.ValueDomain.Text;
import dev.vennguard.prove.value.ValueDomain.Typed;
import java.util.List;

/**
 * What requests carry (words.md "The requests of an action"): the type of each key, which keys are
 * always there, and the ties between account, principal and resource.
 */
public final class KeySpecs {
  private static final KeySpec NEVER = new KeySpec(Presence.NEVER, false, new Finite(List.of()));
  private static final Text ANY =
      new Text("any", Language.ANY, false, List.of("example", "other", "another"));
  private static final Text PATHS =
      new Text(
          "organisation paths",
          Language.of(
              List.of(
                  new TextSequence().some(CharClass.without("/")).literal("/").run(CharClass.ANY)),
              new Budget(1000)),
          false,
          List.of("o-example/r-root/ou-example/"));
  private static final Finite BOOL = new Finite(LexicalForms.TRUTHS);

  private final Text arn;
  private final Text policyArn;
  private final CallerTexts callers;

  /** What keys can hold in a partition. */
  public KeySpecs(String partition) {
    this.arn = arn(partition);
    this.policyArn = policyArn(partition);
    this.callers = new CallerTexts(partition);
  }

  /** What the keys of the caller hold. */
  public CallerTexts callers() {
    return callers;
  }

  /**
   * The key in requests of this case.
   *
   * @param key lower-cased
   */
  public KeySpec of(String key, Case requestCase) {
    KeySpec usual = usual(key, requestCase);
    List<String> known = requestCase.scope().situation().known().get(key);
    return known == null || usual.presence() == Presence.NEVER
        ? usual
        : new KeySpec(Presence.ALWAYS, usual.many(), new Finite(known));
  }

  private KeySpec usual(String key, Case requestCase) {
    return switch (key) {
      case "aws:principalaccount" -> always(fixed(requestCase.account()));
      case "aws:principaltype" -> always(fixed(requestCase.caller().type()));
      case "aws:principalarn" -> always(callers.principal(requestCase));
      case "aws:principalisawsservice" -> always(fixed("false"));
      case "aws:username" -> callers.userName(requestCase).map(KeySpecs::always).orElse(NEVER);
      case "aws:userid" -> always(callers.userId(requestCase));
      case "aws:resourceaccount" -> resourceAccount(requestCase);
      case "aws:requestedregion" -> always(fixed(requestCase.place().called()));
      case "aws:securetransport" -> always(BOOL);
      case "aws:currenttime" -> always(Typed.DATE);
      case "aws:epochtime" -> always(Typed.EPOCH);
      case "aws:viaawsservice" -> tied(Tie.VIA_AWS_SERVICE, via(requestCase), BOOL, requestCase);
      case "aws:useragent" -> tied(Tie.USER_AGENT, ALWAYS, ANY, requestCase);
      case "aws:tokenissuetime" -> {
        boolean session = requestCase.caller() == Case.Caller.ROLE;
        yield tied(Tie.CREDENTIALS, session ? ALWAYS : SOMETIMES, Typed.DATE, requestCase);
      }
      case "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:principalservicename",
          "aws:principalservicenameslist" ->
          requestCase.scope().holds(Tie.SERVICE_KEYS) ? NEVER : carried(key, requestCase);
      case "aws:resourceorgid" -> requestCase.organised() ? carried(key, requestCase) : NEVER;
      case "aws:resourceorgpaths" ->
          requestCase.organised() ? paths(carried(key, requestCase), requestCase) : NEVER;
      case "aws:principalorgid" -> organisation(key, requestCase);
      case "aws:principalorgpaths" -> paths(carried(key, requestCase), requestCase);
      case "iam:permissionsboundary", "iam:policyarn" ->
          requestCase.type().key(key).isPresent()
              ? new KeySpec(Presence.SOMETIMES, false, policyArn)
              : NEVER;
      default -> carried(key, requestCase);
    };
  }

  private static Presence via(Case requestCase) {
    return requestCase.scope().traits().via() ? ALWAYS : SOMETIMES;
  }

  private KeySpec carried(String key, Case requestCase) {
    return requestCase.type().key(key).map(found -> typed(found.type())).orElse(NEVER);
  }

  private static KeySpec tied(Tie tie, Presence presence, ValueDomain values, Case requestCase) {
    return new KeySpec(requestCase.scope().holds(tie) ? presence : SOMETIMES, false, values);
  }

  private KeySpec organisation(String key, Case requestCase) {
    String known = requestCase.scope().situation().organisation();
    return known.isEmpty() ? carried(key, requestCase) : always(fixed(known));
  }

  /** Every path begins with the id of an organisation and a slash. */
  private static KeySpec paths(KeySpec usual, Case requestCase) {
    return requestCase.scope().holds(Tie.ORGANISATION_PATHS) && usual.presence() != Presence.NEVER
        ? new KeySpec(usual.presence(), usual.many(), PATHS)
        : usual;
  }

  private static ValueDomain fixed(String value) {
    return new Finite(List.of(value));
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

  private static KeySpec resourceAccount(Case requestCase) {
    Presence presence = requestCase.format().wildcard() ? Presence.SOMETIMES : Presence.ALWAYS;
    return new KeySpec(presence, false, new Finite(List.of(requestCase.resourceAccount())));
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
        Language.of(List.of(sequence), new Budget(1000)),
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
        Language.of(both, new Budget(1000)),
        true,
        List.of(
            start + "111122223333:policy/example",
            start + "aws:policy/example",
            start + "111122223333:policy/other"));
  }
}
