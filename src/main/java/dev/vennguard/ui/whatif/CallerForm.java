package dev.vennguard.ui.whatif;

import dev.vennguard.policy.Situation.CallerKind;
import java.util.Arrays;
import java.util.Optional;

/** The forms of principal that the panel offers. */
enum CallerForm {
  ROLE("Role", "arn:%s:iam::%s:role/example"),
  SESSION("Role session", "arn:%s:sts::%s:assumed-role/example/session"),
  USER("User", "arn:%s:iam::%s:user/example"),
  FEDERATED("Federated user", "arn:%s:sts::%s:federated-user/example"),
  ROOT("Root user", "arn:%s:iam::%s:root");

  private final String title;
  private final String format;

  CallerForm(String title, String format) {
    this.title = title;
    this.format = format;
  }

  /** An example of that form in an account. */
  String example(String partition, String account) {
    return format.formatted(partition, account);
  }

  /** The form that shows a sort of caller. */
  static CallerForm of(CallerKind kind) {
    return switch (kind) {
      case ANY -> ROLE;
      case USER -> USER;
      case ROLE_SESSION -> SESSION;
      case ROOT -> ROOT;
    };
  }

  /** The form that a principal's ARN has; empty for any other text. */
  static Optional<CallerForm> of(String principal) {
    return Arrays.stream(values()).filter(form -> principal.contains(form.kind())).findFirst();
  }

  /** What tells the form apart: {@code :assumed-role/}. */
  private String kind() {
    String end = format.substring(format.lastIndexOf("%s") + 2);
    return end.substring(0, end.indexOf('/') < 0 ? end.length() : end.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return title;
  }
}
