package dev.vennguard.escape;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which resources the identity policies can grant a step on, whatever their conditions. */
final class Reaches {
  private static final Pattern OF_THE_CALLER =
      Pattern.compile(
          "\\$\\{(?:[*?$]|aws:(?:username|userid|PrincipalAccount|PrincipalTag/[^},]+))}",
          Pattern.CASE_INSENSITIVE);

  private Reaches() {}

  /** Patterns that together match all of them; empty where statements do not list them. */
  static Optional<List<String>> of(Layers layers, StepAnswer answer) {
    if (layers.first(LayerKind.RESOURCE).isPresent()) {
      return Optional.empty();
    }
    List<Statement> allowing =
        layers.inForce().stream()
            .filter(layer -> layer.kind() == LayerKind.IDENTITY)
            .flatMap(layer -> layer.policies().stream())
            .flatMap(policy -> policy.statements().stream())
            .filter(one -> one.effect() == Effect.ALLOW)
            .filter(one -> answer.step().actions().stream().anyMatch(one.actions()::matches))
            .toList();
    boolean listed =
        allowing.stream()
            .allMatch(
                one -> !one.resources().negated() && one.version() == PolicyVersion.V2012_10_17);
    List<String> texts =
        allowing.stream()
            .flatMap(one -> one.resources().patterns().stream())
            .map(ResourcePattern::text)
            .distinct()
            .toList();
    return listed && texts.stream().allMatch(Reaches::sameForAllRequests)
        ? Optional.of(texts)
        : Optional.empty();
  }

  /** What a variable stands for differs from request to request, unless it is the caller's. */
  private static boolean sameForAllRequests(String pattern) {
    return OF_THE_CALLER.matcher(pattern).replaceAll("").indexOf("${") < 0;
  }
}
