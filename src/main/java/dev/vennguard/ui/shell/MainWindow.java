package dev.vennguard.ui.shell;

import dev.vennguard.ui.kit.FocusRing;
import dev.vennguard.ui.kit.LayoutIsland;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.PanelHost;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.kit.ZoomPane;
import dev.vennguard.ui.shell.command.HeldKeys;
import dev.vennguard.ui.shell.command.StatusBar;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What is where in the window: bars above and below, between them three columns and a panel. */
public final class MainWindow {
  /** What a window is wide, in pixels, if nothing else is asked. */
  public static final int WIDTH = 1440;

  /** What a window is high, in pixels, if nothing else is asked. */
  public static final int HEIGHT = 900;

  private static final double NARROWEST_SIDE = 230;
  private static final double NARROWEST_CENTRE = 380;

  /** Over a message of several lines, in pixels. */
  private static final double GAP = 3;

  private final BorderPane content = new BorderPane();
  private final OverlayHost overlays = new OverlayHost(content);
  private final ZoomPane zoom = new ZoomPane(overlays);
  private Runnable lines = () -> {};

  /** An empty one. */
  MainWindow() {}

  /** What lies over it. */
  OverlayHost overlays() {
    return overlays;
  }

  /** Shows all of it as many times as large as usual. */
  void zoom(double times) {
    zoom.zoom(times);
  }

  /** Whether there is no room to show it any larger. */
  boolean full() {
    return zoom.full();
  }

  /** Whether somebody may look at it: not before it is shown, nor while it is minimised. */
  ObservableValue<Boolean> seen() {
    return overlays
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(MainWindow::seen)
        .orElse(false);
  }

  private static ObservableValue<Boolean> seen(Window window) {
    return window instanceof Stage stage
        ? stage
            .showingProperty()
            .flatMap(shown -> stage.iconifiedProperty().map(min -> shown && !min))
        : window.showingProperty();
  }

  /** Calls the window by what is open, for the list of the system's windows. */
  void name(ObservableValue<String> open) {
    overlays
        .sceneProperty()
        .flatMap(Scene::windowProperty)
        .subscribe(window -> {
          if (window instanceof Stage stage) {
            stage.titleProperty().bind(open.map(words -> words + " – Vennguard"));
          }
        });
  }

  /** Puts the bars in their places, the topmost first. */
  void addBars(List<? extends Node> above, Node hint, StatusBar status) {
    content.setTop(new VBox(above.toArray(Node[]::new)));
    LayoutIsland line = LayoutIsland.bar(status);
    content.setBottom(new VBox(hint, roomOver(line), line));
    overlays.messagesBeside(status.keptWidth());
    status.giveWay(overlays.messagesHeight().greaterThan(0));
  }

  /** Messages stand in the line of the state; what is higher than it covers nothing either. */
  private Region roomOver(Region line) {
    Region room = new Region();
    room.getStyleClass().add("vg-messages-room");
    room.minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, overlays.messagesHeight().get() + GAP - line.getHeight()),
                overlays.messagesHeight(),
                line.heightProperty()));
    return room;
  }

  /** Lays messages over all of it. */
  void addMessages(Node... messages) {
    overlays.addMessages(messages);
  }

  /** Puts the columns in their places, and beside them the panel; tells where they end. */
  PanelHost addColumns(EditorPanes panes, CentrePane centre, SidePanel side) {
    lines = panes::layOutLines;
    SplitPane columns =
        new SplitPane(
            column(panes.identity(), NARROWEST_SIDE),
            column(centre, NARROWEST_CENTRE),
            column(panes.boundary(), NARROWEST_SIDE));
    columns.setId("columns");
    columns.getStyleClass().add("vg-columns");
    columns.setDividerPositions(0.27, 0.73);
    VBox.setVgrow(columns, Priority.ALWAYS);
    PanelHost panels = new PanelHost(columns, side);
    content.setCenter(panels);
    return panels;
  }

  /** What changes in a column asks nothing outside it for a layout. */
  private static Region column(Region content, double narrowest) {
    LayoutIsland island = LayoutIsland.of(content);
    island.setMinWidth(narrowest);
    return island;
  }

  /**
   * Makes the scene. It gets its style sheets before it gets what is in it, for all of that is
   * styled anew at each of these.
   *
   * <p>All that waits for a layout is laid out just before a frame styles what changed. What a
   * layout shows, hides or makes would else be styled in the next frame, and JavaFX paints the
   * whole window in a frame in which nothing but styling was left to do.
   */
  Scene open(int width, int height, ThemeControl theme) {
    Scene scene = new Scene(new Group(), width, height);
    theme.colour(scene);
    scene.setRoot(zoom);
    scene.addPreLayoutPulseListener(this::layOut);
    new HeldKeys(zoom).install();
    new FocusRing().install(scene);
    return scene;
  }

  private void layOut() {
    lines.run();
    zoom.layout();
  }

  /** The scene, to be shown on a stage or drawn into a picture. */
  public Scene scene() {
    return overlays.getScene();
  }
}
