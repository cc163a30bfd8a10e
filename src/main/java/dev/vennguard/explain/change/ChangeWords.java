package dev.vennguard.explain.change;

import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.words.EditWords;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.prove.result.Outcome;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Changes of documents in words: as a clause for sentences, in a few words for buttons. */
final class ChangeWords {
  /** A button has room for about so many characters. */
  private static final int LONGEST = 45;

  /** How long names may be, in characters: the first with which the button is short enough. */
  private static final List<Integer> NAMES = List.of(200, 20, 16, 12, 10, 8);

  private ChangeWords() {}

  /**
   * A whole change as a clause.
   *
   * @param titles the documents that it changes, where only they tell it from another
   */
  static Sentence sentence(List<PolicyChange> plan, List<String> titles) {
    String documents =
        titles.stream().map(title -> "`" + title + "`").collect(Collectors.joining(" and "));
    return new Sentence(
        LayerWords.and(plan.stream().map(ChangeWords::clause).distinct().toList())
            + (documents.isEmpty() ? "" : ", in " + documents));
  }

  private static String clause(PolicyChange change) {
    return LayerWords.and(
        change.steps().stream().map(step -> EditWords.clause(step.edits())).toList());
  }

  /** What becomes of the action, and of how many others. */
  static Sentence effect(Outcome outcome, EffectComparison others) {
    return new Sentence(
        "then "
            + outcome.word()
            + (others.changes().isEmpty()
                ? "; no other action changes"
                : "; other actions: " + others.words().text()));
  }

  /** A few words for a button: every step is named. Long names lose their middle. */
  static Sentence button(List<PolicyChange> changes) {
    return new Sentence(
        NAMES.stream()
            .map(longest -> label(changes, name -> cut(name, longest)))
            .filter(label -> label.length() <= LONGEST)
            .findFirst()
            .orElseGet(() -> label(changes, name -> cut(name, NAMES.getLast()))));
  }

  /** A text without its middle. */
  private static String cut(String text, int longest) {
    int end = (longest - 1) / 2;
    return text.length() <= longest
        ? text
        : text.substring(0, longest - 1 - end) + "…" + text.substring(text.length() - end);
  }

  private static String label(List<PolicyChange> changes, UnaryOperator<String> cut) {
    return changes.stream().map(change -> label(change, cut)).collect(Collectors.joining(" + "));
  }

  private static String label(PolicyChange change, UnaryOperator<String> cut) {
    String layer = LayerWords.title(change.layer());
    if (change.steps().size() > 1) {
      return layer
          + ": "
          + change.steps().stream()
              .map(step -> EditWords.brief(step.edits(), cut))
              .distinct()
              .collect(Collectors.joining(" + "));
    }
    List<ProposedEdit> edits = change.steps().getFirst().edits();
    return change.kind() == ProposedEdit.Kind.REPAIR
        ? "Fix " + LayerWords.brief(change.layer()) + ": " + EditWords.repair(edits)
        : layer + ": " + EditWords.button(edits, cut);
  }
}
