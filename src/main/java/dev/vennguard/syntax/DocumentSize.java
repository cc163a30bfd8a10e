package dev.vennguard.syntax;

import java.util.OptionalInt;

/**
 * How long a document is, as quotas count it (EVALUATION §8). Whether IAM counts white space inside
 * texts is not documented: the truth lies between the two.
 *
 * @param withoutWhiteSpace characters that are not white space
 * @param minified characters that are not white space between the tokens
 */
public record DocumentSize(int withoutWhiteSpace, int minified) {
  /** Managed policies, and so permissions boundaries. */
  public static final int MANAGED_POLICY = 6144;

  /** All inline policies of a user together. */
  public static final int INLINE_OF_USER = 2048;

  /** All inline policies of a role together. */
  public static final int INLINE_OF_ROLE = 10_240;

  /** All inline policies of a group together. */
  public static final int INLINE_OF_GROUP = 5120;

  /** Role trust policies, unless raised. */
  public static final int TRUST_POLICY = 2048;

  /** Session policies; here white space counts. */
  public static final int SESSION_POLICY = 2048;

  /** SCPs and RCPs. */
  public static final int CONTROL_POLICY = 5120;

  /** Counts; also in a text that is not JSON, where a text ends with its line at the latest. */
  public static DocumentSize of(String text) {
    int inTexts = 0;
    int outside = 0;
    boolean quoted = false;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        inTexts += quoted ? 1 : 0;
      } else if (c == '\n' || c == '\r') {
        quoted = false;
      } else {
        outside++;
        if (c == '"') {
          quoted = !quoted;
        } else if (c == '\\' && quoted && i + 1 < text.length() && text.charAt(i + 1) > ' ') {
          outside++;
          i++;
        }
      }
    }
    return new DocumentSize(outside, outside + inTexts);
  }

  /** The quota of one document, where there is one for all policies of the kind. */
  public static OptionalInt quota(PolicyKind kind) {
    return switch (kind) {
      case IDENTITY, BOUNDARY -> OptionalInt.of(MANAGED_POLICY);
      case SCP, RCP -> OptionalInt.of(CONTROL_POLICY);
      case SESSION -> OptionalInt.of(SESSION_POLICY);
      case RESOURCE -> OptionalInt.empty();
    };
  }
}
