package dev.vennguard.prove.effective;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.GivenResourcePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * A key policy or trust policy as one more layer that has to allow (EVALUATION §6.7): it allows
 * what it says of keys or roles, and everything else.
 */
final class ServicePolicies {
  private static final List<String> TRUST =
      List.of("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity");

  private ServicePolicies() {}

  /**
   * What has to apply; nothing if the policy is of another resource.
   *
   * @param grants what the resource policy allows, principals said as conditions
   */
  static List<Statement> required(Layer resource, List<Statement> grants) {
    GivenResourcePolicy given = GivenResourcePolicy.of(new Layers(List.of(resource)));
    List<String> ruled = new ArrayList<>();
    List<Statement> required = new ArrayList<>(grants);
    if (given.ofKey()) {
      ruled.add("kms:*");
      required.add(allow(clause(false, List.of("kms:*")), besides("arn:*:kms:*:*:key/*")));
    }
    if (given.ofRole()) {
      ruled.addAll(TRUST);
    }
    if (ruled.isEmpty()) {
      return List.of();
    }
    required.add(allow(clause(true, ruled), ResourceClause.EVERYTHING));
    return required;
  }

  private static ResourceClause besides(String pattern) {
    return new ResourceClause(true, List.of(new ResourcePattern(pattern)));
  }

  private static ActionClause clause(boolean negated, List<String> patterns) {
    return new ActionClause(negated, patterns.stream().map(ActionPattern::new).toList());
  }

  private static Statement allow(ActionClause actions, ResourceClause resources) {
    return Statement.of(Effect.ALLOW, actions, resources);
  }
}
