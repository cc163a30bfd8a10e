package dev.vennguard.workspace;

import dev.vennguard.policy.Situation.CallerKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a principal's ARN that matter here.
 *
 * @param partition its partition
 * @param service {@code iam} or {@code sts}
 * @param account its account
 * @param resource what follows: {@code role/dev}
 */
public record PrincipalArn(String partition, String service, String account, String resource) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** The last segment of each is the name, without a slash but with a path before it. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("iam:user/\\S*[\\w+=,.@-]"),
          Pattern.compile("iam:role/\\S*[\\w+=,.@-]"),
          Pattern.compile("iam:root"),
          Pattern.compile("sts:assumed-role/[\\w+=,.@-]+/[\\w+=,.@-]+"),
          Pattern.compile("sts:federated-user/[\\w+=,.@:-]+"));

  /** The parts of a text; all empty if it is no ARN with an empty region. */
  public static PrincipalArn of(String text) {
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") && parts[3].isEmpty()
        ? new PrincipalArn(parts[1], parts[2], parts[4], parts[5])
        : new PrincipalArn("", "", "", "");
  }

  /** Whether a user, a role, a role session, a federated user or the root user has such an ARN. */
  public boolean wellFormed() {
    String form = service + ":" + resource;
    return ACCOUNT.matcher(account).matches()
        && FORMS.stream().anyMatch(pattern -> pattern.matcher(form).matches());
  }

  /** Which sort of principal it is; what is asked for where the ARN does not tell. */
  public CallerKind kind(CallerKind asked) {
    if (resource.startsWith("user/")) {
      return CallerKind.USER;
    }
    if (resource.startsWith("role/") || resource.startsWith("assumed-role/")) {
      return CallerKind.ROLE_SESSION;
    }
    return resource.equals("root") ? CallerKind.ROOT : asked;
  }

  /** Whether it is a session of the role with that ARN, whose path a session's ARN leaves out. */
  public boolean sessionOf(String role) {
    PrincipalArn other = of(role);
    String[] session = resource.split("/", -1);
    return session.length == 3
        && session[0].equals("assumed-role")
        && other.resource.startsWith("role/")
        && other.resource.endsWith("/" + session[1])
        && other.account.equals(account)
        && other.partition.equals(partition);
  }
}
