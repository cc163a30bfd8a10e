package dev.vennguard.explain.words;

import dev.vennguard.explain.content.GateFinding.Why;
import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.OutcomeFinding.Denial;
import dev.vennguard.explain.content.OutcomeFinding.Grant;
import dev.vennguard.explain.content.OutcomeFinding.Identity;
import dev.vennguard.explain.content.Remark;
import dev.vennguard.policy.LayerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcome in one plain sentence that names the layers it is due to. */
public final class OutcomeWords {
  private OutcomeWords() {}

  /** Such as {@code not allowed: cut off by the boundary}. */
  public static String of(OutcomeFinding outcome) {
    return switch (outcome) {
      case OutcomeFinding.Allowed(boolean byResourcePolicy) ->
          "allowed: every request" + (byResourcePolicy ? ", granted by the resource policy" : "");
      case OutcomeFinding.GrantedOnly(List<LayerId> caps) ->
          "allowed for some requests only: those that the resource policy grants"
              + LayerWords.asFarAs(caps);
      case OutcomeFinding.Limited limited -> limited(limited);
      case OutcomeFinding.Denied(List<LayerId> by, Denial how) -> denied(LayerWords.all(by), how);
      case OutcomeFinding.NeverAgree(boolean cutOff, List<LayerId> layers) ->
          "not allowed: "
              + (cutOff ? "cut off, since " : "")
              + LayerWords.all(layers)
              + " each allow some requests, but never the same one";
      case OutcomeFinding.CutOff(List<LayerId> by) ->
          "not allowed: cut off by " + LayerWords.all(by);
      case OutcomeFinding.NoWholeCall(LayerId by) ->
          "not allowed: cut off by "
              + LayerWords.the(by)
              + ", which allows no call with all of its resources";
      case OutcomeFinding.NotGranted(Identity identity, boolean room) ->
          "not allowed: " + identity(identity) + (room ? "; the boundary has room for it" : "");
      case OutcomeFinding.NoneAllows(List<LayerId> layers) ->
          layers.size() == 2
              ? "not allowed: neither %s nor %s allows it"
                  .formatted(LayerWords.the(layers.get(0)), LayerWords.the(layers.get(1)))
              : "not allowed: none of " + LayerWords.all(layers) + " allows it";
      case OutcomeFinding.Undecided(String reason) -> "not decided: " + reason;
      case OutcomeFinding.Unasked(Why why) -> unasked(why);
    };
  }

  private static String limited(OutcomeFinding.Limited limited) {
    List<String> by = new ArrayList<>();
    limited.allowing().forEach(layer -> by.add(LayerWords.the(layer)));
    limited.denying().forEach(layer -> by.add("a Deny in " + LayerWords.the(layer)));
    return "allowed for some requests only: limited by "
        + (by.isEmpty() ? "the policies in force" : LayerWords.and(by))
        + switch (limited.grant()) {
          case Grant.None _ -> "";
          case Grant.WithoutIdentity _ ->
              "; the resource policy grants some without the identity policy";
          case Grant.Past(List<LayerId> caps) ->
              "; the resource policy grants some past " + LayerWords.all(caps);
        };
  }

  private static String denied(String by, Denial how) {
    return switch (how) {
      case Denial.OfEveryRequest(Optional<Remark> reason) ->
          "not allowed: explicitly denied by "
              + by
              + reason.map(one -> "; " + RemarkWords.of(one)).orElse("");
      case Denial.Together _ ->
          "not allowed: explicitly denied by "
              + by
              + ", whose Deny statements together deny every request";
      case Denial.OfWhatIsAllowed _ ->
          "not allowed: whatever is allowed is explicitly denied by " + by;
    };
  }

  private static String identity(Identity identity) {
    return switch (identity) {
      case EMPTY -> "there is no identity policy, and no other policy grants anything";
      case NEVER_APPLIES -> "the identity policy names it, but its statement never applies";
      case DOES_NOT_GRANT -> "the identity policy does not grant it";
    };
  }

  private static String unasked(Why why) {
    return switch (why) {
      case UNCONTROLLED ->
          "allowed: no policy controls it, whatever they say; an explicit Deny does nothing either";
      case CLOSED_TO_ROOT ->
          "not allowed: the root user assumes no role, whatever the policies say; ask for a user or"
              + " a role instead";
      case UNSIGNED ->
          "not applicable: its requests are unsigned, so no user or role sends them; the trust"
              + " policy of the role alone decides";
    };
  }
}
