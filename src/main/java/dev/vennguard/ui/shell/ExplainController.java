package dev.vennguard.ui.shell;

import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.ui.explain.ExplainListener;
import dev.vennguard.ui.explain.ExplainModel;
import dev.vennguard.ui.explain.ExplainView;
import dev.vennguard.ui.explain.OfferModel;
import dev.vennguard.workspace.Inquiry;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Asks the engine for the card of the chosen action. A chosen action stays while the caret is in a
 * text, so that the card follows the typing. The search for changes waits until nobody types.
 */
final class ExplainController {
  private static final int NO_ACTION = -1;
  private static final Duration QUIET = Duration.millis(250);

  private final LiveSession session;
  private final ExplainView view;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private int action = NO_ACTION;
  private long asked = -1;
  private List<Inquiry.Explained> why = List.of();
  private ShownFindings findings = ShownFindings.UNKNOWN;

  ExplainController(LiveSession session, ExplainListener listener) {
    this.session = session;
    this.view = new ExplainView(listener);
    quiet.setOnFinished(event -> askChanges());
  }

  /** What to put into the window while it is open. */
  Region node() {
    return view.node();
  }

  /** Whether there is something to show. */
  boolean open() {
    return action != NO_ACTION;
  }

  /** The action whose card is open. */
  Optional<Integer> explained() {
    return open() ? Optional.of(action) : Optional.empty();
  }

  /** Puts what the card says on the clipboard. */
  void copy() {
    view.copy();
  }

  /** Takes the keyboard into the card. */
  void focus() {
    view.focus();
  }

  void show(Snapshot snapshot, Selection selection) {
    boolean another = false;
    switch (selection) {
      case Selection.OneAction(int chosen) -> {
        another = chosen != action;
        why = another ? List.of() : why;
        action = chosen;
      }
      case Selection.StatementAt _ -> {}
      case Selection.None _, Selection.Actions _, Selection.InService _ -> close();
    }
    if (open() && (another || snapshot.number() != asked)) {
      asked = snapshot.number();
      ask();
      if (another) {
        quiet.stop();
        askChanges();
      } else {
        view.expectChanges();
        quiet.playFromStart();
      }
    }
  }

  private void close() {
    action = NO_ACTION;
    why = List.of();
    asked = -1;
    quiet.stop();
    session.forget(view);
    session.forget(quiet);
    view.rest();
  }

  private void ask() {
    view.expect();
    session.ask(
        view,
        new Inquiry.Why(action),
        answer -> {
          why = List.of(answer);
          showCard();
        });
  }

  /** Names findings beside the statements that the card speaks of. */
  void show(ShownFindings found) {
    if (!found.equals(findings)) {
      findings = found;
      boolean newest = why.stream().anyMatch(answer -> answer.snapshot().number() == asked);
      if (open() && newest) {
        showCard();
      }
    }
  }

  private void showCard() {
    why.forEach(
        answer -> view.show(ExplainModel.card(answer.snapshot(), answer.explanation(), findings)));
  }

  private void askChanges() {
    if (open()) {
      view.expectChanges();
      session.ask(quiet, new Inquiry.Changes(action).then(ExplainController::offers), view::show);
    }
  }

  private static List<Offers> offers(Inquiry.Proposed found) {
    Inquiry.Explained why = found.why();
    return OfferModel.offers(
        why.snapshot(), why.explanation().verdict().outcome(), found.proposals());
  }
}
