package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.kit.Tip;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What a pane is, in role words: never by its place and colour alone. */
final class PaneHeading extends HBox {
  private static final double ROOMY = 345;
  private static final double NARROW = 272;

  PaneHeading(LayerKind kind) {
    getStyleClass().addAll("vg-pane-heading", "vg-rule-below");
    Label title = new Label(title(kind));
    title.getStyleClass().add("vg-heading");
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().add(title);
    switch (kind) {
      case IDENTITY, BOUNDARY -> role(kind);
      case SCP -> getChildren().add(small("— caps all accounts below"));
      case RCP -> getChildren().add(small("— caps what is done to the resources"));
      case SESSION -> getChildren().add(small("— caps one session"));
      case RESOURCE -> getChildren().add(small("— who may use the resource (grants)"));
    }
  }

  private void role(LayerKind kind) {
    Label before = small("— ");
    before.setMinWidth(USE_PREF_SIZE);
    before
        .textProperty()
        .bind(widthProperty().map(width -> width.doubleValue() < ROOMY ? "" : "— what the role "));
    Label verb = small("");
    String can = kind == LayerKind.IDENTITY ? "can" : "may";
    String end = kind == LayerKind.IDENTITY ? " do (grants)" : " do (caps)";
    String brief = kind == LayerKind.IDENTITY ? "grants" : "caps";
    verb.textProperty()
        .bind(widthProperty().map(width -> width.doubleValue() < NARROW ? brief : can));
    verb.getStyleClass().add("vg-strong");
    verb.setMinWidth(USE_PREF_SIZE);
    Label after = small("");
    after
        .textProperty()
        .bind(widthProperty().map(width -> width.doubleValue() < NARROW ? "" : end));
    new Tip(() -> "What the role " + can + end).on(this);
    HBox.setHgrow(after, Priority.SOMETIMES);
    getChildren().addAll(before, verb, after);
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("vg-muted", "vg-small");
    return label;
  }

  private static String title(LayerKind kind) {
    return Character.toUpperCase(kind.title().charAt(0)) + kind.title().substring(1);
  }
}
