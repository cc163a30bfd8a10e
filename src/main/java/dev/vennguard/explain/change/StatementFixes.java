package dev.vennguard.explain.change;

import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.ImplicitContext;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.change.PolicyChange.Kind;
import dev.vennguard.explain.change.PolicyChange.Step;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.ResourceWords;
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
  private record Fixed(Statement statement, Step step) {}

  /** Makes an Allow fit the request: each element that does not fit is changed. */
  Optional<PolicyChange> admitting(
      LayerReach layer, StatementCoverage reach, List<Mismatch> mismatches) {
    String sid = OpeningEdits.sid(layer, reach);
    Statement now = reach.statement();
    List<Step> steps = new ArrayList<>();
    for (Mismatch mismatch : mismatches) {
      Optional<Fixed> fixed = fixed(now, mismatch, sid);
      if (fixed.isEmpty()) {
        return Optional.empty();
      }
      now = fixed.get().statement();
      steps.add(fixed.get().step());
    }
    return Optional.of(change(layer, reach, now, steps));
  }

  private static PolicyChange change(
      LayerReach layer, StatementCoverage reach, Statement statement, List<Step> steps) {
    Policy before = OpeningEdits.policy(layer, reach.id());
    return new PolicyChange(
        layer.id(),
        reach.id().policy(),
        before,
        Edits.replace(before, reach.id().statement(), statement),
        steps.getLast().kind(),
        LayerWords.and(steps.stream().map(Step::words).toList()),
        steps);
  }

  private Optional<Fixed> fixed(Statement one, Mismatch mismatch, String sid) {
    return switch (mismatch) {
      case Mismatch.Action _ -> action(one, sid);
      case Mismatch.Principal _ -> principal(one, sid);
      case Mismatch.Resource _ -> resource(one, sid);
      case Mismatch.ConditionEntry entry -> Optional.of(condition(one, entry, sid));
    };
  }

  private Optional<Fixed> action(Statement one, String sid) {
    String name = request.action();
    return one.actions().negated()
        ? Optional.empty()
        : Optional.of(
            new Fixed(
                Edits.withAction(one, name),
                new Step(Kind.RELATED, "add `" + name + "` to " + sid)));
  }

  private Optional<Fixed> principal(Statement one, String sid) {
    if (one.principal().negated()) {
      return Optional.empty();
    }
    List<PrincipalClause.Named> named = new ArrayList<>(one.principal().principals());
    named.add(new PrincipalClause.Named(PrincipalClause.Kind.AWS, request.principal()));
    return Optional.of(
        new Fixed(
            Edits.withPrincipal(one, new PrincipalClause(false, named)),
            new Step(
                Kind.LOOSEN, "add `" + request.principal() + "` to the principals of " + sid)));
  }

  private Optional<Fixed> resource(Statement one, String sid) {
    if (one.resources().negated()) {
      return without(one, Kind.RESOURCE, sid);
    }
    return literal(one.version())
        .map(text ->
            new Fixed(
                Edits.withResources(one, List.of(text)),
                new Step(Kind.RESOURCE, OpeningEdits.adding(List.of(text)) + sid)));
  }

  /** Takes the patterns that the resource fits out of a list that has others. */
  private Optional<Fixed> without(Statement one, Kind kind, String sid) {
    List<ResourcePattern> left =
        one.resources().patterns().stream()
            .filter(pattern -> !pattern.text().equals(request.resource()))
            .toList();
    return left.isEmpty() || left.size() == one.resources().patterns().size()
        ? Optional.empty()
        : Optional.of(
            new Fixed(
                Edits.withResources(one, new ResourceClause(one.resources().negated(), left)),
                new Step(
                    kind, "take `" + request.resource() + "` out of the resources of " + sid)));
  }

  private static Fixed condition(Statement one, Mismatch.ConditionEntry entry, String sid) {
    Optional<ConditionFixes.Fix> fix = ConditionFixes.holding(entry);
    List<Condition> conditions = new ArrayList<>(one.conditions());
    if (fix.isPresent()) {
      conditions.replaceAll(each -> each.equals(entry.wanted()) ? fix.get().condition() : each);
      return new Fixed(
          Edits.withConditions(one, conditions), new Step(Kind.LOOSEN, fix.get().words() + sid));
    }
    conditions.remove(entry.wanted());
    return new Fixed(
        Edits.withConditions(one, conditions),
        new Step(Kind.CONDITION, ConditionRepairs.dropping(List.of(entry.wanted())) + sid));
  }

  /** Ways to make a Deny spare the request, without taking its action out of it. */
  List<PolicyChange> sparing(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    String sid = OpeningEdits.sid(layer, reach);
    List<Fixed> found = new ArrayList<>();
    for (Condition condition : one.conditions()) {
      ConditionFixes.failing(condition, values(condition.key()))
          .map(fix ->
              new Fixed(
                  Edits.withConditions(
                      one,
                      one.conditions().stream()
                          .map(each -> each.equals(condition) ? fix.condition() : each)
                          .toList()),
                  new Step(Kind.LOOSEN, fix.words() + sid)))
          .ifPresent(found::add);
    }
    if (one.resources().negated()) {
      literal(one.version())
          .map(text ->
              new Fixed(
                  Edits.withResources(one, List.of(text)),
                  new Step(Kind.RESOURCE, "add `" + text + "` to the `NotResource` of " + sid)))
          .ifPresent(found::add);
    } else {
      without(one, Kind.LOOSEN, sid).ifPresent(found::add);
    }
    return found.stream()
        .map(each -> change(layer, reach, each.statement(), List.of(each.step())))
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
          return OpeningEdits.change(
              layer,
              last,
              Edits.append(policy, names ? Edits.withPrincipal(fresh, caller()) : fresh),
              Kind.STATEMENT,
              "add a statement to %s that allows `%s` on %s%s"
                  .formatted(
                      layer.the(),
                      request.action(),
                      ResourceWords.whole(only),
                      names ? " to `" + request.principal() + "`" : ""));
        });
  }

  private PrincipalClause caller() {
    return new PrincipalClause(
        false, List.of(new PrincipalClause.Named(PrincipalClause.Kind.AWS, request.principal())));
  }

  /** The resource as a pattern that nothing else fits; some texts cannot be written so. */
  private Optional<String> literal(PolicyVersion version) {
    String resource = request.resource();
    return resource.equals("*") || (plain(resource) && version == PolicyVersion.V2012_10_17)
        ? Optional.of(resource)
        : Optional.empty();
  }

  /** Whether a text means itself alone in a pattern. */
  static boolean plain(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c == '*' || c == '?' || c == '$');
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
