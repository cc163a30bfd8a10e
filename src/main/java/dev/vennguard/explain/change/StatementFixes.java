package dev.vennguard.explain.change;

import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.ImplicitContext;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.change.PolicyChange.Step;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.AddAction;
import dev.vennguard.explain.content.ProposedEdit.AddPrincipal;
import dev.vennguard.explain.content.ProposedEdit.AddResources;
import dev.vennguard.explain.content.ProposedEdit.AddStatement;
import dev.vennguard.explain.content.ProposedEdit.DropConditions;
import dev.vennguard.explain.content.ProposedEdit.ExemptResource;
import dev.vennguard.explain.content.ProposedEdit.IncludeResource;
import dev.vennguard.explain.content.ProposedEdit.SpareResource;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of one statement after which one request fits it, or no longer does. */
final class StatementFixes {
  private final Request request;

  StatementFixes(Request request) {
    this.request = request;
  }

  /** A part of a statement put right. */
  private record Fixed(Statement statement, ProposedEdit edit) {}

  /** Makes an Allow fit the request: each element that does not fit is changed. */
  Optional<PolicyChange> admitting(
      LayerReach layer, StatementCoverage reach, List<Mismatch> mismatches) {
    StatementName name = LayerEdits.statement(layer, reach);
    Statement now = reach.statement();
    List<Step> steps = new ArrayList<>();
    for (Mismatch mismatch : mismatches) {
      Optional<Fixed> fixed = fixed(now, mismatch, name);
      if (fixed.isEmpty()) {
        return Optional.empty();
      }
      now = fixed.get().statement();
      steps.add(new Step(List.of(fixed.get().edit())));
    }
    return Optional.of(change(layer, reach, now, steps));
  }

  private static PolicyChange change(
      LayerReach layer, StatementCoverage reach, Statement statement, List<Step> steps) {
    Policy before = LayerEdits.policy(layer, reach.id());
    return new PolicyChange(
        layer.id(),
        reach.id().policy(),
        before,
        Edits.replace(before, reach.id().statement(), statement),
        steps);
  }

  private Optional<Fixed> fixed(Statement one, Mismatch mismatch, StatementName name) {
    return switch (mismatch) {
      case Mismatch.Action _ -> action(one, name);
      case Mismatch.Principal _ -> principal(one, name);
      case Mismatch.Resource _ -> resource(one, name);
      case Mismatch.ConditionEntry entry -> Optional.of(condition(one, entry, name));
    };
  }

  private Optional<Fixed> action(Statement one, StatementName name) {
    String action = request.action();
    return one.actions().negated()
        ? Optional.empty()
        : Optional.of(new Fixed(Edits.withAction(one, action), new AddAction(name, action, true)));
  }

  private Optional<Fixed> principal(Statement one, StatementName name) {
    if (one.principal().negated()) {
      return Optional.empty();
    }
    List<PrincipalClause.Named> named = new ArrayList<>(one.principal().principals());
    named.add(new PrincipalClause.Named(PrincipalClause.Kind.AWS, request.principal()));
    return Optional.of(
        new Fixed(
            Edits.withPrincipal(one, new PrincipalClause(false, named)),
            new AddPrincipal(name, request.principal())));
  }

  private Optional<Fixed> resource(Statement one, StatementName name) {
    if (one.resources().negated()) {
      return without(one, new IncludeResource(name, request.resource()));
    }
    return literal(one.version())
        .map(text ->
            new Fixed(
                Edits.withResources(one, List.of(text)), new AddResources(name, List.of(text))));
  }

  /** Takes the patterns that the resource fits out of a list that has others. */
  private Optional<Fixed> without(Statement one, ProposedEdit edit) {
    List<ResourcePattern> left =
        one.resources().patterns().stream()
            .filter(pattern -> !pattern.text().equals(request.resource()))
            .toList();
    return left.isEmpty() || left.size() == one.resources().patterns().size()
        ? Optional.empty()
        : Optional.of(
            new Fixed(
                Edits.withResources(one, new ResourceClause(one.resources().negated(), left)),
                edit));
  }

