package dev.vennguard.ui.shell.effective;

import dev.vennguard.exchange.handover.EffectiveText;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.policy.Layers;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.effective.EffectiveView;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.workspace.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/**
 * The effective policy in the place of the diagram: looked for when nobody types, and only while it
 * can be seen. An edit goes first.
 */
public final class EffectiveDesk {
  private static final Duration QUIET = Duration.millis(400);

  private final LiveSession session;
  private final EffectiveView view;
  private final Prompts asker;
  private final Saving saving;
  private final NoticeBar notice;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private Optional<Layers> asked = Optional.empty();

  /**
   * @param view stands where the diagram stands
   */
  public EffectiveDesk(
      LiveSession session, EffectiveView view, Prompts asker, Saving saving, NoticeBar notice) {
    this.session = session;
    this.view = view;
    this.asker = asker;
    this.saving = saving;
    this.notice = notice;
    quiet.setOnFinished(event -> ask());
    view.onCopy(this::copy);
    view.onSave(this::save);
    view.onClose(() -> view.show(false));
    view.visibleProperty().addListener((observable, before, now) -> renewed(session.snapshot()));
  }

  /** Adds the commands. */
  public void addTo(Commands commands) {
    commands.add(
        new Command("venn.effective", "Effective policy as JSON", "Shortcut+Shift+P", this::toggle)
            .ticked(view::isVisible));
  }

  /** Shows it, or the diagram again. */
  public void toggle() {
    view.show(!view.isVisible());
  }

  /** There is a newer snapshot. */
  public void renewed(Snapshot snapshot) {
    if (!view.isVisible()) {
      quiet.stop();
      session.forget(this);
      asked = Optional.empty();
      return;
    }
    Layers layers = snapshot.evaluation().layers();
    if (asked.filter(layers::equals).isEmpty()) {
      boolean first = asked.isEmpty();
      asked = Optional.of(layers);
      view.waiting();
      quiet.setDuration(first ? Duration.millis(1) : QUIET);
      quiet.playFromStart();
    }
  }

  private void ask() {
    session.ask(
        this,
        (workspace, waits) -> {
          EffectiveText found = EffectiveText.of(workspace.snapshot(), waits);
          if (waits.getAsBoolean()) {
            throw new Stopped();
          }
          return found;
        },
        found -> view.show(found.words(), found.json()));
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, view.json()));
    notice.tell("copied the effective policy");
  }

  private void save() {
    asker
        .save("Save the effective policy", "effective.json")
        .ifPresent(file -> saving.export(file, view.json().getBytes(StandardCharsets.UTF_8)));
  }
}
