package dev.vennguard.ui.shell;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.common.StaleMark;
import dev.vennguard.ui.effective.EffectiveView;
import dev.vennguard.ui.kit.FitLabel;
import dev.vennguard.ui.kit.Ground;
import dev.vennguard.ui.kit.LayoutIsland;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.shell.command.StatusText;
import dev.vennguard.ui.shell.spoken.Speaker;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.ShownFindings;
import java.time.ZoneId;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The middle of the window: the diagram above the matrix above what is said of the chosen action.
 * While a text is broken all of it is greyed under a note that says from when it is.
 */
final class CentrePane extends StackPane {
  /**
   * The line, filter, chips, heading and some rows: beside an open card the diagram gives way, not
   * these.
   */
  private static final double ROWS = 215;

  /** Where even the diagram has given way: rows that had more would lie over the card. */
  private static final double FEWEST_ROWS = 150;

  private static final double SHARE = 0.31;

  /** Of the height over this the diagram gets more. */
  private static final double USUAL = 760;

  private static final double SPARE = 0.5;
  private static final double LEAST = 136;
  private static final double DIVIDER = 8;

  /** The list of layers beneath the circles takes so much more. */
  private static final double LAYERS = 100;

  private final VennView venn;
  private final MatrixView matrix;
  private final ExplainController card;
  private final SituationLine line;
  private final CardShelf shelf;
  private final EffectiveView effective = new EffectiveView();
  private final Label note = new Label();
  private final FitLabel hint = new FitLabel();
  private final Label cover = new Label();
  private final ZoneId zone;

  /** Which share of the middle the user gave to the diagram; 0 before that. */
  private double chosen;

  CentrePane(
      VennView venn, MatrixView matrix, ExplainController card, SituationLine line, ZoneId zone) {
    this.venn = venn;
    this.matrix = matrix;
    this.card = card;
    this.line = line;
    this.zone = zone;
    getStyleClass().addAll("vg-pane", "vg-middle");
    setId("middle");
    StackPane diagram = framed(venn, "vg-rule-below");
    diagram.getChildren().add(effective);
    Region top = LayoutIsland.of(diagram);
    effective.visibleProperty().addListener((o, before, now) -> venn.setVisible(!now));
    VBox.setVgrow(matrix, Priority.ALWAYS);
    Region below = LayoutIsland.of(framed(new VBox(line, matrix), "vg-middle-matrix"));
    below.setMinHeight(FEWEST_ROWS);
    SplitPane views = new SplitPane(top, below);
    views.setOrientation(Orientation.VERTICAL);
    views.setMinHeight(LEAST + FEWEST_ROWS + DIVIDER);
    views.setDividerPositions(SHARE);
    SplitPane.setResizableWithParent(top, false);
    views.heightProperty().addListener((observable, before, now) -> divide(views, top));
    venn.layeredProperty().addListener((observable, before, now) -> divide(views, top));
    views.addEventFilter(
        MouseEvent.MOUSE_PRESSED, event -> dragged(event, views, () -> free(views, top)));
    views.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> dragged(event, views, () -> choose(views, top)));
    VBox.setVgrow(views, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    styled();
    // It lies over the hint where there is one: that way it hides no row, and nothing moves.
    StackPane noted = new StackPane(new VBox(views, hint), note);
    StackPane.setAlignment(note, Pos.BOTTOM_CENTER);
    shelf = new CardShelf(noted, card.node());
    shelf.getStyleClass().add("vg-middle-content");
    getChildren().addAll(shelf, cover);
    Ground.under(this);
  }

  private void styled() {
    hint.setId("card-hint");
    hint.getStyleClass().addAll("vg-card-hint", "vg-rule-above");
    note.setId("stale-note");
    note.getStyleClass().add("vg-stale-note");
    note.setWrapText(true);
    note.setVisible(false);
    cover.setId("lesson-cover");
    cover.getStyleClass().add("vg-muted");
    cover.setVisible(false);
  }

