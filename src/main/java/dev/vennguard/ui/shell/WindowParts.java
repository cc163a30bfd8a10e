package dev.vennguard.ui.shell;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.exchange.review.ReviewBundle;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a window needs from outside; a test hands in its own.
 *
 * @param workspace the state, with its first documents
 * @param threads where it is evaluated and where it is shown
 * @param settings what is remembered
 * @param asker makes what asks questions over the window of a node
 * @param reviewWriter writes the file of a review
 * @param clock the date of a review and the zone of times
 * @param state the folder for a journal and a log; none to keep neither
 */
public record WindowParts(
    Workspace workspace,
    Threads threads,
    Settings settings,
    Function<OverlayHost, Prompts> asker,
    BiFunction<Snapshot, ReviewNote, String> reviewWriter,
    Clock clock,
    Optional<Path> state) {

  /** Those of the real window, which keeps nothing of its own accord. */
  public WindowParts(
      Workspace workspace,
      Threads threads,
      Settings settings,
      Function<OverlayHost, Prompts> asker) {
    this(
        workspace,
        threads,
        settings,
        asker,
        ReviewBundle::write,
        Clock.system(ZoneId.systemDefault()),
        Optional.empty());
  }

  /** Likewise, with the folder for a journal and a log. */
  public WindowParts keeping(Optional<Path> folder) {
    return new WindowParts(workspace, threads, settings, asker, reviewWriter, clock, folder);
  }
}
