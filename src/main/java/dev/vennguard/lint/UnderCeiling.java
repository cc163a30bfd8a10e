package dev.vennguard.lint;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.StatementRegions;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * Grants that are too wide by themselves are judged with the boundary, where one is given: what it
 * narrows is no finding (CHECKS §1.5). A boundary that lets all of it through changes nothing.
 */
final class UnderCeiling {
  private final StatementRegions regions;

  UnderCeiling(StatementRegions regions) {
    this.regions = regions;
  }

  /** The findings that stay. */
  List<Finding> judged(List<Finding> found, List<LintedDocument> documents, Situation situation) {
    List<Policy> ceilings =
        documents.stream()
            .filter(one -> one.kind() == LayerKind.BOUNDARY && one.reading().sound())
            .map(LintedDocument::policy)
            .toList();
    if (ceilings.isEmpty()) {
      return found;
    }
    Layers ceiling = new Layers(List.of(new Layer(LayerKind.IDENTITY, 0, ceilings))).in(situation);
    return found.stream().filter(one -> stays(one, ceiling)).toList();
  }

  private boolean stays(Finding finding, Layers ceiling) {
    if (finding.document().kind() != LayerKind.IDENTITY) {
      return true;
    }
    if (finding.id().startsWith("PASS_ROLE_")) {
      return regions.always(ceiling, every("iam:PassRole"));
    }
    return !finding.id().startsWith("CREATE_SLR_")
        || regions.always(ceiling, every("iam:CreateServiceLinkedRole"));
  }

  private static Statement every(String action) {
    return Statement.of(
        Effect.ALLOW,
        new ActionClause(false, List.of(new ActionPattern(action))),
        ResourceClause.EVERYTHING);
  }
}