  /** Hides everything behind some words, also from the keyboard; no words show it again. */
  void cover(String words) {
    cover.setText(words);
    cover.setVisible(!words.isEmpty());
    shelf.setVisible(words.isEmpty());
  }

  /**
   * The diagram keeps its share of the whole middle, and half of what a high window has to spare;
   * beside an open card it gives way only if rows would vanish.
   */
  private void divide(SplitPane views, Region top) {
    double spare = Math.max(0, getHeight() - USUAL);
    double list = venn.layeredProperty().get() ? LAYERS : 0;
    double usual = SHARE * (getHeight() - spare) + SPARE * spare + list;
    double diagram = chosen > 0 ? chosen * getHeight() : usual;
    double wanted = Math.clamp(diagram, LEAST, most(views));
    // A split pane keeps to bounds at once and always; to a position only if nothing else is going
    // on, and a window that grew left the diagram as low as it had been.
    top.setMinHeight(wanted);
    top.setMaxHeight(wanted);
  }

  private static double most(SplitPane views) {
    return Math.max(LEAST, views.getHeight() - ROWS - DIVIDER);
  }

  /** Lets the line between diagram and rows be drawn. */
  private static void free(SplitPane views, Region top) {
    top.setMinHeight(LEAST);
    top.setMaxHeight(most(views));
  }

  /** Who draws the line chooses how high the diagram is to be. */
  private void choose(SplitPane views, Region top) {
    chosen = top.getHeight() / Math.max(1, getHeight());
    divide(views, top);
  }

  private static void dragged(MouseEvent event, SplitPane views, Runnable then) {
    boolean divider =
        event.getTarget() instanceof Node node
            && views.lookupAll(".split-pane-divider").stream()
                .anyMatch(line -> line.equals(node) || line.equals(node.getParent()));
    if (divider) {
      then.run();
    }
  }

  void show(Snapshot snapshot, Selection selection, Showing showing) {
    showing.in(line, () -> line.show(snapshot.situation()));
    showing.in(venn, () -> venn.show(snapshot, selection));
    showing.in(matrix, () -> matrix.show(snapshot, selection));
    showing.in(card.node(), () -> card.show(snapshot, selection));
    showing.in(this, () -> frame(snapshot));
  }

  /** Names findings where the card speaks of their statements. */
  void show(ShownFindings found, Showing showing) {
    showing.also(card.node(), () -> card.show(found));
  }

  /** What stands around the views. */
  private void frame(Snapshot snapshot) {
    shelf.show(card.open());
    hint.say(StatusText.hint(snapshot));
    boolean stale = StaleMark.show(this, snapshot);
    hint.setVisible(!card.open() && !stale);
    hint.setManaged(!card.open());
    note.setText(Capitals.first(StatusText.staleness(snapshot, zone)));
    note.setVisible(stale);
  }

  /** The diagram. */
  VennView vennView() {
    return venn;
  }

  /** The effective policy, which takes the diagram's place. */
  EffectiveView effectiveView() {
    return effective;
  }

  /** The actions. */
  MatrixView matrixView() {
    return matrix;
  }

  /** Takes the keyboard into the diagram. */
  void focusVenn() {
    venn.focusFirst();
  }

  /** What there is to hear of it, beside the problems of the texts. */
  Speaker.Seen heard(Snapshot snapshot, String problems) {
    return new Speaker.Seen(
        snapshot,
        cover.isVisible(),
        card.explained(),
        problems,
        StatusText.staleness(snapshot, zone));
  }

  /** Whether an action is explained. */
  boolean cardOpen() {
    return card.open();
  }

  /** The card. */
  Region cardNode() {
    return card.node();
  }

  /** Puts what the card says on the clipboard. */
  void copyCard() {
    card.copy();
  }

  /** Takes the keyboard into the card, if it is open. */
  void focusCard() {
    card.focus();
  }

  /** Takes the keyboard into the matrix. */
  void focusMatrix() {
    matrix.focusFilter();
  }

  private static StackPane framed(Node node, String style) {
    StackPane frame = new StackPane(node);
    frame.getStyleClass().add(style);
    return frame;
  }
}
