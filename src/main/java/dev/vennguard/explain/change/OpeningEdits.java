package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.content.ProposedEdit.AddAction;
import dev.vennguard.explain.content.ProposedEdit.AddFullAccess;
import dev.vennguard.explain.content.ProposedEdit.AddResources;
import dev.vennguard.explain.content.ProposedEdit.AddStatement;
import dev.vennguard.explain.content.ProposedEdit.IncludeAction;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.words.ResourceWords;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of one layer that may open it for an action; whether they do is proved later. */
public final class OpeningEdits {
  private final Action action;
  private final String partition;
  private final String s3;
  private final ConditionRepairs repairs;
  private final String name;

  /**
   * @param action the action that layers are to allow
   * @param partition of the requests: ARNs of another one would match nothing
   */
  public OpeningEdits(Catalogue catalogue, Action action, String partition) {
    this.partition = partition;
    this.s3 = "arn:" + partition + ":s3:::";
    this.repairs = new ConditionRepairs(catalogue, action);
    this.action = action;
    this.name = action.qualifiedName();
  }

  /**
   * Changes that may make a layer allow some request.
   *
   * @param resources the resources of a statement that is added
   */
  public List<PolicyChange> open(LayerReach layer, ResourceClause resources) {
    List<PolicyChange> found = new ArrayList<>();
    if (layer.kind() == LayerKind.SCP && layer.deniesOnly()) {
      found.add(fullAccess(layer));
    }
    for (StatementCoverage reach : layer.statements()) {
      if (reach.statement().effect() == Effect.ALLOW) {
        switch (reach.failed()) {
          case ACTION -> action(layer, reach).ifPresent(found::add);
          case RESOURCE -> resource(layer, reach).ifPresent(found::add);
          case CONDITION -> repairs.condition(layer, reach).ifPresent(found::add);
          case PRINCIPAL, NOTHING -> {}
        }
      }
    }
    added(layer, resources).ifPresent(found::add);
    return found;
  }

  /** A new statement that allows it; one of a resource policy would have to name somebody. */
  public Optional<PolicyChange> added(LayerReach layer, ResourceClause resources) {
    if (layer.layer().policies().isEmpty() || layer.kind() == LayerKind.RESOURCE) {
      return Optional.empty();
    }
    int last = layer.layer().policies().size() - 1;
    Policy policy = layer.layer().policies().get(last);
    Statement fresh = Edits.fresh(policy, Effect.ALLOW, name, resources);
    return Optional.of(
        LayerEdits.change(
            layer,
            last,
            Edits.append(policy, fresh),
            new AddStatement(layer.id(), Effect.ALLOW, name, resources, "")));
  }

  /** The Allow that AWS attaches to every level of SCPs, and that a file with Denies lacks. */
  private static PolicyChange fullAccess(LayerReach layer) {
    int last = layer.layer().policies().size() - 1;
    Policy policy = layer.layer().policies().get(last);
    Statement everything = Edits.fresh(policy, Effect.ALLOW, "*", ResourceClause.EVERYTHING);
    return LayerEdits.change(
        layer,
        last,
        Edits.append(policy, everything.withSid(Edits.sid(policy, "FullAWSAccess"))),
        new AddFullAccess(layer.id()));
  }

  /** Patterns for every resource of the action. */
  public List<String> everyFormat() {
    return action.resources().stream()
        .flatMap(use -> use.type().arnFormats().stream())
        .map(this::pattern)
        .distinct()
        .toList();
  }

  private String pattern(String format) {
    return format.replace("${Partition}", partition).replaceAll("\\$\\{[^}]*}", "*");
  }

  private Optional<PolicyChange> action(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    if (!one.actions().negated()) {
      return Optional.of(
          LayerEdits.replace(
              layer,
              reach,
              Edits.withAction(one, name),
              new AddAction(LayerEdits.statement(layer, reach), name, related(one))));
    }
    List<ActionPattern> hiding =
        one.actions().patterns().stream().filter(each -> each.matches(name)).toList();
    if (hiding.size() != 1 || one.actions().patterns().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        LayerEdits.replace(
            layer,
            reach,
            Edits.withoutAction(one, hiding.getFirst()),
            new IncludeAction(LayerEdits.statement(layer, reach), hiding.getFirst().text())));
  }

  private Optional<PolicyChange> resource(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    if (one.resources().negated()) {
      return Optional.empty();
    }
    List<String> more = fitting(one.resources());
    return Optional.of(
        LayerEdits.replace(
            layer,
            reach,
            Edits.withResources(one, more),
            new AddResources(LayerEdits.statement(layer, reach), more)));
  }

  /** Patterns for the resources that the list missed: as near to the list as can be. */
  private List<String> fitting(ResourceClause clause) {
    if (action.wildcardOnly()) {
      return List.of("*");
    }
    List<String> formats = action.resources().getFirst().type().arnFormats();
    List<String> listed =
        clause.patterns().stream()
            .map(ResourcePattern::text)
            .filter(text -> text.startsWith(s3))
            .toList();
    List<String> named =
        new ResourceWords(action, partition)
            .templates().stream().filter(each -> each.startsWith(s3)).toList();
    List<String> near =
        listed.stream()
            .map(text -> otherSort(text, named))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (!near.isEmpty() && action.service().equals("s3")) {
      return near;
    }
    return formats.stream().limit(1).map(this::pattern).toList();
  }

  /** Of a bucket its objects, of objects their bucket: whichever the action works on. */
  private static Optional<String> otherSort(String text, List<String> templates) {
    int slash = text.indexOf('/');
    return templates.stream().anyMatch(each -> each.contains("/") == slash < 0)
        ? Optional.of(slash < 0 ? text + "/*" : text.substring(0, slash))
        : Optional.empty();
  }

  /** Lets a statement that allows the action reach resources that another layer allows. */
  public Optional<PolicyChange> widen(
      LayerReach layer, StatementCoverage reach, ResourceClause resources) {
    Statement one = reach.statement();
    if (one.resources().negated() || one.resources().everything() || resources.negated()) {
      return Optional.empty();
    }
    List<String> more =
        resources.patterns().stream()
            .filter(each -> !one.resources().patterns().contains(each))
            .map(ResourcePattern::text)
            .toList();
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LayerEdits.replace(
                layer,
                reach,
                Edits.withResources(one, more),
                new AddResources(LayerEdits.statement(layer, reach), more)));
  }

  /** Whether a statement is about the action's service. */
  boolean related(Statement one) {
    return one.actions().patterns().stream()
        .anyMatch(each -> each.service().equals(action.service()));
  }
}
