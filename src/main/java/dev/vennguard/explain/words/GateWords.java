package dev.vennguard.explain.words;

import dev.vennguard.explain.content.GateFinding;
import dev.vennguard.explain.content.GateFinding.Denies;
import dev.vennguard.explain.content.GateFinding.Note;
import dev.vennguard.explain.content.GateFinding.Why;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;

/** Gates in a few words: {@code boundary: no allow}. */
public final class GateWords {
  private GateWords() {}

  /** For the gate's chip. */
  public static String chip(GateFinding gate) {
    return switch (gate) {
      case GateFinding.ExplicitDeny(Denies denies) -> denies(denies);
      case GateFinding.Absent _ -> "no " + place(gate);
      case GateFinding.OtherServices(var _, String service) -> place(gate) + ": not for " + service;
      case GateFinding.NotAsked _ -> place(gate) + ": not asked";
      case GateFinding.OfLayer(var _, Note note) -> place(gate) + ": " + note(note);
      case GateFinding.SparedForSome(var _, Note note) ->
          place(gate) + ": " + note(note) + ", spared for some";
      case GateFinding.Required(String title, Note note, boolean some) ->
          title + ": " + note(note) + (some ? ", for some" : "");
      case GateFinding.Assumed(String title) -> title + ": assumed";
      case GateFinding.Unasked(Why why) -> why(why);
    };
  }

  /** In a list of gates at which nothing is checked: the layer, and the service it leaves out. */
  public static String notInForce(GateFinding gate) {
    return gate instanceof GateFinding.Absent ? place(gate) : chip(gate);
  }

  private static String place(GateFinding gate) {
    return switch (gate) {
      case GateFinding.ExplicitDeny _ -> "explicit deny";
      case GateFinding.Absent(LayerKind kind) -> LayerWords.chip(LayerId.of(kind));
      case GateFinding.OtherServices(LayerId layer, var _) -> LayerWords.chip(layer);
      case GateFinding.NotAsked(LayerId layer) -> LayerWords.chip(layer);
      case GateFinding.OfLayer(LayerId layer, var _) -> LayerWords.chip(layer);
      case GateFinding.SparedForSome(LayerId layer, var _) -> LayerWords.chip(layer);
      case GateFinding.Required(String title, var _, var _) -> title;
      case GateFinding.Assumed(String title) -> title;
      case GateFinding.Unasked _ -> "none";
    };
  }

  private static String denies(Denies denies) {
    return switch (denies) {
      case NONE -> "no explicit deny";
      case SOME -> "explicit deny of some";
      case ALL -> "explicit deny";
      case UNDECIDED -> "explicit deny: undecided";
    };
  }

  private static String note(Note note) {
    return switch (note) {
      case NEVER_HAS_TO_ALLOW -> "never has to allow";
      case NOT_NEEDED -> "not needed";
      case ALLOWS -> "allows";
      case ALLOWS_SOME -> "allows some";
      case NO_ALLOW -> "no allow";
      case NEVER_MATCHES -> "never matches";
      case GRANTS_ALONE -> "grants alone";
      case GRANTS_SOME_ALONE -> "grants some alone";
      case GRANTS_WITHOUT_IDENTITY -> "grants without identity";
      case GRANTS_SOME_WITHOUT_IDENTITY -> "grants some without identity";
      case LEAVES_IT_TO_IDENTITY -> "leaves it to identity";
      case UNDECIDED -> "undecided";
    };
  }

  private static String why(Why why) {
    return switch (why) {
      case UNCONTROLLED -> "no policy controls it";
      case CLOSED_TO_ROOT -> "not for the root user";
      case UNSIGNED -> "not for users and roles";
    };
  }
}
