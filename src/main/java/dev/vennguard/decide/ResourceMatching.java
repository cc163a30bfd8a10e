package dev.vennguard.decide;

import dev.vennguard.decide.condition.PreparedArn;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import java.util.List;

/**
 * {@code Resource} and {@code NotResource} (EVALUATION §3). Only {@code *} covers the resource of
 * an action that takes none. A pattern with a variable that has no value matches nothing; in {@code
 * NotResource} it therefore excludes nothing (EVALUATION §4).
 */
final class ResourceMatching implements StatementPart {
  private final ResourceClause clause;
  private final boolean everything;
  private final List<PreparedArn> patterns;

  ResourceMatching(ResourceClause clause, PolicyVersion version) {
    this.clause = clause;
    this.everything = clause.patterns().stream().anyMatch(ResourcePattern::everything);
    this.patterns =
        clause.patterns().stream().map(one -> new PreparedArn(one.segments(version))).toList();
  }

  @Override
  public boolean holds(Facts facts) {
    return listed(facts) != clause.negated();
  }

  @Override
  public Mismatch mismatch(Facts facts) {
    return new Mismatch.Resource(clause, facts.request().resource());
  }

  private boolean listed(Facts facts) {
    if (everything) {
      return true;
    }
    String[] arn = facts.resource();
    if (arn.length == 0) {
      return false;
    }
    for (PreparedArn pattern : patterns) {
      if (pattern.matches(arn, facts)) {
        return true;
      }
    }
    return false;
  }
}
