package dev.vennguard.ui.shell.arrival;

import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.open.OpenOffer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.file.FileActions;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;

/** What comes by the clipboard: pasted into an editor, or opened from there. */
public final class ClipboardArrivals {
  private static final String NAME = "the clipboard";

  private final FileActions files;
  private final Supplier<LayerKind> side;
  private final Consumer<LayerKind> undo;
  private final NoticeBar notice;
  private final Threads threads;

  /**
   * @param side that had the keyboard last
   * @param undo takes back the last change of a side
   */
  public ClipboardArrivals(
      FileActions files,
      Supplier<LayerKind> side,
      Consumer<LayerKind> undo,
      NoticeBar notice,
      Threads threads) {
    this.files = files;
    this.side = side;
    this.undo = undo;
    this.notice = notice;
    this.threads = threads;
  }

  /** Says what was pasted, and asks what of it is wanted. */
  public void follow(Pasting pasting) {
    pasting.listen(
        new Pasting.Listener() {
          @Override
          public void decoded(Recognised found, OpenOffer offer) {
            // After the text has arrived: what is typed hides the words.
            threads
                .display()
                .execute(() ->
                    notice.tell(
                        ArrivalWords.opened("what you pasted", found, offer)
                            + "; undo takes it back"));
          }

          @Override
          public void several(LayerKind kind, String text) {
            // None of it is the text of a document: it is taken back before it is asked about.
            threads
                .display()
                .execute(() -> {
                  undo.accept(kind);
                  files.openText(kind, "what you pasted", text);
                });
          }
        });
  }

  /** Adds the command that opens it. */
  public void addTo(Commands commands) {
    commands.add(
        new Command(
                "file.open-clipboard",
                "Open what is on the clipboard",
                "Shortcut+Shift+V",
                this::open)
            .unless(() -> empty() ? "there is no text on the clipboard; copy one first" : ""));
  }

  /** The menu is made beside the FX thread, where nobody may ask; it asks again when it opens. */
  private static boolean empty() {
    return Platform.isFxApplicationThread() && !Clipboard.getSystemClipboard().hasString();
  }

  private void open() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && !text.isBlank()) {
      files.openText(side.get(), NAME, text);
    }
  }
}
