package dev.vennguard.lint.arn;

import dev.vennguard.catalog.ResourceType;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownArns;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code RESOURCE_MISMATCH}: a resource that no action of the statement works on. */
final class ResourceOfNoAction implements StatementRule {
  private static final int MOST = 600;

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RESOURCE_MISMATCH",
        FindingSeverity.WARNING,
        "A resource that no action of the statement works on",
        "an ARN in a statement none of whose actions has such a resource.",
        "the ARN in a statement with actions of its service: `arn:aws:s3:::bucket` for the bucket,"
            + " `arn:aws:s3:::bucket/*` for its objects.",
        "The entry never matches. Reported only for statements whose actions are named without a"
            + " wildcard in the service, and all wildcards in the ARN are taken for anything. Where"
            + " no entry matches, the statement never applies, which is a finding of its own.",
        "parliament, RESOURCE_MISMATCH; EVALUATION §3");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    int count = statement.actions().count();
    if (said.actions().negated()
        || said.resources().negated()
        || count == 0
        || count > MOST
        || statement.layer() == LayerKind.RESOURCE
        || unknown(statement)) {
      return;
    }
    Set<ResourceType> types = new LinkedHashSet<>();
    statement
        .actions()
        .forEach(index ->
            statement
                .facts()
                .catalogue()
                .actions()
                .get(index)
                .resources()
                .forEach(use -> types.add(use.type())));
    List<ResourcePattern> patterns = said.resources().patterns();
    if (patterns.stream().allMatch(one -> mismatched(types, one.text()))) {
      return; // The whole statement never applies, which is a finding of its own.
    }
    for (int i = 0; i < patterns.size(); i++) {
      String text = patterns.get(i).text();
      if (mismatched(types, text)) {
        hits.add(
            new Anchor.Resource(i),
            "no action of this statement works on %s, so the entry never matches"
                .formatted(Words.quote(text)),
            "move it to a statement with actions of that resource");
      }
    }
  }

  private static boolean mismatched(Set<ResourceType> types, String text) {
    return text.startsWith("arn:") && types.stream().noneMatch(one -> KnownArns.mayFit(one, text));
  }

  /** What an unknown action works on is not known. */
  private static boolean unknown(LintedStatement statement) {
    return statement.statement().actions().patterns().stream()
        .anyMatch(one -> statement.facts().indices(one).length == 0);
  }
}
