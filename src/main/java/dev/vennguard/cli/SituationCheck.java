package dev.vennguard.cli;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.PrincipalArn;
import dev.vennguard.workspace.SituationForms;
import dev.vennguard.workspace.StatedSituation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what is said of the requests can be, and does not contradict itself. */
final class SituationCheck {

  private final Console console;
  private final Partitions partitions = Partitions.bundled();

  SituationCheck(Console console) {
    this.console = console;
  }

  StatedSituation checked(StatedSituation given) throws BadInputException {
    StatedSituation stated = withContext(given);
    known(stated.partition(), "--partition");
    require(
        stated.account().isEmpty()
            || stated.account().equals(StatedSituation.ANY_ACCOUNT)
            || SituationForms.account(stated.account()),
        "--account `%s` is no account id; write its twelve digits, or `any`",
        stated.account());
    require(
        stated.organisation().isEmpty() || SituationForms.organisation(stated.organisation()),
        "--organisation `%s` is no organisation id; write one such as o-a1b2c3d4e5",
        stated.organisation());
    principal(stated);
    region(stated);
    return stated;
  }

  /** Keys that say the same as an option are taken for it, so that nothing is said twice. */
  private static StatedSituation withContext(StatedSituation given) throws BadInputException {
    Map<String, List<String>> rest = new LinkedHashMap<>(given.known());
    String account = taken(rest, "aws:PrincipalAccount", "--account", given.account());
    String principal = taken(rest, "aws:PrincipalArn", "--principal", given.principal());
    String region = taken(rest, "aws:RequestedRegion", "--region", given.region());
    String organisation = taken(rest, "aws:PrincipalOrgID", "--organisation", given.organisation());
    return new StatedSituation(
        given.partition(), account, region, given.caller(), principal, organisation, rest);
  }

  private static String taken(
      Map<String, List<String>> known, String key, String option, String said)
      throws BadInputException {
    Optional<String> spelled = known.keySet().stream().filter(key::equalsIgnoreCase).findFirst();
    if (spelled.isEmpty()) {
      return said;
    }
    List<String> values = known.getOrDefault(spelled.get(), List.of());
    require(
        values.stream().distinct().count() == 1,
        "--context gives `%s` several values, and a request has one: leave one of them",
        key);
    String value = values.getFirst();
    if (!said.isEmpty() && PrincipalArn.of(said).sessionOf(value)) {
      return said;
    }
    require(
        said.isEmpty() || said.equals(value),
        "--context %s=%s contradicts %s %s: leave one of them out",
        key,
        value,
        option,
        said);
    known.remove(spelled.get());
    return value;
  }

  private void known(String partition, String where) throws BadInputException {
    require(
        partition.isEmpty() || partitions.partition(partition).isPresent(),
        "%s names partition `%s`, which is none; choose from %s",
        where,
        partition,
        partitions.all().stream().map(Partition::id).collect(Collectors.joining(", ")));
  }

  private void principal(StatedSituation stated) throws BadInputException {
    if (stated.principal().isEmpty()) {
      return;
    }
    PrincipalArn arn = PrincipalArn.of(stated.principal());
    require(
        arn.wellFormed(),
        "--principal `%s` is no ARN of a user, a role, a role session or the root user; write one"
            + " such as arn:aws:iam::111122223333:role/dev",
        stated.principal());
    known(arn.partition(), "--principal");
    require(
        stated.account().isEmpty() || stated.account().equals(arn.account()),
        "--account %s contradicts --principal, whose account is %s: leave --account out, or name"
            + " a principal of that account",
        stated.account(),
        arn.account());
    require(
        stated.partition().isEmpty() || stated.partition().equals(arn.partition()),
        "--partition %s contradicts --principal, whose partition is %s: leave --partition out, or"
            + " name a principal of that partition",
        stated.partition(),
        arn.partition());
    require(
        stated.caller() == CallerKind.ANY || stated.caller() == arn.kind(stated.caller()),
        "--caller contradicts --principal %s: leave --caller out",
        stated.principal());
  }

  private void region(StatedSituation stated) throws BadInputException {
    String region = stated.region();
    if (region.isEmpty()) {
      return;
    }
    require(
        SituationForms.region(region),
        "--region `%s` is no region; write one such as eu-central-1",
        region);
    String partition =
        stated.partition().isEmpty()
            ? PrincipalArn.of(stated.principal()).partition()
            : stated.partition();
    Optional<Partition> published = partitions.ofRegion(region);
    if (published.isEmpty()) {
      console.say(
          "--region %s is not among the regions published until %s: taken as it is; check the spelling"
              .formatted(region, partitions.date()));
      return;
    }
    require(
        partition.isEmpty() || published.get().id().equals(partition),
        "--region %s is a region of partition %s, not of %s: change one of them",
        region,
        published.get().id(),
        partition);
  }

  private static void require(boolean holds, String message, Object... words)
      throws BadInputException {
    if (!holds) {
      throw new BadInputException(message.formatted(words));
    }
  }
}
