package dev.vennguard.lint.value;

import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import java.util.Set;

/** The keys whose value must be written out (CHECKS §1.5, EVALUATION §5.5). */
final class SensitiveKeys {
  private static final Set<String> SENSITIVE =
      Set.of(
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:sourceaccount",
          "aws:sourceorgid",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:vpceaccount",
          "aws:vpceorgid");

  /** Variables that AWS fills in from who calls, not from what the caller chooses. */
  private static final Set<String> FIXED =
      Set.of(
          "aws:principalaccount", "aws:principalorgid", "aws:resourceaccount", "aws:resourceorgid");

  private SensitiveKeys() {}

  static boolean include(String key) {
    return SENSITIVE.contains(key);
  }

  /** Whether a value names a variable that whoever calls may have a hand in. */
  static boolean chosen(String value, PolicyVersion version) {
    return TextPattern.parse(value, TextPattern.Wildcards.LITERAL, version).variables().stream()
        .anyMatch(one -> !FIXED.contains(one.name().folded()));
  }
}
