package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what is known of the requests that are asked about. */
final class SituationOptions {
  @Option(
      names = "--principal",
      paramLabel = "ARN",
      description = "the one user, role or role session that is asked about")
  private String principal = "";

  @Option(
      names = "--account",
      paramLabel = "ID|any",
      description = "the account of principal and resource (default: the one named most)")
  private String account = "";

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description = "the region that is called (default: any)")
  private String region = "";

  @Option(
      names = "--partition",
      paramLabel = "NAME",
      description = "such as aws-cn (default: read off the policies)")
  private String partition = "";

  @Option(
      names = "--organisation",
      paramLabel = "ID",
      description = "the principal's organisation, such as o-a1b2c3d4e5")
  private String organisation = "";

  @Option(
      names = "--context",
      paramLabel = "KEY=VALUE",
      description = "a condition key whose value is known; the same key again adds values")
  private List<String> context = new ArrayList<>();

  @Option(
      names = "--caller",
      paramLabel = "KIND",
      description = "any, user, role or root (default: ${DEFAULT-VALUE})",
      defaultValue = "any")
  private Caller caller = Caller.ANY;

  /** The sorts of principal as they are named on the command line. */
  enum Caller {
    ANY,
    USER,
    ROLE,
    ROOT;

    private CallerKind kind() {
      return switch (this) {
        case ANY -> CallerKind.ANY;
        case USER -> CallerKind.USER;
        case ROLE -> CallerKind.ROLE_SESSION;
        case ROOT -> CallerKind.ROOT;
      };
    }
  }

  /**
   * What was said. What can be used but looks odd is noted.
   *
   * @throws BadInputException if something is malformed or contradicts itself
   */
  StatedSituation stated(Console console) throws BadInputException {
    return new SituationCheck(console)
        .checked(
            new StatedSituation(
                partition.strip(),
                account.strip(),
                region.strip(),
                caller.kind(),
                principal.strip(),
                organisation.strip(),
                known()));
  }

  private Map<String, List<String>> known() throws BadInputException {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (String one : context) {
      int equals = one.indexOf('=');
      String key = equals < 0 ? "" : one.substring(0, equals).strip();
      int colon = key.indexOf(':');
      if (colon <= 0 || colon == key.length() - 1) {
        throw new BadInputException(
            "--context `"
                + one
                + "` is not KEY=VALUE; write one such as aws:MultiFactorAuthPresent=true");
      }
      String spelled =
          known.keySet().stream().filter(key::equalsIgnoreCase).findFirst().orElse(key);
      known.computeIfAbsent(spelled, _ -> new ArrayList<>()).add(one.substring(equals + 1));
    }
    return known;
  }
}
