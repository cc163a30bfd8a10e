package dev.vennguard.ui.shell;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.RelevantKeys;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.ui.explain.OfferModel;
import dev.vennguard.ui.explain.RequestOffers;
import dev.vennguard.ui.layers.LayersListener;
import dev.vennguard.ui.layers.LayersModel;
import dev.vennguard.ui.layers.LayersView;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.ui.situation.SituationView;
import dev.vennguard.ui.whatif.WhatIfAnswer;
import dev.vennguard.ui.whatif.WhatIfListener;
import dev.vennguard.ui.whatif.WhatIfView;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.util.Duration;

/** The panels at the right: the drawer of the layers, and "what if". */
final class Panels {
  private static final Duration QUIET = Duration.millis(250);

  private final MainWindow window;
  private final EditorPanes sides;
  private final SidePanel sheet = new SidePanel();
  private final LayersView layers;
  private final WhatIfView whatIf;
  private final SituationView situation;
  private final RequestOffers offers;

  Panels(MainWindow window, EditorPanes sides, SituationLine line, Snapshot start) {
    this.window = window;
    this.sides = sides;
    offers = new RequestOffers(new ExplainEvents(window)::applyBeside, this::keepKeyboard);
    layers = new LayersView(start, new LayerWishes(), sides::pane);
    whatIf = new WhatIfView(start, new Questions(), offers.node());
    situation =
        new SituationView(
            start.situation(), stated -> window.session().submit(new Edit.State(stated)));
    sheet.onChange(() -> line.opened(sheet.shows(situation)));
  }

  /** The columns with the panels beside them. */
  Node host(SplitPane columns) {
    return new PanelHost(columns, sheet);
  }

  /** Adds the commands that open them. */
  void addTo(Commands commands) {
    commands.add(new Command("view.layers", "Layers…", "Shortcut+Shift+L", this::toggleLayers));
    commands.add(new Command("view.what-if", "What if…", "Shortcut+Shift+W", this::toggleWhatIf));
    commands.add(
        new Command(
            "view.situation",
            "Which requests are asked about…",
            "Shortcut+Shift+R",
            this::toggleSituation));
  }

  /** Shows a snapshot in the panels, and in the button that opens one. */
  void show(Snapshot snapshot, Selection selection, Showing showing, TopBar top) {
    showing.in(layers, () -> layers.show(snapshot));
    showing.in(whatIf, () -> whatIf.show(snapshot, selection));
    showing.in(situation, () -> situation.show(snapshot.situation()));
    showing.in(top, () -> top.setLayers(LayersModel.summary(snapshot)));
  }

  /** Opens the editor of a policy type in the drawer, if it stands there. */
  void reveal(LayerKind kind) {
    boolean inColumns = kind == LayerKind.IDENTITY || kind == LayerKind.BOUNDARY;
    if (!inColumns) {
      openLayers();
      layers.choose(kind);
    }
  }

  private void keepKeyboard() {
    whatIf.focusFirst();
  }

  /** Opens "what if" with that request. */
  void tryOut(Request request) {
    openWhatIf();
    whatIf.open(request);
  }

  private void openLayers() {
    sheet.open("Layers — policy types in force together", layers);
  }

  private void openWhatIf() {
    sheet.open("What if — one request against all layers", whatIf);
  }

  private void toggleLayers() {
    if (sheet.shows(layers)) {
      sheet.close();
    } else {
      openLayers();
      layers.focusFirst();
    }
  }

  private void toggleWhatIf() {
    if (sheet.shows(whatIf)) {
      sheet.close();
    } else {
      openWhatIf();
      whatIf.focusFirst();
    }
  }

  private void toggleSituation() {
    if (sheet.shows(situation)) {
      sheet.close();
    } else {
      sheet.open("Requests — what is known of those asked about", situation);
      situation.focusFirst();
    }
  }

  private final class LayerWishes implements LayersListener {
    @Override
    public void turn(LayerKind kind, Edit.Position position) {
      window.session().submit(new Edit.Switch(kind, position));
    }

    @Override
    public void add(LayerKind kind) {
      int level =
          window.session().snapshot().documents(kind).stream()
                  .map(Document::id)
                  .mapToInt(id -> id.level())
                  .max()
                  .orElse(-1)
              + 1;
      boolean levels = kind == LayerKind.SCP || kind == LayerKind.RCP;
      window.commands().guarded(() -> window.files().addBlank(kind, levels ? level : 0));
    }

    @Override
    public void goTo(LayerKind kind) {
      sides.pane(kind).editor().focus();
    }
  }

  private final class Questions implements WhatIfListener {
    private final Evaluator evaluator = new Evaluator();

    /** Changes are searched for when nobody types. */
    private final PauseTransition quiet = new PauseTransition(QUIET);

    /** Used on the engine thread alone. */
    private RelevantKeys keys =
        new RelevantKeys(window.session().snapshot().evaluation().catalogue());

    @Override
    public void ask(Request request, Consumer<WhatIfAnswer> answered) {
      window.session().ask(this, workspace -> answer(workspace, request), answered);
    }

    private WhatIfAnswer answer(Workspace workspace, Request request) {
      Evaluation evaluation = workspace.snapshot().evaluation();
      if (!keys.knows(evaluation.catalogue())) {
        keys = new RelevantKeys(evaluation.catalogue());
      }
      Set<String> relevant =
          keys.of(evaluation.layers(), request).stream()
              .map(RelevantKeys.Relevant::key)
              .collect(Collectors.toSet());
      return new WhatIfAnswer(evaluator.trace(evaluation.layers(), request), relevant);
    }

    @Override
    public void refused(Optional<Request> request) {
      quiet.stop();
      window.session().forget(offers);
      if (request.isEmpty()) {
        offers.clear();
        return;
      }
      offers.expect();
      quiet.setOnFinished(event -> search(request.get()));
      quiet.playFromStart();
    }

    private void search(Request request) {
      window
          .session()
          .askAtLeisure(
              offers, (workspace, waits) -> allowing(workspace, request, waits), offers::show);
    }

    private Offers allowing(Workspace workspace, Request request, BooleanSupplier waits) {
      Snapshot snapshot = workspace.snapshot();
      return OfferModel.forRequest(
          snapshot, workspace.reasons().toAllow(snapshot.evaluation().layers(), request, waits));
    }

    @Override
    public void jump(StatementId statement) {
      Snapshot snapshot = window.session().snapshot();
      snapshot
          .documentOf(statement)
          .ifPresent(document -> {
            reveal(document.id().kind());
            snapshot.span(statement).ifPresent(span -> sides.jump(document.id(), span));
          });
    }
  }
}
