package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.explain.content.KeyAbsence;
import dev.vennguard.explain.content.MissFinding;
import dev.vennguard.explain.content.MissFinding.EntryMiss;
import dev.vennguard.explain.coverage.AbsentKeys;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.ConditionWords;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.syntax.text.Distance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why no request of an action fits a statement, and which statements come nearest to it. */
final class NearMisses {
  private final Catalogue catalogue;
  private final Action action;
  private final StatementCoverages reaches;
  private final Scopes scopes;
  private final Situation situation;
  private final AbsentKeys absent;

  /**
   * @param situation of the requests
   */
  NearMisses(
      Catalogue catalogue,
      Action action,
      StatementCoverages reaches,
      Scopes scopes,
      Situation situation) {
    this.catalogue = catalogue;
    this.action = action;
    this.reaches = reaches;
    this.scopes = scopes;
    this.situation = situation;
    this.absent = new AbsentKeys(catalogue, action, reaches);
  }

  /** Why a statement applies to no request. */
  NearMiss miss(StatementCoverage reach) {
    MissFinding finding =
        switch (reach.failed()) {
          case ACTION -> action(reach.statement());
          case PRINCIPAL -> new MissFinding.NamesNobody(situation);
          case RESOURCE ->
              new MissFinding.NoResource(action, reach.statement().resources(), situation);
          case CONDITION -> condition(reach);
          case NOTHING -> new MissFinding.Applies();
        };
    return new NearMiss(reach.id(), reach.statement().sid(), reach.failed(), finding);
  }

  /**
   * How near the statement's actions are to this one: 0 if it is left out by {@code NotAction};
   * none if it lists actions of other services only.
   */
  Optional<Integer> actionDistance(Statement statement) {
    if (statement.actions().negated()) {
      return Optional.of(0);
    }
    return closest(statement).map(this::distance);
  }

  private MissFinding action(Statement statement) {
    if (statement.actions().negated()) {
      return new MissFinding.LeftOut(
          statement.actions().patterns().stream()
              .filter(pattern -> pattern.matches(action.qualifiedName()))
              .findFirst()
              .map(ActionPattern::text)
              .orElse("*"));
    }
    long ofService = statement.actions().patterns().stream().filter(this::sameService).count();
    return closest(statement)
        .map(ActionPattern::text)
        .<MissFinding>map(pattern ->
            ofService > 1
                ? new MissFinding.ClosestListed(pattern)
                : new MissFinding.OtherListed(pattern, action.qualifiedName()))
        .orElseGet(() -> new MissFinding.NoActionOf(action.service()));
  }

  private Optional<ActionPattern> closest(Statement statement) {
    return statement.actions().patterns().stream()
        .filter(this::sameService)
        .min(Comparator.comparingInt(this::distance));
  }

  private boolean sameService(ActionPattern pattern) {
    return pattern.service().equals(action.service());
  }

  /** The end counts as much as the beginning: {@code PassRole} is near {@code CreateRole}. */
  private int distance(ActionPattern pattern) {
    String wanted = action.name().toLowerCase(Locale.ROOT);
    return 1 + Distance.between(pattern.name(), wanted);
  }

  private MissFinding condition(StatementCoverage reach) {
    Statement one = reach.statement();
    return reach.culprits().isEmpty()
        ? new MissFinding.NeverTogether(
            onItsResources(one, one.conditions()), scopes.meanings(one.conditions(), one))
        : new MissFinding.Conditions(
            reach.culprits().stream().map(culprit -> entry(culprit, one)).toList());
  }

  private EntryMiss entry(Condition condition, Statement statement) {
    String key = condition.key();
    Optional<KeyAbsence> never = absent.never(condition, statement);
    Optional<ConditionKey> carried = catalogue.key(action, key);
    if (never.isPresent()) {
      return new EntryMiss.KeyNeverSent(never.get());
    }
    if (!(condition.operator() instanceof Known known) || carried.isEmpty()) {
      return new EntryMiss.UnknownOperator(condition.operator().text());
    }
    if (carried.get().type().multivalued()
        && known.qualifier() == Qualifier.NONE
        && known.comparison() != Comparison.NULL) {
      return new EntryMiss.SeveralValues(key, known.text());
    }
    return ConditionWords.literalWildcard(condition) && arn(carried.get())
        ? new EntryMiss.PlainWildcard(key, known.text())
        : new EntryMiss.NeverHolds(
            onItsResources(statement, List.of(condition)), scopes.meaning(condition, statement));
  }

  /**
   * Conditions that some request fits, though none for a resource of the statement, are not to
   * blame alone: a variable in the resource asks for its key, and an ARN tells the account. Empty
   * if it is the conditions.
   */
  private Optional<MissFinding.Resources> onItsResources(
      Statement statement, List<Condition> conditions) {
    if (reaches.coverage(ResourceClause.EVERYTHING, conditions, statement) == Coverage.NONE) {
      return Optional.empty();
    }
    ResourceClause resources = reaches.relevant(statement);
    List<String> needed =
        resources.patterns().stream()
            .map(one -> TextPattern.parse(one.text(), Wildcards.GLOB, statement.version()))
            .flatMap(pattern -> pattern.variables().stream())
            .filter(variable -> !variable.hasFallback())
            .map(TextPattern.Variable::key)
            .distinct()
            .toList();
    return Optional.of(new MissFinding.Resources(resources, needed));
  }

  private static boolean arn(ConditionKey key) {
    return key.type() == KeyType.ARN || key.type() == KeyType.ARRAY_OF_ARN;
  }

  /**
   * The allowing statements nearest to an action, nearest first, and all failing in the same
   * element; of those that do not even name the action one.
   */
  List<NearMiss> nearest(List<StatementCoverage> reaches, int limit) {
    List<NearMiss> found = ranked(reaches);
    if (found.isEmpty()) {
      return found;
    }
    StatementElement failed = found.getFirst().failed();
    return found.stream()
        .filter(miss -> miss.failed() == failed)
        .limit(failed == StatementElement.ACTION ? 1 : limit)
        .toList();
  }

  /**
   * The Deny statements that name the action and apply to no request of it. One about the resources
   * of other services only is left out: nobody expects it to reach the action.
   */
  List<NearMiss> idle(List<StatementCoverage> reaches) {
    return reaches.stream()
        .filter(reach -> reach.statement().effect() == Effect.DENY && !reach.applies())
        .filter(reach -> reach.failed() != StatementElement.ACTION)
        .filter(
            reach -> reach.failed() != StatementElement.RESOURCE || ofService(reach.statement()))
        .map(this::miss)
        .toList();
  }

  private boolean ofService(Statement statement) {
    return (!statement.actions().negated()
            && statement.actions().patterns().stream().anyMatch(this::sameService))
        || statement.resources().patterns().stream()
            .anyMatch(one -> one.text().contains(":" + action.service() + ":"));
  }

  private List<NearMiss> ranked(List<StatementCoverage> reaches) {
    return reaches.stream()
        .filter(reach -> reach.statement().effect() == Effect.ALLOW)
        .filter(reach -> reach.failed() != StatementElement.NOTHING)
        .filter(reach ->
            reach.failed() != StatementElement.ACTION
                || actionDistance(reach.statement()).isPresent())
        .sorted(
            Comparator.comparing(StatementCoverage::failed, Comparator.reverseOrder())
                .thenComparingInt(reach ->
                    reach.failed() == StatementElement.ACTION
                        ? actionDistance(reach.statement()).orElseThrow()
                        : reach.culprits().size()))
        .map(this::miss)
        .toList();
  }
}
