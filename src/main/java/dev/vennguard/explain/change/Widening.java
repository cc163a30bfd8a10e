package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.AddResources;
import dev.vennguard.explain.content.ProposedEdit.AllowAllResources;
import dev.vennguard.explain.content.ProposedEdit.DropConditions;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What keeps some requests of an action out, and changes after which it keeps out none. */
public final class Widening {
  private static final int FORMATS = 4;

  private final ProofSource proofs;
  private final Action action;
  private final OpeningEdits options;
  private final DenyRemovals withdrawal;

  /**
   * @param action the action of which every request is to be allowed
   * @param partition of the requests
   */
  public Widening(ProofSource proofs, Catalogue catalogue, Action action, String partition) {
    this.proofs = proofs;
    this.action = action;
    this.options = new OpeningEdits(catalogue, action, partition);
    this.withdrawal = new DenyRemovals(catalogue, action);
  }

  /** Changes that remove the first obstacle: a Deny, then a layer that does not allow it all. */
  public List<PolicyChange> obstacle(Layers layers) {
    StatementCoverages reaches = new StatementCoverages(proofs, action, layers);
    List<LayerReach> found = StatementCoverages.layers(proofs, action, layers);
    for (LayerReach layer : found) {
      for (StatementCoverage deny : layer.applying(Effect.DENY)) {
        return withdrawal.undeny(layer, deny);
      }
    }
    for (LayerReach layer : found) {
      if (layer.mustAllow() && layer.allows() != Coverage.ALL) {
        List<PolicyChange> changes = new ArrayList<>();
        changes.addAll(widened(reaches, layer, change -> allowsAll(layers, change)));
        changes.addAll(granting(reaches, found, layer.kind()));
        changes.sort(Comparator.comparing(PolicyChange::kind));
        // Rarely touches another action: among the first, which are followed.
        options
            .added(layer, ResourceClause.EVERYTHING)
            .ifPresent(change -> changes.add(Math.min(1, changes.size()), change));
        return changes;
      }
    }
    return List.of();
  }

  /** A resource policy that grants everything spares those layers (EVALUATION §6.3). */
  private List<PolicyChange> granting(
      StatementCoverages reaches, List<LayerReach> found, LayerKind limited) {
    return limited == LayerKind.SCP
        ? List.of()
        : found.stream()
            .filter(layer -> layer.kind() == LayerKind.RESOURCE)
            .flatMap(layer -> widened(reaches, layer, change -> true).stream())
            .filter(PolicyChange::keepsResources)
            .toList();
  }

  private boolean allowsAll(Layers layers, PolicyChange change) {
    Layers changed = Changes.with(layers, List.of(change));
    return StatementCoverages.layers(proofs, action, changed).stream()
        .filter(each -> each.id().equals(change.layer()))
        .allMatch(each -> each.allows() == Coverage.ALL);
  }

  /** Every statement that names the action, with fewer conditions, more resources, or both. */
  private List<PolicyChange> widened(
      StatementCoverages reaches, LayerReach layer, Predicate<PolicyChange> enough) {
    List<PolicyChange> changes = new ArrayList<>();
    for (StatementCoverage reach : layer.statements()) {
      if (reach.statement().effect() == Effect.ALLOW && reach.failed() != StatementElement.ACTION) {
        changes.addAll(widened(reaches, layer, reach, enough));
      }
    }
    return changes;
  }

  private List<PolicyChange> widened(
      StatementCoverages reaches,
      LayerReach layer,
      StatementCoverage reach,
      Predicate<PolicyChange> enough) {
    Statement one = reach.statement();
    List<Condition> limiting =
        one.conditions().stream().filter(each -> !reaches.alwaysHolds(each, one)).toList();
    boolean everywhere = reaches.coverage(one.resources(), List.of(), one) == Coverage.ALL;
    List<Resources> reaching =
        everywhere
            ? List.of(new Resources(one, Optional.empty()))
            : more(one, LayerEdits.statement(layer, reach));
    List<PolicyChange> changes = new ArrayList<>();
    for (Resources resources : reaching) {
      List<PolicyChange> single =
          fewer(limiting).stream()
              .filter(dropped -> !everywhere || !dropped.isEmpty())
              .map(dropped -> change(layer, reach, resources, dropped))
              .filter(enough)
              .toList();
      changes.addAll(single);
      if (single.isEmpty() && limiting.size() > 1) {
        changes.addAll(
            Stream.of(change(layer, reach, resources, limiting)).filter(enough).toList());
      }
    }
    return changes;
  }

  /** None, or one by itself. */
  private static List<List<Condition>> fewer(List<Condition> limiting) {
    List<List<Condition>> fewer = new ArrayList<>(List.of(List.of()));
    limiting.forEach(one -> fewer.add(List.of(one)));
    return fewer;
  }

  /** A statement that reaches every resource of the action, and what was done to it. */
  private record Resources(Statement statement, Optional<ProposedEdit> edit) {}

  private List<Resources> more(Statement one, StatementName name) {
    if (one.resources().negated()) {
      return List.of(
          new Resources(
              Edits.withResources(one, ResourceClause.EVERYTHING),
              Optional.of(new AllowAllResources(name))));
    }
    List<Resources> more = new ArrayList<>();
    List<String> formats = options.everyFormat();
    if (!action.wildcardOnly() && formats.size() <= FORMATS) {
      more.add(reaching(one, formats, name));
    }
    more.add(reaching(one, List.of("*"), name));
    return more;
  }

  private static Resources reaching(Statement one, List<String> added, StatementName name) {
    return new Resources(
        Edits.withResources(one, added), Optional.of(new AddResources(name, added)));
  }

  private static PolicyChange change(
      LayerReach layer, StatementCoverage reach, Resources resources, List<Condition> dropped) {
    Statement reaching = resources.statement();
    List<Condition> kept =
        reaching.conditions().stream().filter(one -> !dropped.contains(one)).toList();
    List<ProposedEdit> edits = new ArrayList<>();
    resources.edit().ifPresent(edits::add);
    if (!dropped.isEmpty()) {
      List<String> keys = dropped.stream().map(Condition::key).distinct().toList();
      edits.add(new DropConditions(LayerEdits.statement(layer, reach), keys));
    }
    return LayerEdits.replace(
        layer, reach, Edits.withConditions(reaching, kept), edits.toArray(ProposedEdit[]::new));
  }
}
