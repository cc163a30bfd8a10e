package dev.vennguard.ui.shell.unknown;

import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.unknown.UnknownsModel;
import dev.vennguard.ui.unknown.UnknownsView;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;

/** Shows the values that the open texts leave open, and writes those that somebody gives. */
public final class UnknownsDesk {
  private final LiveSession session;
  private final OverlayHost sheets;
  private final Consumer<List<DocumentChange>> apply;

  /**
   * @param apply carries out changes of texts, as one edit
   */
  public UnknownsDesk(
      LiveSession session, OverlayHost sheets, Consumer<List<DocumentChange>> apply) {
    this.session = session;
    this.sheets = sheets;
    this.apply = apply;
  }

  /** Adds the command that opens them. */
  public void addTo(Commands commands) {
    commands.add(
        new Command("policy.unknowns", "Unknown values…", "", () -> open(commands))
            .unless(() ->
                UnknownsModel.unknowns(session.snapshot()).isEmpty()
                    ? "no open text leaves a value open"
                    : ""));
  }

  private void open(Commands commands) {
    UnknownsView view = new UnknownsView(UnknownsModel.unknowns(session.snapshot()));
    Button cancel = Sheet.button("unknowns-cancel", "Cancel", sheets::close);
    Button give =
        Sheet.button(
            "unknowns-give", "Write into the texts", () -> commands.guarded(() -> give(view)));
    give.setDefaultButton(true);
    Sheet sheet = new Sheet("unknowns", "Unknown values", view, List.of(cancel, give));
    sheets.open(sheet, view.first(), Pos.CENTER);
  }

  private void give(UnknownsView view) {
    Snapshot snapshot = session.snapshot();
    List<DocumentChange> changes =
        UnknownsModel.give(snapshot, view.values()).stream()
            .map(one ->
                new DocumentChange(
                    one.document(),
                    snapshot.document(one.document()).orElseThrow().title(),
                    one.before(),
                    one.changes(),
                    List.of()))
            .toList();
    sheets.close();
    if (!changes.isEmpty()) {
      apply.accept(changes);
    }
  }
}
