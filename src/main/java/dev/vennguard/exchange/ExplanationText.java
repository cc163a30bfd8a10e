package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.live.why.Candidate;
import dev.vennguard.live.why.Explanation;
import dev.vennguard.live.why.Gate;
import dev.vennguard.live.why.Miss;
import dev.vennguard.live.why.Part;
import dev.vennguard.live.why.Shown;
import dev.vennguard.live.why.Side;
import dev.vennguard.live.why.StatementNote;
import dev.vennguard.live.why.Subject;
import dev.vennguard.policy.StatementId;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.ToldApart;
import java.util.List;
import java.util.stream.Collectors;

/** The explanation card as text, with the file and line of every statement. */
public final class ExplanationText {
  /** What is said of an action that nobody knows is said of a name. */
  static final String IF_IT_EXISTS = "if it exists and takes any resource: ";

  private static final int TYPES = 4;

  private final Snapshot snapshot;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Writes the card.
   *
   * @param candidates changes that would turn the outcome
   * @param snapshot the documents that were explained, for lines and titles
   */
  public static String write(
      Explanation explanation, List<Candidate> candidates, Snapshot snapshot) {
    ExplanationText text = new ExplanationText(snapshot);
    return text.card(explanation) + text.changes(explanation, ToldApart.of(snapshot, candidates));
  }

  private String changes(Explanation explanation, List<Candidate> candidates) {
    StringBuilder changes = new StringBuilder();
    if (!candidates.isEmpty()) {
      boolean effective = explanation.verdict().outcome().effective();
      changes.append(effective ? "\nto cut it off:\n" : "\nto allow it:\n");
      for (Candidate candidate : candidates) {
        changes.append("  ").append(candidate.words()).append('\n');
        changes.append("    ").append(candidate.effect()).append('\n');
      }
    }
    return changes.toString();
  }

  private String card(Explanation explanation) {
    head(explanation.subject());
    boolean known = explanation.subject() instanceof Subject.Known;
    String sentence = explanation.verdict().outcome().glyph() + " " + explanation.sentence();
    line(known ? sentence : IF_IT_EXISTS + sentence);
    explanation.remains().forEach(one -> line("    " + one));
    line("");
    line(
        explanation.gates().stream()
                .filter(gate -> gate.state() != Gate.State.NOT_IN_FORCE)
                .map(gate -> "[" + mark(gate) + gate.chip() + "]")
                .collect(Collectors.joining(" > "))
            + " > "
            + explanation.verdict().outcome().word()
            + (known ? "" : ", if it exists"));
    explanation.sides().forEach(this::side);
    example("allowed for example", explanation.examples().allowed());
    example("not allowed for example", explanation.examples().denied());
    return text.toString();
  }

  private void head(Subject subject) {
    switch (subject) {
      case Subject.Known(var action) -> {
        String types = types(action);
        line(
            action.qualifiedName()
                + " - "
                + action.level().title()
                + " - "
                + (types.isEmpty() ? "takes no resource" : types));
      }
      case Subject.Unknown unknown ->
          line(UnknownAction.warning(snapshot.evaluation().catalogue(), unknown.name()));
    }
  }

  private static String types(Action action) {
    List<String> types =
        action.resources().stream().map(use -> use.type().name()).distinct().toList();
    return types.size() <= TYPES
        ? String.join(", ", types)
        : String.join(", ", types.subList(0, TYPES)) + " and " + (types.size() - TYPES) + " more";
  }

  private void side(Side side) {
    line("");
    line(capital(side.words()));
    for (StatementNote note : side.deciding()) {
      line("  " + place(note.statement(), note.sid()) + " " + note.words());
    }
    for (Miss miss : side.nearest()) {
      line("  nearest: " + place(miss.statement(), miss.sid()) + " " + parts(miss.failed()));
      line("    " + miss.words());
    }
  }

  private void example(String label, Shown shown) {
    switch (shown) {
      case Shown.Nothing _ -> {}
      case Shown.Replayed replayed -> {
        line("");
        line(label + ":");
        line("  " + replayed.words());
      }
    }
  }

  private static String mark(Gate gate) {
    return switch (gate.state()) {
      case PASSED -> "✓ ";
      case PARTLY -> "◐ ";
      case FAILED -> "✗ ";
      case NOT_IN_FORCE -> "";
      case UNDECIDED -> "? ";
    };
  }

  private static String parts(Part failed) {
    return switch (failed) {
      case NOTHING -> "";
      case ACTION -> "action ✗";
      case PRINCIPAL -> "action ✓ principal ✗";
      case RESOURCE -> "action ✓ resource ✗";
      case CONDITION -> "action ✓ resource ✓ condition ✗";
    };
  }

  private String place(StatementId id, String sid) {
    return StatementPlaces.of(snapshot, id, sid);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
