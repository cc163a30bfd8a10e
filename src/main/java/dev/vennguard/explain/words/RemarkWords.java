package dev.vennguard.explain.words;

import dev.vennguard.explain.content.KeyAbsence;
import dev.vennguard.explain.content.Remark;
import dev.vennguard.policy.Effect;
import java.util.List;
import java.util.stream.Collectors;

/** Remarks on statements, as clauses without a full stop. */
public final class RemarkWords {
  private RemarkWords() {}

  /** Such as {@code a direct call carries no `aws:CalledVia`, so this Deny never meets one}. */
  public static String of(Remark remark) {
    return switch (remark) {
      case Remark.MeetsEveryRequest(List<KeyAbsence> reasons, Effect effect) ->
          reasons.stream().map(RemarkWords::of).distinct().collect(Collectors.joining("; "))
              + ": this "
              + effect.text()
              + " meets every request";
      case Remark.AlwaysTrue(KeyAbsence reason) -> of(reason);
      case Remark.MissesDirectCalls(String key, Effect effect) ->
          "a direct call has `" + key + "` = `false`, " + never(effect);
      case Remark.ExcludesNothing(List<String> entries) ->
          LayerWords.and(entries.stream().map(one -> "`" + one + "`").toList())
              + (entries.size() > 1
                  ? " in its `NotAction` match no action, so they exclude nothing"
                  : " in its `NotAction` matches no action, so it excludes nothing");
      case Remark.MissesCallsWithout(String key, Remark.Calls calls, Effect effect) ->
          call(calls) + " carries no `" + key + "`, " + never(effect);
    };
  }

  private static String never(Effect effect) {
    return "so this " + effect.text() + " never meets one";
  }

  private static String call(Remark.Calls calls) {
    return switch (calls) {
      case DIRECT -> "a direct call";
      case ACCESS_KEYS -> "a call with long-term access keys";
    };
  }

  /** Why a condition holds for every request or for none. */
  static String of(KeyAbsence absence) {
    String key = "`" + absence.key() + "`";
    String missing =
        absence
            .action()
            .map(action -> "`" + action + "` never carries " + key)
            .orElse("no request asked about carries " + key);
    String operator = "`" + absence.operator() + "`";
    return missing
        + (absence.presence()
            ? ", which is what " + operator + (absence.holds() ? " asks for" : " forbids")
            : ", so " + operator + (absence.holds() ? " is always true" : " is never true"));
  }
}
