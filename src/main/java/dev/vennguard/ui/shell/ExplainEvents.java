package dev.vennguard.ui.shell;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.CommandText;
import dev.vennguard.ui.explain.ChangeOffer;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.explain.ExplainListener;
import dev.vennguard.ui.explain.Place;
import dev.vennguard.workspace.Selection;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What the window does about what happens in the card. */
final class ExplainEvents implements ExplainListener {
  private final MainWindow window;

  ExplainEvents(MainWindow window) {
    this.window = window;
  }

  @Override
  public void jump(Place place) {
    window.panels().reveal(place.document().kind());
    window.sides().jump(place.document(), place.span());
  }

  @Override
  public void copy(Request request) {
    window
        .commands()
        .guarded(() -> {
          CommandText text =
              CommandText.of(window.snapshot(), request, CommandText.Policies.INLINE);
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.command()));
          String notes = text.notes().isEmpty() ? "" : "; " + String.join("; ", text.notes());
          window.noticeBar().tell("the command is on the clipboard" + notes);
        });
  }

  @Override
  public boolean offersTrial() {
    return true;
  }

  @Override
  public void tryOut(Request request) {
    window.commands().guarded(() -> window.panels().tryOut(request));
  }

  @Override
  public void apply(ChangeOffer offer) {
    window
        .commands()
        .guarded(() -> {
          if (carryOut(offer)) {
            window.sides().focus(offer.documents().getLast().document());
          }
        });
  }

  /** Carries a change out, and leaves the keyboard where it is. */
  void applyBeside(ChangeOffer offer) {
    window.commands().guarded(() -> carryOut(offer));
  }

  /** Returns whether it was done: not if a text is no longer what the preview showed. */
  private boolean carryOut(ChangeOffer offer) {
    for (DocumentChange change : offer.documents()) {
      if (!window.sides().text(change.document()).equals(change.before())) {
        window.noticeBar().warn("the text has changed since the preview: look at the change again");
        return false;
      }
    }
    for (DocumentChange change : offer.documents()) {
      window.panels().reveal(change.document().kind());
    }
    window.jointEdits().carryOut(offer.documents());
    return true;
  }

  @Override
  public void close() {
    window.select(new Selection.None());
    window.commands().run("view.middle");
  }
}
