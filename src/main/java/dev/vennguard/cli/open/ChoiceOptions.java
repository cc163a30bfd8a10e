package dev.vennguard.cli.open;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.open.Choice;
import dev.vennguard.policy.unknown.UnknownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is meant of a file that holds more than one policy. */
public final class ChoiceOptions {
  @Option(
      names = "--role",
      paramLabel = "NAME|ARN",
      description = "of a dump, a template or a plan: what this role has")
  private String role = "";

  @Option(names = "--user", paramLabel = "NAME|ARN", description = "likewise what this user has")
  private String user = "";

  @Option(names = "--group", paramLabel = "NAME|ARN", description = "likewise what this group has")
  private String group = "";

  @Option(
      names = "--policy",
      paramLabel = "NAME|ARN",
      description = "of a file with several policies: this one")
  private String policy = "";

  @Option(
      names = "--value",
      paramLabel = "NAME=VALUE",
      description = "what a template's reference stands for, such as AWS::AccountId=111122223333")
  private List<String> values = new ArrayList<>();

  /** Nothing is said yet; picocli fills it. */
  public ChoiceOptions() {}

  /**
   * What was said.
   *
   * @throws BadInputException if it contradicts itself
   */
  public Choice choice() throws BadInputException {
    List<String> named = List.of(role, user, group).stream().filter(s -> !s.isEmpty()).toList();
    if (named.size() > 1) {
      throw new BadInputException("name one of --role, --user and --group, not several");
    }
    Optional<Holder.Kind> kind =
        !role.isEmpty()
            ? Optional.of(Holder.Kind.ROLE)
            : !user.isEmpty()
                ? Optional.of(Holder.Kind.USER)
                : group.isEmpty() ? Optional.empty() : Optional.of(Holder.Kind.GROUP);
    return new Choice(named.isEmpty() ? "" : named.getFirst(), kind, policy);
  }

  /**
   * The given values of references, by name.
   *
   * @throws BadInputException if one is no {@code NAME=VALUE}
   */
  public Map<String, String> values() throws BadInputException {
    Map<String, String> found = new LinkedHashMap<>();
    for (String one : values) {
      int equals = one.indexOf('=');
      if (equals <= 0) {
        throw new BadInputException(
            "--value `%s` is not NAME=VALUE; write one such as AWS::AccountId=111122223333"
                .formatted(one));
      }
      found.put(UnknownText.name(one.substring(0, equals)), one.substring(equals + 1));
    }
    return found;
  }
}
