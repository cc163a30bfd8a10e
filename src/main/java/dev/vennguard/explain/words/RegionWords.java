package dev.vennguard.explain.words;

import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.content.RegionFinding.Applying;
import dev.vennguard.explain.content.RegionFinding.Asking;
import dev.vennguard.explain.content.RegionFinding.Listed;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.content.StatementScope;
import java.util.List;

/** For which requests an action is allowed, a line each. */
public final class RegionWords {
  private RegionWords() {}

  /** Such as {@code allowed on `arn:aws:s3:::b/*`, when `aws:SourceIp` lies in `10.0.0.0/8`}. */
  public static String of(RegionFinding region) {
    return switch (region) {
      case RegionFinding.Allowed(var resources, var conditions) -> allowed(resources, conditions);
      case RegionFinding.TooMany _ -> "allowed in ways too many to list: see the statements";
      case RegionFinding.More _ -> "and in more ways: see the statements";
      case RegionFinding.Denied(StatementScope scope, StatementName statement) ->
          "denied " + StatementWords.scope(scope) + ", by " + name(statement);
      case RegionFinding.Granted granted -> granted(granted);
      case RegionFinding.NoCommonResource(Listed first, Listed second) ->
          "no resource fits both " + listed(first) + " and " + listed(second);
      case RegionFinding.NoCommonCondition(Asking first, Asking second) ->
          name(first.statement())
              + " asks that "
              + ConditionWords.all(first.conditions())
              + "; "
              + name(second.statement())
              + " that "
              + ConditionWords.all(second.conditions())
              + ": no request does both";
      case RegionFinding.NoCommonRequest(Applying first, Applying second) ->
          name(first.statement())
              + " allows it "
              + StatementWords.scope(first.scope())
              + "; "
              + name(second.statement())
              + " "
              + StatementWords.scope(second.scope())
              + ": no request fits both";
      case RegionFinding.CheckedForEach(List<String> types) ->
          "one call is checked for each of "
              + String.join(", ", types)
              + ", and all have to be allowed";
      case RegionFinding.NoneOn none ->
          LayerWords.the(none.layer())
              + " allows none of its requests on "
              + LayerWords.and(none.types());
    };
  }

  private static String allowed(List<Listed> resources, List<ConditionMeaning> conditions) {
    String on = resources(resources);
    String when = ConditionWords.all(conditions);
    if (when.isEmpty()) {
      return "allowed " + (on.isEmpty() ? "on every resource" : on);
    }
    return "allowed " + (on.isEmpty() ? "when " : on + ", when ") + when;
  }

  private static String resources(List<Listed> resources) {
    List<String> each = resources.stream().map(RegionWords::listed).toList();
    return switch (resources.size()) {
      case 0 -> "";
      case 1 -> "on " + ResourceWords.of(resources.getFirst().resources());
      case 2 -> "on resources that fit both " + LayerWords.and(each);
      default -> "on resources that fit all of " + LayerWords.and(each);
    };
  }

  private static String listed(Listed one) {
    return ResourceWords.of(one.resources()) + " (" + name(one.statement()) + ")";
  }

  private static String granted(RegionFinding.Granted granted) {
    String limit =
        granted.caps().isEmpty()
            ? ""
            : granted.past()
                ? ", past " + LayerWords.all(granted.caps())
                : LayerWords.asFarAs(granted.caps());
    return "granted "
        + StatementWords.scope(granted.scope())
        + limit
        + ", by "
        + name(granted.statement());
  }

  private static String name(StatementName statement) {
    return StatementNames.ofLayer(statement);
  }
}
