package dev.vennguard.explain.words;

import dev.vennguard.explain.content.LayerFinding;
import dev.vennguard.explain.content.LayerFinding.Denial;
import dev.vennguard.explain.content.LayerFinding.Grant;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * What layers say of an action, as the predicate of a sentence ({@code allows it for some
 * requests}) whose subject, the layer, is put before it by who shows it.
 */
public final class LayerFindingWords {
  private LayerFindingWords() {}

  /** Such as {@code allows it for some requests, and denies some}. */
  public static String predicate(LayerFinding finding) {
    return switch (finding) {
      case LayerFinding.Empty _ -> "has no statements";
      case LayerFinding.DoesNotLimit(String service) ->
          "says nothing of it: RCPs do not limit `" + service + "`";
      case LayerFinding.NotAsked _ ->
          "counts for nothing here: AWS does not ask it about this action";
      case LayerFinding.DeniesAll(boolean allowsNone) ->
          "denies every request" + (allowsNone ? ", and allows none" : "");
      case LayerFinding.DeniesOnly(boolean fullAccess, boolean deniesAll) ->
          (deniesAll ? "denies every request, and allows nothing" : "allows nothing")
              + (fullAccess
                  ? ": it lacks `FullAWSAccess`, which AWS attaches to every level"
                  : ": it has no Allow");
      case LayerFinding.AllowsNothingOf(String service) -> "allows no action of `" + service + "`";
      case LayerFinding.ListsOthers _ -> "has no statement that allows it";
      case LayerFinding.NeverApplies _ -> "names it, but in a statement that never applies";
      case LayerFinding.Limits(Denial denial) -> limit(denial);
      case LayerFinding.Allows(Coverage allows, Grant grant, Denial denial) ->
          allowance(allows) + grant(grant) + denial(denial);
    };
  }

  private static String allowance(Coverage allows) {
    return switch (allows) {
      case ALL -> "allows it";
      case SOME -> "allows it for some requests";
      case UNDECIDED -> "may allow it: this could not be decided";
      case NONE -> "does not allow it";
    };
  }

  private static String grant(Grant grant) {
    return switch (grant) {
      case Grant.None _ -> "";
      case Grant.LeftToIdentity _ -> ", but leaves it to the identity policy";
      case Grant.WithoutIdentity(List<LayerId> limits) ->
          " without the identity policy" + LayerWords.asFarAs(limits);
      case Grant.Alone(boolean some, List<LayerId> others) -> {
        List<LayerId> without = new ArrayList<>(List.of(LayerId.of(LayerKind.IDENTITY)));
        without.addAll(others);
        yield (some ? ", some" : "") + " by itself: without " + LayerWords.all(without);
      }
    };
  }

  private static String limit(Denial denial) {
    return switch (denial) {
      case NONE -> "denies none of its requests";
      case SOME, ALL_THAT_IS_ALLOWED -> "denies it for some requests";
      case ALL_TOGETHER -> "denies every request, by its Deny statements together";
    };
  }

  private static String denial(Denial denial) {
    return switch (denial) {
      case NONE -> "";
      case SOME -> ", and denies some";
      case ALL_THAT_IS_ALLOWED -> ", and denies all of them";
      case ALL_TOGETHER -> ", but its Deny statements together deny every request";
    };
  }
}
