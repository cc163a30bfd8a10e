package dev.vennguard.ui.shell.design;

import dev.vennguard.design.ClosedDesigner;
import dev.vennguard.exchange.design.DesignContent;
import dev.vennguard.exchange.design.DesignNotes;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.session.LiveSession;
import dev.vennguard.session.Threads;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.ui.design.DesignListener;
import dev.vennguard.ui.design.DesignView;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * A boundary for the open policies, in the panel at the right. It is designed beside the engine,
 * which goes on answering what is typed.
 */
public final class DesignDesk implements DesignListener {
  private final LiveSession session;
  private final Around around;
  private final SidePanel side;
  private final DesignView view;
  private Optional<Layers> designedFor = Optional.empty();
  private AtomicBoolean stop = new AtomicBoolean();

  /**
   * What it needs beside the session.
   *
   * @param use makes a text the boundary's
   * @param tell says something in a line
   */
  public record Around(
      Threads threads,
      Settings settings,
      Prompts asker,
      Saving saving,
      Consumer<String> use,
      Consumer<String> tell) {}

  /** What came out, in words. */
  private record Page(String line, List<String> notes, String json) {}

  /** Makes the panel. */
  @SuppressWarnings("this-escape") // nothing calls back before the window is shown
  public DesignDesk(LiveSession session, Around around, SidePanel side) {
    this.session = session;
    this.around = around;
    this.side = side;
    this.view = new DesignView(this);
  }

  /** Adds the command. */
  public void addTo(Commands commands) {
    commands.add(
        new Command("policy.design", "Design a boundary…", "Shortcut+Shift+B", this::toggle)
            .unless(() -> why(session.snapshot())));
  }

  /** Why none can be designed now; empty if one can. */
  private static String why(Snapshot snapshot) {
    boolean sound = snapshot.documents().stream().allMatch(one -> one.sound() || one.blank());
    if (!sound) {
      return "a policy cannot be read; repair it first";
    }
    return snapshot.evaluation().layers().first(LayerKind.IDENTITY).stream()
            .allMatch(one -> one.policies().isEmpty())
        ? "there is no identity policy to design a boundary for"
        : "";
  }

  /** The panel. */
  public Node panel() {
    return view;
  }

  private void toggle() {
    view.bounded(bounded(session.snapshot().evaluation().layers()));
    side.toggle("Design a boundary", view, view::focusFirst);
  }

  private static boolean bounded(Layers layers) {
    return layers.first(LayerKind.BOUNDARY).isPresent();
  }

  /** There is a newer snapshot. */
  public void renewed(Snapshot snapshot) {
    if (!side.shows(view)) {
      return;
    }
    Layers layers = snapshot.evaluation().layers();
    view.bounded(bounded(layers));
    if (designedFor.isPresent()) {
      if (snapshot.document(DocumentId.BOUNDARY).stream()
          .anyMatch(one -> one.text().equals(view.json()))) {
        view.used();
      } else if (!designedFor.get().equals(layers)) {
        view.outdated();
      } else {
        view.current();
      }
    }
  }

  @Override
  public void design(boolean keep, boolean close) {
    Snapshot snapshot = session.snapshot();
    String why = why(snapshot);
    stop.set(true);
    if (!why.isEmpty()) {
      designedFor = Optional.empty();
      view.nothing("Not possible: " + why + ".");
      return;
    }
    AtomicBoolean ended = new AtomicBoolean();
    stop = ended;
    view.working();
    Layers layers = snapshot.evaluation().layers();
    Layers counted = keep ? layers : layers.without(LayerKind.BOUNDARY);
    around
        .threads()
        .slow()
        .execute(() -> {
          Page page = designed(snapshot, counted, close, ended);
          around.threads().display().execute(() -> show(ended, layers, page));
        });
  }

  private void show(AtomicBoolean ended, Layers layers, Page page) {
    if (!ended.get()) {
      designedFor = Optional.of(layers);
      view.show(page.line(), page.notes(), page.json());
      renewed(session.snapshot());
    }
  }

  private Page designed(Snapshot snapshot, Layers layers, boolean close, AtomicBoolean ended) {
    var catalogue = snapshot.evaluation().catalogue();
    ClosedDesigner.Result result =
        ClosedDesigner.of(catalogue, ended::get)
            .design(
                layers,
                DocumentSize.MANAGED_POLICY,
                around.settings().statedBoundary().in(layers.situation()),
                close);
    return switch (result) {
      case ClosedDesigner.None(List<String> reasons) ->
          new Page("There is no such boundary.", reasons, "");
      case ClosedDesigner.Found(var boundary) -> {
        List<String> lines =
            new DesignNotes(
                    new DesignContent(
                        catalogue,
                        snapshot.situation(),
                        DocumentSize.MANAGED_POLICY,
                        boundary,
                        close),
                    DesignNotes.For.WINDOW)
                .text()
                .lines()
                .toList();
        yield new Page(
            lines.getFirst(),
            lines.subList(1, lines.size()),
            PolicyPrinter.print(boundary.policy(), Indent.TWO_SPACES));
      }
    };
  }

  @Override
  public void cancel() {
    stop.set(true);
    stop = new AtomicBoolean();
    designedFor = Optional.empty();
    view.nothing("");
  }

  @Override
  public void use() {
    around.use().accept(view.json());
  }

  @Override
  public void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, view.json()));
    around.tell().accept("copied the designed boundary");
  }

  @Override
  public void save() {
    around
        .asker()
        .save("Save the designed boundary", "boundary.json")
        .ifPresent(
            file -> around.saving().export(file, view.json().getBytes(StandardCharsets.UTF_8)));
  }
}
