package dev.vennguard.cli;

import dev.vennguard.escape.Delegation;
import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say what is known of the boundary itself. */
final class EscapeOptions {
  @Option(
      names = "--boundary-arn",
      paramLabel = "ARN|NAME",
      description =
          "the boundary policy; again for others that are as narrow (default: read off conditions"
              + " on iam:PermissionsBoundary)")
  private List<String> boundaries = new ArrayList<>();

  @Option(
      names = "--role-path",
      paramLabel = "PATTERN",
      description = "roles that carry the boundary, such as /delegated/ or app-*")
  private List<String> roles = new ArrayList<>();

  @Option(
      names = "--delegated",
      paramLabel = "PATTERN",
      description =
          "other resources that stay inside the boundary: policy/app-*, user/dev/*, or an ARN"
              + " pattern")
  private List<String> others = new ArrayList<>();

  /** What was said, for requests of that situation. */
  Delegation stated(Situation situation) {
    return Delegation.stated(
        boundaries, Stream.concat(roles.stream(), others.stream()).toList(), situation);
  }
}
