package dev.vennguard.decide;

import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import java.util.Optional;

/** What an answer rests on and no document in force shows (EVALUATION §6.7). */
public enum Premise {
  KEY_POLICY_ENABLES_IAM("key-policy-enables-iam", "the key policy enables IAM policies"),
  ROLE_TRUSTS_ACCOUNT("role-trusts-account", "the role trusts the account");

  private final String id;
  private final String text;

  Premise(String id, String text) {
    this.id = id;
    this.text = text;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** What is taken for granted, in words: "on the condition that …". */
  public String text() {
    return text;
  }

  /** What is taken for granted where that policy has to allow and is not given. */
  public static Optional<Premise> without(RequiredPolicy policy) {
    return switch (policy) {
      case NONE -> Optional.empty();
      case KEY_POLICY -> Optional.of(KEY_POLICY_ENABLES_IAM);
      case TRUST_POLICY -> Optional.of(ROLE_TRUSTS_ACCOUNT);
    };
  }
}
