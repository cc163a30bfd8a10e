package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Gate;
import dev.vennguard.explain.Grounds;
import dev.vennguard.explain.LayerSummary;
import dev.vennguard.explain.NearMiss;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.Shown;
import dev.vennguard.explain.StatementNote;
import dev.vennguard.explain.Subject;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.ToldApart;
import java.util.List;
import java.util.stream.Collectors;

/** The explanation card as text, with the file and line of every statement. */
public final class ExplanationText {

  private static final int TYPES = 4;

  private final Snapshot snapshot;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Writes the card.
   *
   * @param proposals changes that would turn the outcome, or allow more
   * @param snapshot the documents that were explained, for lines and titles
   */
  public static String write(Explanation explanation, Proposals proposals, Snapshot snapshot) {
    return card(explanation, snapshot) + changes(explanation, proposals, snapshot);
  }

  /** The card without the changes, which take longer to find. */
  public static String card(Explanation explanation, Snapshot snapshot) {
    return new ExplanationText(snapshot).card(explanation);
  }

  /** What stands under the card; empty if there are no changes. */
  public static String changes(Explanation explanation, Proposals proposals, Snapshot snapshot) {
    ExplanationText text = new ExplanationText(snapshot);
    boolean effective = explanation.verdict().outcome().effective();
    return text.changes(effective ? "to cut it off" : "to allow it", proposals.toTurn())
        + text.changes("to allow more", proposals.toAllowMore())
        + text.changes("to allow the denied example", proposals.toAllowRequest());
  }

  private String changes(String title, List<Candidate> candidates) {
    StringBuilder changes = new StringBuilder();
    if (!candidates.isEmpty()) {
      changes.append('\n').append(title).append(":\n");
      for (Candidate candidate : ToldApart.of(snapshot, candidates)) {
        changes.append("  ").append(OneLine.of(candidate.words().text())).append('\n');
        changes.append("    ").append(OneLine.of(candidate.effect().text())).append('\n');
      }
    }
    return changes.toString();
  }

  private String card(Explanation explanation) {
    head(explanation.subject());
    line(explanation.verdict().outcome().glyph() + " " + explanation.sentence().text());
    rest(explanation.grounds());
    explanation.remains().forEach(one -> line("    " + one.text()));
    line("");
    line(
        explanation.gates().stream()
                .filter(gate -> gate.state() != Gate.State.NOT_IN_FORCE)
                .map(gate -> "[" + mark(gate) + gate.chip().text() + "]")
                .collect(Collectors.joining(" > "))
            + " > "
            + explanation.verdict().outcome().word());
    explanation.sides().forEach(this::side);
    example("allowed for example", explanation.examples().allowed());
    example("not allowed for example", explanation.examples().denied());
    return text.toString();
  }

  private void rest(Grounds grounds) {
    for (Sentence one : List.of(grounds.condition(), grounds.rest())) {
      if (!one.none()) {
        line("  " + one.text());
      }
    }
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
      case Subject.Unknown unknown -> {
        line(UnknownActionAnswer.warning(snapshot.evaluation().catalogue(), unknown.name()));
        line("if it exists, each policy says:");
      }
    }
  }

  private static String types(Action action) {
    List<String> types =
        action.resources().stream().map(use -> use.type().name()).distinct().toList();
    return types.size() <= TYPES
        ? String.join(", ", types)
        : String.join(", ", types.subList(0, TYPES)) + " and " + (types.size() - TYPES) + " more";
  }

  private void side(LayerSummary side) {
    line("");
    line(side.words().capital().text());
    for (StatementNote note : side.deciding()) {
      line("  " + place(note.statement(), note.sid()) + " " + note.words().text());
      note.remarks().forEach(one -> line("    " + one.text()));
    }
    for (NearMiss miss : side.nearest()) {
      line("  nearest: " + place(miss.statement(), miss.sid()) + " " + parts(miss.failed()));
      line("    " + miss.words().text());
    }
    for (NearMiss miss : side.idle()) {
      line("  never applies: " + place(miss.statement(), miss.sid()) + " " + parts(miss.failed()));
      line("    " + miss.words().text());
    }
  }

  private void example(String label, Shown shown) {
    switch (shown) {
      case Shown.Nothing _ -> {}
      case Shown.Replayed replayed -> {
        line("");
        line(label + ":");
        line("  " + replayed.words().text());
      }
    }
  }

  private static String mark(Gate gate) {
    return switch (gate.state()) {
      case PASSED -> "✓ ";
      case PARTLY -> "◐ ";
      case FAILED -> "✗ ";
      case ASSUMED -> "~ ";
      case NOT_IN_FORCE -> "";
      case UNDECIDED -> "? ";
    };
  }

  private static String parts(StatementElement failed) {
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

  private void line(String words) {
    text.append(OneLine.of(words)).append('\n');
  }
}
