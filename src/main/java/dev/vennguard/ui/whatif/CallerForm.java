package dev.vennguard.ui.whatif;

import java.util.Arrays;
import java.util.Optional;

/** The forms of principal that the panel offers. */
enum CallerForm {
  ROLE("Role", "arn:aws:iam::%s:role/example"),
  SESSION("Role session", "arn:aws:sts::%s:assumed-role/example/session"),
  USER("User", "arn:aws:iam::%s:user/example"),
  FEDERATED("Federated user", "arn:aws:sts::%s:federated-user/example"),
  ROOT("Root user", "arn:aws:iam::%s:root");

  /** The account of the examples. */
  static final String ACCOUNT = "111122223333";

  private static final int ACCOUNT_SEGMENT = 4;

  private final String title;
  private final String format;

  CallerForm(String title, String format) {
    this.title = title;
    this.format = format;
  }

  /** An example of that form in an account. */
  String example(String account) {
    return format.formatted(account);
  }

  /** The form that a principal's ARN has; empty for any other text. */
  static Optional<CallerForm> of(String principal) {
    return Arrays.stream(values()).filter(form -> principal.contains(form.kind())).findFirst();
  }

  /** What tells the form apart: {@code :assumed-role/}. */
  private String kind() {
    String end = format.substring(format.indexOf("%s") + 2);
    return end.substring(0, end.indexOf('/') < 0 ? end.length() : end.indexOf('/') + 1);
  }

  /** The account in a principal's ARN; that of the examples if there is none. */
  static String account(String principal) {
    String[] parts = principal.split(":", -1);
    boolean found = parts.length > ACCOUNT_SEGMENT && parts[ACCOUNT_SEGMENT].matches("\\d{12}");
    return found ? parts[ACCOUNT_SEGMENT] : ACCOUNT;
  }

  @Override
  public String toString() {
    return title;
  }
}
