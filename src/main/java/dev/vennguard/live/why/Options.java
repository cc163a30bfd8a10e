package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.live.why.PolicyChange.Kind;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of one layer that may open it for an action; whether they do is proved later. */
final class Options {
  private final Catalogue catalogue;
  private final Action action;
  private final String name;

  Options(Catalogue catalogue, Action action) {
    this.catalogue = catalogue;
    this.action = action;
    this.name = action.qualifiedName();
  }

  /**
   * Changes that may make a layer allow some request.
   *
   * @param resources the resources of a statement that is added
   */
  List<PolicyChange> open(LayerReach layer, ResourceClause resources) {
    List<PolicyChange> found = new ArrayList<>();
    for (Reach reach : layer.statements()) {
      if (reach.statement().effect() == Effect.ALLOW) {
        switch (reach.failed()) {
          case ACTION -> action(layer, reach).ifPresent(found::add);
          case RESOURCE -> resource(layer, reach).ifPresent(found::add);
          case CONDITION -> condition(layer, reach).ifPresent(found::add);
          case PRINCIPAL, NOTHING -> {}
        }
      }
    }
    if (!layer.layer().policies().isEmpty()) {
      int last = layer.layer().policies().size() - 1;
      Policy policy = layer.layer().policies().get(last);
      Statement fresh = Edits.fresh(policy, Effect.ALLOW, name, resources);
      found.add(
          change(
              layer,
              last,
              Edits.append(policy, fresh),
              Kind.STATEMENT,
              "add a statement to "
                  + layer.the()
                  + " that allows `"
                  + name
                  + "` on "
                  + ResourceWords.of(resources)));
    }
    return found;
  }

  private Optional<PolicyChange> action(LayerReach layer, Reach reach) {
    Statement one = reach.statement();
    if (!one.actions().negated()) {
      return Optional.of(
          replace(
              layer,
              reach,
              Edits.withAction(one, name),
              related(one),
              "add `" + name + "` to " + sid(reach)));
    }
    List<ActionPattern> hiding =
        one.actions().patterns().stream().filter(each -> each.matches(name)).toList();
    if (hiding.size() != 1 || one.actions().patterns().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        replace(
            layer,
            reach,
            Edits.withoutAction(one, hiding.getFirst()),
            Kind.WITHDRAW,
            "take `" + hiding.getFirst().text() + "` out of the `NotAction` of " + sid(reach)));
  }

  private Optional<PolicyChange> resource(LayerReach layer, Reach reach) {
    Statement one = reach.statement();
    if (one.resources().negated()) {
      return Optional.empty();
    }
    List<String> more = fitting(one.resources());
    return Optional.of(
        replace(
            layer,
            reach,
            Edits.withResources(one, more),
            Kind.RESOURCE,
            "add the resource `" + String.join("`, `", more) + "` to " + sid(reach)));
  }

  /** Patterns for the resources that the list missed: as near to the list as can be. */
  private List<String> fitting(ResourceClause clause) {
    if (action.wildcardOnly()) {
      return List.of("*");
    }
    List<String> formats = action.resources().getFirst().type().arnFormats();
    List<String> s3 =
        clause.patterns().stream()
            .map(ResourcePattern::text)
            .filter(text -> text.startsWith("arn:aws:s3:::"))
            .toList();
    boolean objects = new ResourceWords(action).templates().stream().anyMatch(t -> t.contains("/"));
    if (!s3.isEmpty() && action.service().equals("s3")) {
      return s3.stream()
          .map(text -> objects ? text + "/*" : text.substring(0, slash(text)))
          .distinct()
          .toList();
    }
    return formats.stream()
        .limit(1)
        .map(format -> format.replace("${Partition}", "aws").replaceAll("\\$\\{[^}]*}", "*"))
        .toList();
  }

  private static int slash(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text.length() : slash;
  }

  private Optional<PolicyChange> condition(LayerReach layer, Reach reach) {
    Statement one = reach.statement();
    List<Condition> changed = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Kind kind = Kind.REPAIR;
    for (Condition each : one.conditions()) {
      if (!reach.culprits().contains(each)) {
        changed.add(each);
        continue;
      }
      Optional<ConditionOperator> better = better(each);
      if (better.isPresent()) {
        changed.add(new Condition(better.get(), each.key(), each.values()));
        words.add(
            "write `%s` instead of `%s` in %s"
                .formatted(better.get().text(), each.operator().text(), sid(reach)));
      } else {
        kind = Kind.CONDITION;
        words.add("drop the condition on `%s` from %s".formatted(each.key(), sid(reach)));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        replace(layer, reach, Edits.withConditions(one, changed), kind, LayerWords.and(words)));
  }

  /** An operator that does what was probably meant. */
  private Optional<ConditionOperator> better(Condition condition) {
    Optional<ConditionKey> key = catalogue.key(action, condition.key());
    if (key.isEmpty() || !(condition.operator() instanceof Known known)) {
      return Optional.empty();
    }
    if (key.get().type().multivalued() && known.qualifier() == Qualifier.NONE) {
      return Optional.of(new Known(Qualifier.FOR_ANY_VALUE, known.comparison(), known.ifExists()));
    }
    if (!ConditionWords.literalWildcard(condition)) {
      return Optional.empty();
    }
    boolean arn = key.get().type() == KeyType.ARN || key.get().type() == KeyType.ARRAY_OF_ARN;
    boolean negated = known.comparison().negated();
    Comparison like =
        arn
            ? (negated ? Comparison.ARN_NOT_LIKE : Comparison.ARN_LIKE)
            : (negated ? Comparison.STRING_NOT_LIKE : Comparison.STRING_LIKE);
    return Optional.of(new Known(known.qualifier(), like, known.ifExists()));
  }

  /** Lets a statement that allows the action reach resources that another layer allows. */
  Optional<PolicyChange> widen(LayerReach layer, Reach reach, ResourceClause resources) {
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
            replace(
                layer,
                reach,
                Edits.withResources(one, more),
                Kind.RESOURCE,
                "add the resource `" + String.join("`, `", more) + "` to " + sid(reach)));
  }

  /** Whether a statement is about the action's service. */
  Kind related(Statement one) {
    return one.actions().patterns().stream()
            .anyMatch(each -> each.service().equals(action.service()))
        ? Kind.RELATED
        : Kind.UNRELATED;
  }

  static Policy policy(LayerReach layer, StatementId id) {
    return layer.layer().policies().get(id.policy());
  }

  static PolicyChange replace(
      LayerReach layer, Reach reach, Statement statement, Kind kind, String words) {
    Policy before = policy(layer, reach.id());
    return change(
        layer,
        reach.id().policy(),
        Edits.replace(before, reach.id().statement(), statement),
        kind,
        words);
  }

  static PolicyChange change(LayerReach layer, int policy, Policy after, Kind kind, String words) {
    return new PolicyChange(
        layer.kind(),
        layer.layer().level(),
        policy,
        layer.layer().policies().get(policy),
        after,
        kind,
        words);
  }

  /** {@code `Sid` of the boundary}. */
  static String sid(Reach reach) {
    String sid = reach.statement().sid();
    String statement =
        sid.isEmpty() ? "statement " + (reach.id().statement() + 1) : "`" + sid + "`";
    return statement + " of " + LayerWords.the(reach.id().layer(), reach.id().level());
  }
}
