package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.escape.path.StepPlace;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The requests that walk a step, as a statement that applies to them. */
final class StepRegion {
  /**
   * The caller's own name where it is a user. No user has the name {@code /}: for a role the
   * pattern matches nothing, where without the default the whole element would.
   */
  private static final String OWN = "${aws:username, '/'}";

  private static final String NOBODY = "zq7-any-other";
  private static final String PASSED_TO = "iam:PassedToService";
  private static final String CHINA = "aws-cn";

  private StepRegion() {}

  /** The region of one action of a step. */
  static Statement of(PathStep step, Action action, Delegation known, Situation situation) {
    return statement(
        action,
        resources(step, action, known, situation),
        conditions(step, known, situation.partition()));
  }

  /** The same, on that resource alone. */
  static Statement on(
      String resource, PathStep step, Action action, Delegation known, String partition) {
    return statement(
        action,
        new ResourceClause(false, List.of(new ResourcePattern(resource))),
        conditions(step, known, partition));
  }

  private static Statement statement(
      Action action, ResourceClause resources, List<Condition> conditions) {
    return new Statement(
        "",
        Effect.ALLOW,
        PrincipalClause.NONE,
        new ActionClause(false, List.of(new ActionPattern(action.qualifiedName()))),
        resources,
        conditions,
        PolicyVersion.V2012_10_17);
  }

  static List<Condition> conditions(PathStep step, Delegation known, String partition) {
    List<Condition> found = new ArrayList<>();
    for (Condition one : step.when()) {
      if (one.name().is(PASSED_TO) && partition.equals(CHINA)) {
        found.add(new Condition(one.operator(), one.key(), alsoInChina(one.values())));
      } else if (!one.values().contains(PathStep.BOUNDARY)) {
        found.add(one);
      } else if (!known.boundaries().isEmpty()) {
        String operator = one.operator().text();
        String read = known.patterns() ? operator.replace("Equals", "Like") : operator;
        found.add(new Condition(ConditionOperator.parse(read), one.key(), known.boundaries()));
      }
    }
    return found;
  }

  /** There some services have names of their own: {@code ec2.amazonaws.com.cn}. */
  private static List<String> alsoInChina(List<String> services) {
    return services.stream().flatMap(one -> Stream.of(one, one + ".cn")).toList();
  }

  private static ResourceClause resources(
      PathStep step, Action action, Delegation known, Situation situation) {
    return switch (step.place()) {
      case ANY -> ResourceClause.EVERYTHING;
      case BOUNDARY ->
          new ResourceClause(
              false,
              (known.boundaries().isEmpty()
                      ? List.of(Delegation.iam(situation) + "policy/*")
                      : known.boundaries())
                  .stream().map(ResourcePattern::new).toList());
      case OTHER -> {
        List<ResourcePattern> inside =
            Stream.concat(own(action, situation), delegated(action, known))
                .map(ResourcePattern::new)
                .toList();
        yield inside.isEmpty() ? ResourceClause.EVERYTHING : new ResourceClause(true, inside);
      }
    };
  }

  private static Stream<String> own(Action action, Situation situation) {
    if (!action.service().equals("iam")) {
      return Stream.of();
    }
    String iam = Delegation.iam(situation);
    List<String> own = new ArrayList<>();
    if (takes(action, "user")) {
      own.add(iam + "user/" + OWN);
      own.add(iam + "user/*/" + OWN);
    }
    if (takes(action, "mfa")) {
      own.add(iam + "mfa/" + OWN);
    }
    return own.stream();
  }

  private static boolean takes(Action action, String type) {
    return action.resources().stream().anyMatch(one -> one.type().name().equals(type));
  }

  /** Those that can be resources of the action. */
  private static Stream<String> delegated(Action action, Delegation known) {
    return known.delegated().stream().filter(one -> concerns(one, action));
  }

  private static boolean concerns(String pattern, Action action) {
    String[] parts = pattern.split(":", 6);
    return parts.length == 6
        && action.resources().stream()
            .flatMap(use -> use.type().arnFormats().stream())
            .map(format -> format.split(":", 6))
            .filter(format -> format.length == 6 && format[2].equals(parts[2]))
            .anyMatch(format -> sameStart(format[5], parts[5]));
  }

  /** Up to the first place that is left open on either side. */
  private static boolean sameStart(String format, String pattern) {
    String fixed = format.contains("${") ? format.substring(0, format.indexOf("${")) : format;
    int wild = 0;
    while (wild < pattern.length() && "*?$".indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    String start = pattern.substring(0, wild);
    return fixed.startsWith(start) || start.startsWith(fixed);
  }

  /**
   * A resource of a name that no policy singles out, for each form that the action's resources
   * have: whether a step is open is asked there, so that a Deny on one named user does not make it
   * conditional. None where the step names its resource.
   */
  static List<String> anyOther(PathStep step, Action action, Situation situation) {
    if (step.place() == StepPlace.BOUNDARY) {
      return List.of();
    }
    return action.resources().stream()
        .flatMap(use -> use.type().arnFormats().stream())
        .filter(format -> format.startsWith("arn:"))
        .map(format ->
            format
                .replace("${Partition}", situation.partition())
                .replace("${Region}", "*")
                .replace("${Account}", "*")
                .replaceAll("\\$\\{[^}]*}", NOBODY))
        .distinct()
        .toList();
  }
}
