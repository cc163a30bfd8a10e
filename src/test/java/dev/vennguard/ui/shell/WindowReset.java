package dev.vennguard.ui.shell;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.kit.ZoomPane;
import dev.vennguard.ui.layers.LayersView;
import dev.vennguard.ui.situation.SituationView;
import dev.vennguard.ui.whatif.WhatIfView;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/**
 * Brings a used window back to how it was opened, by what a user can do: everything that is open is
 * closed, every choice is taken back, and the sample is opened anew. Whether that brought
 * everything back, {@link WindowState} says.
 */
final class WindowReset {
  /** What is chosen when a window is opened. */
  private static final List<String> USUAL =
      List.of(
          "view.theme-light",
          "view.motion-reduced",
          "venn.circles",
          "venn.all-services",
          "matrix.sort-alphabetical");

  private static final List<LayerKind> SIDES = List.of(LayerKind.IDENTITY, LayerKind.BOUNDARY);

  private final WindowRig rig;
  private final Set<Node> panels = new HashSet<>();
  private final Node focused;
  private final String style;

  /** Those of both editors' bars; to look for them takes longer than all the rest. */
  private final List<TextField> fields;

  private final List<ToggleButton> toggles;
  private final Node matrix;

  /** Of a window that was just opened. */
  WindowReset(WindowRig rig) {
    this.rig = rig;
    focused = WindowRig.read(() -> rig.window.scene().getFocusOwner());
    style = WindowRig.read(() -> area().getStyle());
    fields = inBothEditors(List.of("#find", "#replace", "#go-to-line"));
    toggles = inBothEditors(List.of("#find-case", "#find-regex"));
    matrix = rig.node("#matrix");
    rig.onFx(() ->
        side()
            .centerProperty()
            .subscribe(panel -> {
              if (panel != null) {
                panels.add(panel);
              }
            }));
  }

  @SuppressWarnings("unchecked")
  private <T extends Node> List<T> inBothEditors(List<String> ids) {
    return Stream.of("#identity ", "#boundary ")
        .flatMap(side -> ids.stream().map(id -> (T) rig.<Node>node(side + id)))
        .toList();
  }

  /** The editor that is shown, of whichever document. */
  private CodeArea area() {
    return rig.find("#identity .vg-code");
  }

  private SidePanel side() {
    return rig.find("#sheet");
  }

  /** Brings it back, as far as a user can. */
  void run() {
    rig.answers.forget();
    rig.onFx(() -> {
      Window.getWindows().stream()
          .filter(PopupWindow.class::isInstance)
          .toList()
          .forEach(Window::hide);
      Clipboard.getSystemClipboard().clear();
      rig.window.made().window().overlays().close();
      rig.window.questions().drop(key -> true);
      panels();
      choices();
      finding();
      matrix();
    });
    documents();
    rig.onFx(() -> {
      rig.window.noticeBar().hide();
      // Commands are about the side that had the keyboard last.
      rig.window.panes().get(LayerKind.IDENTITY).editor().focus();
      focused.requestFocus();
    });
  }

  /** Panels are closed; what was asked in them is cleared. */
  private void panels() {
    SidePanel side = side();
    if (panels.stream().anyMatch(WhatIfView.class::isInstance)) {
      String principal = "arn:aws:iam::111122223333:role/example";
      rig.window.whatIf().tryOut(new Request(principal, "", "", "", Map.of()));
      rig.<TitledPane>find("#whatif-message").setExpanded(true);
      side.applyCss();
      rig.<TextArea>find("#whatif-message-text").clear();
      rig.<TitledPane>find("#whatif-message").setExpanded(false);
    }
    side.close();
    side.setCenter(null);
    panels.clear();
  }

  /** Whether a panel was used that cannot be brought back: it keeps what a user did in it. */
  boolean possible() {
    return panels.stream()
        .allMatch(panel ->
            panel instanceof WhatIfView
                || panel instanceof SituationView
                || panel instanceof LayersView);
  }

  private void choices() {
    for (String id : USUAL) {
      if (!rig.window.commands().command(id).tick().orElseThrow().getAsBoolean()) {
        rig.window.commands().run(id);
      }
    }
    if (((ZoomPane) rig.window.scene().getRoot()).zoom() != 1 || !style.equals(area().getStyle())) {
      rig.window.commands().run("view.usual-size");
    }
    if (area().isWrapText()) {
      rig.window.commands().run("edit.wrap");
    }
  }

  private void finding() {
    for (TextField field : fields) {
      if (field.getParent().isVisible() || !field.getText().isEmpty()) {
        field.clear();
        press(field, KeyCode.ESCAPE);
      }
    }
    toggles.forEach(WindowReset::off);
  }

  private void matrix() {
    off((ToggleButton) matrix.lookup("#matrix-as-list"));
    ((TextField) matrix.lookup("#matrix-filter")).clear();
    matrix.lookupAll("#matrix-chips .toggle-button").forEach(chip -> off((ToggleButton) chip));
    matrix.lookupAll(".matrix-token").stream()
        .filter(Node::isVisible)
        .toList()
        .forEach(token -> ((ButtonBase) token).fire());
    // The cursor is nowhere again when its row goes.
    if (matrix.lookupAll(".matrix-row").stream().anyMatch(WindowReset::cursor)) {
      rig.window.select(new Selection.OneAction(rig.index("s3:GetObject")));
      rig.window.select(new Selection.None());
    }
    rig.window.commands().run("matrix.close-all");
  }

  private static boolean cursor(Node row) {
    return row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("cursor"));
  }

  private static void off(ToggleButton button) {
    if (button.isSelected()) {
      button.fire();
    }
  }

  private static void press(Node node, KeyCode key) {
    for (EventType<KeyEvent> way : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(node, new KeyEvent(way, "", "", key, false, false, false, false));
    }
  }

  /** Where somebody was in a text, others come between: an editor and a tab keep much of theirs. */
  private void documents() {
    if (WindowRig.read(this::touched)) {
      rig.open(
          new Edit.Replace(
              SIDES.stream()
                  .map(kind -> new Edit.Load(new DocumentId(kind, 1), "other.json", "", " "))
                  .toList()));
    }
    rig.onFx(() -> {
      if (!(rig.window.snapshot().review() instanceof Review.None)) {
        rig.window.session().submit(new Edit.Unpin());
      }
      SIDES.forEach(kind -> rig.window.panes().get(kind).choose(new DocumentId(kind, 0)));
    });
    rig.open(WindowRig.sample());
    rig.onFx(() -> rig.window.select(new Selection.None()));
  }

  private boolean touched() {
    return SIDES.stream()
        .map(kind -> rig.window.panes().get(kind))
        .anyMatch(pane ->
            pane.current().number() != 0
                || pane.editor().canUndo()
                || pane.editor().canRedo()
                || pane.editor().caret().getValue().offset() > 0
                || pane.lookupAll(".vg-bracket").size() > 0
                || pane.lookupAll(".vg-tab-mark").stream().anyMatch(Node::isManaged));
  }
}
