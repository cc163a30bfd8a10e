package dev.vennguard.explain.words;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.KeyAbsence;
import dev.vennguard.explain.content.MissFinding;
import dev.vennguard.explain.content.MissFinding.EntryMiss;
import dev.vennguard.explain.content.MissFinding.Resources;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why no request of an action fits a statement, as a clause without a full stop. */
public final class MissWords {
  /** Of several conditions that no request fits so many are told. */
  private static final int TOLD = 2;

  private MissWords() {}

  /** Such as {@code it lists `s3:PutObject`, not `s3:GetObject`}. */
  public static String of(MissFinding miss) {
    return switch (miss) {
      case MissFinding.Applies _ -> "it applies";
      case MissFinding.LeftOut(String pattern) -> "`NotAction` leaves it out: `" + pattern + "`";
      case MissFinding.ClosestListed(String pattern) ->
          "it does not list the action; the closest it lists is `" + pattern + "`";
      case MissFinding.OtherListed(String pattern, String action) ->
          "it lists `" + pattern + "`, not `" + action + "`";
      case MissFinding.NoActionOf(String service) -> "it lists no action of `" + service + "`";
      case MissFinding.NamesNobody(Situation situation) -> nobody(situation);
      case MissFinding.NoResource(Action action, ResourceClause listed, Situation situation) ->
          ResourceWords.in(situation, action).neverFits(listed);
      case MissFinding.Conditions(List<EntryMiss> entries) ->
          entries.stream()
              .map(MissWords::of)
              .distinct()
              .limit(TOLD)
              .collect(Collectors.joining("; "));
      case MissFinding.NeverTogether(Optional<Resources> together, var conditions) ->
          "its conditions never hold together"
              + together(together)
              + ": "
              + ConditionWords.all(conditions);
    };
  }

  private static String nobody(Situation situation) {
    if (!situation.principal().isEmpty()) {
      return "it does not name `" + situation.principal() + "`";
    }
    return switch (situation.caller()) {
      case ANY -> "it names no user and no role of the account";
      case USER -> "it names no user of the account";
      case ROLE_SESSION -> "it names no role of the account";
      case ROOT -> "it does not name the root user of the account";
    };
  }

  private static String of(EntryMiss miss) {
    return switch (miss) {
      case EntryMiss.KeyNeverSent(KeyAbsence absence) -> RemarkWords.of(absence);
      case EntryMiss.UnknownOperator(String operator) -> "IAM knows no operator `" + operator + "`";
      case EntryMiss.SeveralValues(String key, String operator) ->
          "`%s` carries several values, which `%s` never matches: write `ForAnyValue:%s`"
              .formatted(key, operator, operator);
      case EntryMiss.PlainWildcard(String key, String operator) ->
          "`*` is a plain character for `%s`, and `%s` holds an ARN, which never contains one"
              .formatted(operator, key);
      case EntryMiss.NeverHolds(Optional<Resources> together, ConditionMeaning condition) ->
          (together.isEmpty()
                  ? "no request makes this true: "
                  : "this never holds" + together(together) + ": ")
              + ConditionWords.of(condition);
    };
  }

  private static String together(Optional<Resources> resources) {
    return resources
        .map(found -> {
          List<String> needed = found.needed().stream().map(one -> "`" + one + "`").toList();
          return " together with the resource "
              + ResourceWords.of(found.listed())
              + (needed.isEmpty() ? "" : ", which needs " + LayerWords.and(needed));
        })
        .orElse("");
  }
}
