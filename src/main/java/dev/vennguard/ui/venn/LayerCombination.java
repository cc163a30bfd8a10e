package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import java.util.List;

/**
 * The actions that exactly these layers let through.
 *
 * @param passing per layer whether it allows, or may allow, some request
 * @param group which scale its bar has
 * @param title what it is, in words; unique among the rows
 * @param remark what is to be said of some of its actions; may be empty
 * @param actions the actions
 */
record LayerCombination(
    List<Boolean> passing, Group group, String title, String remark, ActionSet actions) {
  LayerCombination {
    passing = List.copyOf(passing);
  }

  /** Which rows are compared by the length of their bars. */
  enum Group {
    /** All layers let it through. */
    EFFECTIVE,
    /** The identity policy grants it and another layer does not. */
    CUT_OFF,
    /** The identity policy grants it; a Deny statement or a contradiction takes it away. */
    TAKEN_AWAY,
    /** The identity policy does not grant it. */
    NOT_GRANTED,
    /** Small rows, together. */
    REST
  }

  int count() {
    return actions.count();
  }

  /** What it is, from all that is to be said to the least; the dots tell the rest. */
  List<String> wordings() {
    String whole = remark.isEmpty() ? title : title + " (" + remark + ")";
    return switch (group) {
      case EFFECTIVE ->
          List.of(whole, title, passing.contains(false) ? "resource policy" : title, "effective");
      case CUT_OFF -> List.of(whole, missing(), "cut off");
      case TAKEN_AWAY -> List.of(whole);
      case NOT_GRANTED -> List.of(whole, "not granted");
      case REST -> List.of(whole, "others");
    };
  }

  private String missing() {
    long missing = passing.stream().filter(in -> !in).count();
    return "cut off by " + missing + (missing == 1 ? " layer" : " layers");
  }
}
