package dev.vennguard.exchange.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * AWS's access-denied messages, as the console, the command line and the SDKs print them (IAM User
 * Guide, "Troubleshoot access denied error messages"). Text around the message does not matter. The
 * time it takes grows with the length of the text, whatever it holds.
 */
public final class AccessDeniedMessage {
  private static final int LONGEST = 100_000;

  /** How many words {@code is not authorized to perform} has. */
  private static final int PHRASE = 5;

  /** Words that the name of a policy type may have. */
  private static final int LONGEST_TYPE = 4;

  /** Some services name a resource by its kind and name. */
  private static final Set<String> NAMED_KINDS = Set.of("role", "user", "group", "policy");

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

    /** The type that a phrase begins with; {@code policy} at its end may be missing. */
    private static PolicyType of(String phrase) {
      String said = plain(phrase) + " ";
      for (PolicyType type : values()) {
        String known = plain(type.words);
        if (!known.isEmpty() && said.startsWith(known.replace(" policy", "") + " ")) {
          return type;
        }
      }
      return NOT_NAMED;
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replace('-', ' ');
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
     * @param policy the ARN of the policy that denies, or empty; AWS names it within an account or
     *     an organisation
     * @param authorization the id under which AWS knows the decision, or empty
     * @param encoded the encoded details, or empty; {@code aws sts decode-authorization-message}
     *     reads them
     */
    record Recognised(
        String principal,
        String action,
        String resource,
        PolicyType policyType,
        Denial denial,
        String policy,
        String authorization,
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
    DenialWords words = new DenialWords(pasted);
    for (int from = 0; ; ) {
      Optional<Integer> sentence = words.find(from, "is", "not", "authorized", "to", "perform");
      if (sentence.isEmpty()) {
        return new Result.NotRecognised(advice(words));
      }
      int place = sentence.get();
      String action = action(words.at(place + PHRASE));
      if (place > 0 && !action.isEmpty()) {
        return read(words, place, action);
      }
      from = place + 1;
    }
  }

  private static Result read(DenialWords words, int sentence, String action) {
    int from = sentence + PHRASE + 1;
    Optional<Integer> explicit = words.find(from, "explicit", "deny");
    Optional<Integer> implicit = words.find(from, "because", "no");
    String phrase =
        explicit
            .map(place -> place + 2)
            .filter(place -> words.stands(place, "in", "a") || words.stands(place, "in", "an"))
            .map(place -> place + 2)
            .or(() -> explicit.isPresent() ? Optional.empty() : implicit.map(place -> place + 2))
            .map(place -> words.phrase(place, LONGEST_TYPE))
            .orElse("");
    return new Result.Recognised(
        principal(words.at(sentence - 1)),
        action,
        resource(words, from),
        PolicyType.of(phrase),
        explicit.isPresent()
            ? Denial.EXPLICIT
            : implicit.isPresent() ? Denial.IMPLICIT : Denial.NOT_TOLD,
        explicit.or(() -> implicit).map(place -> policy(words, place + 2)).orElse(""),
        after(words, from, "authorization", "id"),
        after(words, 0, "encoded", "authorization", "failure", "message"));
  }

  /** The action that a word begins with; empty if there is none. */
  private static String action(String word) {
    String bare = DenialWords.bare(word);
    int colon = bare.indexOf(':');
    int end = colon + 1;
    while (end < bare.length() && letter(bare.charAt(end))) {
      end++;
    }
    boolean service =
        colon > 0 && bare.substring(0, colon).chars().allMatch(c -> letter((char) c) || c == '-');
    return service && end > colon + 1 ? bare.substring(0, end) : "";
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Some messages have no white space behind {@code User:}. */
  private static String principal(String word) {
    String bare = DenialWords.bare(word);
    int arn = bare.toLowerCase(Locale.ROOT).indexOf(":arn:");
    return arn < 0 ? bare : bare.substring(arn + 1);
  }

  private static String resource(DenialWords words, int from) {
    int place = from;
    if (!words.stands(place, "on")) {
      return "";
    }
    place += words.stands(place + 1, "the") ? 2 : 1;
    if (!words.stands(place, "resource") && !words.stands(place, "resources")) {
      return "";
    }
    if (!words.at(place).endsWith(":")) {
      return "";
    }
    String first = DenialWords.bare(words.at(place + 1));
    if (NAMED_KINDS.contains(first.toLowerCase(Locale.ROOT))) {
      return first + " " + DenialWords.bare(words.at(place + 2));
    }
    return words.stands(place + 1, "instance", "profile")
        ? first + " profile " + DenialWords.bare(words.at(place + 3))
        : first;
  }

  /** The first ARN of a policy from there on, within the same sentence. */
  private static String policy(DenialWords words, int from) {
    for (int place = from; place < from + LONGEST_TYPE + 2; place++) {
      String word = DenialWords.bare(words.at(place));
      if (word.startsWith("arn:") && word.contains("policy/")) {
        return word;
      }
    }
    return "";
  }

  private static String after(DenialWords words, int from, String... phrase) {
    return words
        .find(from, phrase)
        .map(place -> DenialWords.bare(words.at(place + phrase.length)))
        .orElse("");
  }

  private static String advice(DenialWords words) {
    boolean operation =
        words.find(0, "when", "calling", "the").isPresent()
            && words
                .find(0, "AccessDenied")
                .or(() -> words.find(0, "AccessDeniedException"))
                .isPresent();
    if (operation || words.find(0, "Access", "Denied").isPresent()) {
      return "this message names no action and no resource: enter them by hand";
    }
    if (words.find(0, "Encoded", "authorization", "failure", "message").isPresent()) {
      return "this message is encoded: run `aws sts decode-authorization-message` and enter the"
          + " action and the resource by hand";
    }
    return "not recognised: paste a message that says `is not authorized to perform`";
  }
}
