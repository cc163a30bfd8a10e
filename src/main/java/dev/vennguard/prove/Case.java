package dev.vennguard.prove;

import dev.vennguard.prove.ActionShape.TypeShape;

/**
 * One sort of request: what is tied together is fixed, the rest is free.
 *
 * @param type the resource type
 * @param format one of its ARN formats
 * @param accountSegment what stands in the account segment of the resource's ARN
 * @param account the principal's account
 * @param caller what the principal is
 */
record Case(
    TypeShape type, ArnFormat format, String accountSegment, String account, Caller caller) {
  /** The principals over which verdicts speak. */
  enum Caller {
    ROLE("AssumedRole", "role/", "AROAEXAMPLE:s"),
    USER("User", "user/", "AIDAEXAMPLE");

    private final String type;
    private final String prefix;
    private final String userId;

    Caller(String type, String prefix, String userId) {
      this.type = type;
      this.prefix = prefix;
      this.userId = userId;
    }

    /** The value of {@code aws:PrincipalType}. */
    String type() {
      return type;
    }

    /** A value of {@code aws:userid}. */
    String userId() {
      return userId;
    }

    /** How the resource segment of the principal's ARN begins. */
    String prefix() {
      return prefix;
    }
  }

  /**
   * The value of {@code aws:ResourceAccount}: the resource lies in the principal's account, also
   * where its ARN names none or {@code aws}.
   */
  String resourceAccount() {
    return account;
  }
}