  private static Fixed condition(Statement one, Mismatch.ConditionEntry entry, StatementName name) {
    Optional<ConditionFixes.Fix> fix = ConditionFixes.holding(entry, name);
    List<Condition> conditions = new ArrayList<>(one.conditions());
    if (fix.isPresent()) {
      conditions.replaceAll(each -> each.equals(entry.wanted()) ? fix.get().condition() : each);
      return new Fixed(Edits.withConditions(one, conditions), fix.get().edit());
    }
    conditions.remove(entry.wanted());
    return new Fixed(
        Edits.withConditions(one, conditions),
        new DropConditions(name, List.of(entry.wanted().key())));
  }

  /** Ways to make a Deny spare the request, without taking its action out of it. */
  List<PolicyChange> sparing(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    StatementName name = LayerEdits.statement(layer, reach);
    List<Fixed> found = new ArrayList<>();
    for (Condition condition : one.conditions()) {
      ConditionFixes.failing(condition, values(condition.key()), name)
          .map(fix ->
              new Fixed(
                  Edits.withConditions(
                      one,
                      one.conditions().stream()
                          .map(each -> each.equals(condition) ? fix.condition() : each)
                          .toList()),
                  fix.edit()))
          .ifPresent(found::add);
    }
    if (one.resources().negated()) {
      literal(one.version())
          .map(text ->
              new Fixed(Edits.withResources(one, List.of(text)), new ExemptResource(name, text)))
          .ifPresent(found::add);
    } else {
      without(one, new SpareResource(name, request.resource())).ifPresent(found::add);
    }
    return found.stream()
        .map(
            each -> change(layer, reach, each.statement(), List.of(new Step(List.of(each.edit())))))
        .toList();
  }

  private List<String> values(String key) {
    String lower = ConditionKeyName.folded(key);
    return request
        .value(lower)
        .or(() -> new ImplicitContext(request).value(lower))
        .map(ContextValue::all)
        .orElse(List.of());
  }

  /** A new statement for the request alone. */
  Optional<PolicyChange> added(LayerReach layer) {
    if (layer.layer().policies().isEmpty()) {
      return Optional.empty();
    }
    int last = layer.layer().policies().size() - 1;
    Policy policy = layer.layer().policies().get(last);
    boolean names = layer.kind() == LayerKind.RESOURCE;
    return literal(policy.version())
        .map(text -> {
          ResourceClause only = new ResourceClause(false, List.of(new ResourcePattern(text)));
          Statement fresh = Edits.fresh(policy, Effect.ALLOW, request.action(), only);
          return LayerEdits.change(
              layer,
              last,
              Edits.append(policy, names ? Edits.withPrincipal(fresh, caller()) : fresh),
              new AddStatement(
                  layer.id(),
                  Effect.ALLOW,
                  request.action(),
                  only,
                  names ? request.principal() : ""));
        });
  }

  private PrincipalClause caller() {
    return new PrincipalClause(
        false, List.of(new PrincipalClause.Named(PrincipalClause.Kind.AWS, request.principal())));
  }

  /** The resource as a pattern that nothing else fits; some texts cannot be written so. */
  private Optional<String> literal(PolicyVersion version) {
    String resource = request.resource();
    return resource.equals("*")
            || (ConditionFixes.plain(resource) && version == PolicyVersion.V2012_10_17)
        ? Optional.of(resource)
        : Optional.empty();
  }

  /** Whether a statement lists actions of the same service. */
  boolean related(Statement one) {
    String service = request.action().substring(0, request.action().indexOf(':'));
    return !one.actions().negated()
        && one.actions().patterns().stream()
            .map(ActionPattern::service)
            .anyMatch(service::equalsIgnoreCase);
  }
}
