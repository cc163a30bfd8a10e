package dev.vennguard.prove.request;

/**
 * One sort of request: what is tied together is fixed, the rest is free.
 *
 * @param type the resource type
 * @param format one of its ARN formats
 * @param accountSegment what stands in the account segment of the resource's ARN
 * @param account the principal's account
 * @param caller what the principal is
 * @param place the region that is called, and the one in the resource's ARN
 * @param organised whether the keys of the resource's organisation hold what the principal's hold;
 *     else they are absent
 * @param scope what holds of all requests that are meant
 */
public record Case(
    TypeShape type,
    ArnFormat format,
    String accountSegment,
    String account,
    Caller caller,
    Regions.Place place,
    boolean organised,
    Scope scope) {
  /** The principals over which verdicts speak. */
  public enum Caller {
    ROLE("AssumedRole", "role/", "AROAEXAMPLE:s"),
    USER("User", "user/", "AIDAEXAMPLE"),
    /** The account's root user: its ARN has no name behind the prefix. */
    ROOT("Account", "root", "");

    private final String type;
    private final String prefix;
    private final String userId;

    Caller(String type, String prefix, String userId) {
      this.type = type;
      this.prefix = prefix;
      this.userId = userId;
    }

    /** The value of {@code aws:PrincipalType}. */
    public String type() {
      return type;
    }

    /** A value of {@code aws:userid} of a user or a role. */
    private String userId() {
      return userId;
    }

    /** How the resource segment of the principal's ARN begins. */
    public String prefix() {
      return prefix;
    }
  }

  /** A value of {@code aws:userid}. */
  public String userId() {
    return caller == Caller.ROOT ? account : caller.userId();
  }

  /**
   * The value of {@code aws:ResourceAccount}: the resource lies in the principal's account, also
   * where its ARN names none or {@code aws}.
   */
  public String resourceAccount() {
    return account;
  }
}
