package dev.vennguard.decide;

/** How closely a resource policy names the caller; what it spares grows (EVALUATION §6.3). */
public enum PrincipalMatch {
  /** Not at all. */
  NONE,
  /** Its account: the identity policies of that account decide. */
  TO_ACCOUNT,
  /**
   * Its role, or the user behind a federated session, or in a trust policy the user itself: no
   * identity policy is needed.
   */
  TO_ROLE,
  /** The caller itself, or everyone: neither identity policy nor boundary nor session limit. */
  TO_CALLER
}
