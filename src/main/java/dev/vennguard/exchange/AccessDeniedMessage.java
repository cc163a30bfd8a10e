package dev.vennguard.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS's access-denied messages, as the console, the command line and the SDKs print them (IAM User
 * Guide, "Troubleshoot access denied error messages"). Text around the message does not matter.
 */
public final class AccessDeniedMessage {
  private static final int LONGEST = 100_000;

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:User|Principal)?:?\\s*(?<principal>\\S+)\\s+is not authorized to perform:?\\s+"
              + "(?<action>[A-Za-z0-9-]+:[A-Za-z0-9]+)"
              + "(?<rest>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern RESOURCE =
      Pattern.compile(
          "^[\\s.]*on(?:\\s+the)?\\s+resources?:\\s+"
              + "(?<resource>(?:(?:role|user|group|policy|instance profile)\\s+)?\\S+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPLICIT =
      Pattern.compile(
          "explicit\\s+deny(?:\\s+in\\s+an?\\s+(?<type>[\\w -]+?))?\\s*(?:[:.,]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPLICIT =
      Pattern.compile(
          "because\\s+no\\s+(?<type>[\\w -]+?)\\s+(?:allows|allow)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCODED =
      Pattern.compile(
          "Encoded\\s+authorization\\s+failure\\s+message:?\\s*(?<message>[A-Za-z0-9_=+/-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIMPLE_ACTION =
      Pattern.compile(
          "\\(AccessDenied\\w*\\)[^:]*?when\\s+calling\\s+the\\s+(?<operation>\\w+)\\s+operation",
          Pattern.CASE_INSENSITIVE);

  private AccessDeniedMessage() {}

  /** The policy types that AWS names in its messages. */
  public enum PolicyType {
    IDENTITY("identity-based policy"),
    BOUNDARY("permissions boundary"),
    SCP("service control policy"),
    RCP("resource control policy"),
    SESSION("session policy"),
    RESOURCE("resource-based policy"),
    VPC_ENDPOINT("VPC endpoint policy"),
    ROLE_TRUST("role trust policy"),
    /** The message names none. */
    NOT_NAMED("");

    private final String words;

    PolicyType(String words) {
      this.words = words;
    }

    /** What AWS calls it; empty if none is named. */
    public String words() {
      return words;
    }

    private static PolicyType of(String text) {
      String wanted = text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]+", " ");
      for (PolicyType type : values()) {
        String known = type.words.toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]+", " ");
        if (!known.isEmpty()
            && (wanted.equals(known) || wanted.equals(known.replace(" policy", "")))) {
          return type;
        }
      }
      return NOT_NAMED;
    }
  }

  /** Whether a Deny was hit or an Allow was missing. */
  public enum Denial {
    EXPLICIT,
    IMPLICIT,
    /** The message does not tell. */
    NOT_TOLD
  }

  /** What could be read. */
  public sealed interface Result {
    /**
     * A message of AWS's.
     *
     * @param principal the caller's ARN, as far as it is given
     * @param action {@code prefix:Name}
     * @param resource its ARN, {@code *}, or empty if the message names none
     * @param policyType which policy type stood in the way
     * @param denial whether explicitly
     * @param encoded the encoded details, or empty; {@code aws sts decode-authorization-message}
     *     reads them
     */
    record Recognised(
        String principal,
        String action,
        String resource,
        PolicyType policyType,
        Denial denial,
        String encoded)
        implements Result {}

    /**
     * Anything else.
     *
     * @param words what to do about it
     */
    record NotRecognised(String words) implements Result {}
  }

  /** Reads a message; never throws. */
  public static Result parse(String pasted) {
    if (pasted.length() > LONGEST) {
      return new Result.NotRecognised("this text is too long for an access-denied message");
    }
    String text = pasted.replaceAll("\\s+", " ").strip();
    Optional<Matcher> sentence = last(SENTENCE, text);
    if (sentence.isEmpty()) {
      return new Result.NotRecognised(advice(text));
    }
    Matcher found = sentence.get();
    String rest = found.group("rest");
    Optional<Matcher> resource = last(RESOURCE, rest);
    Optional<Matcher> explicit = last(EXPLICIT, rest);
    Optional<Matcher> implicit = last(IMPLICIT, rest);
    return new Result.Recognised(
        bare(found.group("principal")),
        found.group("action"),
        resource.map(one -> bare(one.group("resource"))).orElse(""),
        explicit
            .or(() -> implicit)
            .map(one -> PolicyType.of(Optional.ofNullable(one.group("type")).orElse("")))
            .orElse(PolicyType.NOT_NAMED),
        explicit.isPresent()
            ? Denial.EXPLICIT
            : implicit.isPresent() ? Denial.IMPLICIT : Denial.NOT_TOLD,
        last(ENCODED, text).map(one -> one.group("message")).orElse(""));
  }

  private static String advice(String text) {
    if (SIMPLE_ACTION.matcher(text).find() || text.contains("Access Denied")) {
      return "this message names no action and no resource: enter them by hand";
    }
    if (ENCODED.matcher(text).find()) {
      return "this message is encoded: run `aws sts decode-authorization-message` and enter the"
          + " action and the resource by hand";
    }
    return "not recognised: paste a message that says `is not authorized to perform`";
  }

  private static Optional<Matcher> last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** Without quotes around it and punctuation behind it. */
  private static String bare(String word) {
    return List.of("^[\"'`(<]+", "[\"'`)>.,;:]+$").stream()
        .reduce(word, (left, pattern) -> left.replaceAll(pattern, ""));
  }
}
