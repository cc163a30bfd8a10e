package dev.vennguard.ui.shell.arrival;

import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.open.OpenOffer;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.Ground;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.palette.PaletteItem;
import dev.vennguard.ui.palette.PaletteView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what of a file is wanted, where it holds more than one thing: found by typing. */
final class ArrivalSheet extends VBox {
  static final String ID = "arrival";
  private static final double WIDTH = 640;
  private static final int MOST_NOTES = 4;

  private final TextField field;

  /**
   * @param name of the file
   * @param chosen is told what is wanted
   * @param cancelled is run if nothing is
   */
  ArrivalSheet(
      String name,
      Recognised found,
      List<OpenOffer> offers,
      Consumer<OpenOffer> chosen,
      Runnable cancelled) {
    setId(ID);
    getStyleClass().addAll("vg-sheet", "vg-sheet-box");
    setAccessibleText("what to open of " + name);
    Label heading = new Label("What to open of " + name);
    heading.getStyleClass().add("vg-heading");
    Label what = words(Capitals.first(found.what()) + ".");
    what.setId("arrival-what");
    getChildren().addAll(heading, what);
    found.notes().stream()
        .limit(MOST_NOTES)
        .forEach(note -> getChildren().add(words(Capitals.first(note) + ".")));
    PaletteView palette = palette(offers, chosen);
    field = palette.field();
    getChildren().addAll(palette, foot(cancelled));
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Ground.under(this);
  }

  private static PaletteView palette(List<OpenOffer> offers, Consumer<OpenOffer> chosen) {
    List<PaletteItem> items = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      OpenOffer offer = offers.get(i);
      items.add(new PaletteItem(String.valueOf(i), offer.title(), offer.detail()));
    }
    PaletteView palette =
        new PaletteView(
            "Type a part of a name",
            items,
            item -> chosen.accept(offers.get(Integer.parseInt(item.id()))));
    // It stands in a sheet, and is none.
    palette.getStyleClass().remove("vg-sheet");
    palette.getChildren().removeIf(child -> child.getStyleClass().contains("vg-ground"));
    palette.setPrefWidth(WIDTH);
    palette.setMaxWidth(WIDTH);
    palette.setSpacing(6);
    return palette;
  }

  private static HBox foot(Runnable cancelled) {
    Button cancel = Sheet.button("arrival-cancel", "Cancel", cancelled);
    Label hint = new Label("Enter opens it in place of what is open");
    hint.getStyleClass().add("vg-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, hint, gap, cancel);
    foot.setAlignment(Pos.CENTER_RIGHT);
    return foot;
  }

  private static Label words(String text) {
    Label label = Sheet.words(text);
    label.setMaxWidth(WIDTH);
    return label;
  }

  /** Where the keyboard belongs. */
  TextField field() {
    return field;
  }
}
