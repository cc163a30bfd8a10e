package dev.vennguard.ui.explain;

import dev.vennguard.explain.Gate;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;

/** The signs and style classes of outcomes, gates and layers. */
final class OutcomeLook {
  private OutcomeLook() {}

  /** The colour of the sentence. */
  static String style(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED, CONDITIONAL -> "explain-effective";
      case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER -> "explain-deny";
      case UNDECIDED -> "explain-undecided";
    };
  }

  /** The look of a chip. */
  static String style(Gate.State state) {
    return switch (state) {
      case PASSED -> "explain-passed";
      case PARTLY -> "explain-partly";
      case ASSUMED -> "explain-assumed";
      case FAILED -> "explain-failed";
      case NOT_IN_FORCE -> "explain-absent";
      case UNDECIDED -> "explain-unknown";
    };
  }

  /** What stands before the words of a chip. */
  static String mark(Gate.State state) {
    return switch (state) {
      case PASSED -> "✓ ";
      case PARTLY -> "◐ ";
      case FAILED -> "✗ ";
      case ASSUMED -> "~ ";
      case NOT_IN_FORCE -> "";
      case UNDECIDED -> "? ";
    };
  }

  /** What a screen reader says after the words of a chip. */
  static String words(Gate.State state) {
    return switch (state) {
      case PASSED -> "passed";
      case PARTLY -> "passed by some requests";
      case FAILED -> "not passed";
      case ASSUMED -> "taken for granted";
      case NOT_IN_FORCE -> "not in force";
      case UNDECIDED -> "undecided";
    };
  }

  /** The colour of a layer's name. */
  static String style(LayerKind layer) {
    return switch (layer) {
      case IDENTITY -> "explain-identity";
      case BOUNDARY -> "explain-boundary";
      case RCP, SCP, RESOURCE, SESSION -> "explain-layer";
    };
  }

  /** What stands before a layer's name: the side that it is on. */
  static String mark(LayerKind layer) {
    return switch (layer) {
      case IDENTITY -> "◖ ";
      case BOUNDARY -> "◗ ";
      case RCP, SCP, RESOURCE, SESSION -> "▪ ";
    };
  }
}
