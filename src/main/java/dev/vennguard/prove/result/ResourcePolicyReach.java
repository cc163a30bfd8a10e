package dev.vennguard.prove.result;

/** What a resource policy spares some request of an action, in one account (EVALUATION §6.3). */
public enum ResourcePolicyReach {
  /** Nothing: it grants none, or only to the account. */
  NOTHING,
  /** The identity policies: it names the caller's role. */
  IDENTITY,
  /** Boundary and session policy, too: it names the caller itself, or everyone. */
  LIMITS
}
