package dev.vennguard.ui.compare;

import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.kit.Ground;
import dev.vennguard.workspace.ComparisonModel.TextPair;
import dev.vennguard.workspace.TextComparison;
import dev.vennguard.workspace.TextComparison.Mark;
import dev.vennguard.workspace.TextComparison.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Texts side by side, one pair at a time: the baseline's left, the present one right. */
public final class TextDiffView extends VBox {
  private static final double FONT = 12;
  private static final int LEAST = 20;

  private final ListView<DiffLine> rows = new ListView<>();
  private final Label summary = new Label();
  private final List<TextPair> pairs;
  private final BooleanProperty same = new SimpleBooleanProperty(true);
  private List<Row> compared = List.of();

  /**
   * A view of pairs.
   *
   * @param baseline what the baseline is called
   * @param pairs at least one
   * @param close is run when the user has seen enough
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public TextDiffView(String baseline, List<TextPair> pairs, Runnable close) {
    this.pairs = List.copyOf(pairs);
    setId("text-diff");
    getStyleClass().addAll("vg-sheet", "vg-diff");
    setAccessibleText("texts side by side");
    Label heading = new Label("Texts: " + baseline + " and now");
    heading.getStyleClass().add("vg-heading");
    summary.setId("text-diff-summary");
    summary.getStyleClass().add("vg-muted");
    Button previous = step("text-diff-previous", "Previous change", -1);
    Button next = step("text-diff-next", "Next change", 1);
    previous.disableProperty().bind(same);
    next.disableProperty().bind(same);
    Button closing = new Button("Close");
    closing.setId("text-diff-close");
    closing.setOnAction(event -> close.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(10, heading, summary, gap, previous, next, closing);
    top.getStyleClass().add("vg-diff-top");
    Label left = new Label("Then: " + baseline);
    Label right = new Label("Now");
    left.getStyleClass().add("vg-muted");
    right.getStyleClass().add("vg-muted");
    HBox names = new HBox(half(left), half(right));
    rows.setId("text-diff-rows");
    rows.setAccessibleText("lines, the baseline's first");
    rows.setFixedCellSize(DiffCell.HEIGHT);
    rows.setCellFactory(view -> new DiffCell());
    rows.getStyleClass().add("vg-diff-rows");
    rows.widthProperty().addListener((observable, before, now) -> fill());
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(top, choices(), names, rows);
    Ground.under(this);
    choose(firstChanged());
  }

  /** Where the keyboard belongs. */
  public Region lines() {
    return rows;
  }

  private Button step(String id, String title, int way) {
    Button button = new Button(title);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> step(way));
    return button;
  }

  /** Goes to the next stretch of lines that differ, or the one before; around at the ends. */
  private void step(int way) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < rows.getItems().size(); i++) {
      if (differs(i) && (i == 0 || !differs(i - 1))) {
        starts.add(i);
      }
    }
    if (starts.isEmpty()) {
      return;
    }
    int at = rows.getSelectionModel().getSelectedIndex();
    int found = way > 0 ? starts.getFirst() : starts.getLast();
    for (int start : way > 0 ? starts.reversed() : starts) {
      found = way * (start - at) > 0 ? start : found;
    }
    show(found);
  }

  private boolean differs(int line) {
    return rows.getItems().get(line).row().mark() != Mark.SAME;
  }

  private static HBox half(Label label) {
    HBox half = new HBox(label);
    half.setPrefWidth(100);
    HBox.setHgrow(half, Priority.ALWAYS);
    half.getStyleClass().add("vg-diff-name");
    return half;
  }

  private HBox choices() {
    HBox bar = new HBox(6);
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < pairs.size(); i++) {
      int index = i;
      ToggleButton button = new ToggleButton(pairs.get(i).title());
      button.setToggleGroup(group);
      button.getStyleClass().add("vg-chip");
      button.setSelected(i == firstChanged());
      button.setOnAction(event -> {
        button.setSelected(true);
        choose(index);
      });
      bar.getChildren().add(button);
    }
    return bar;
  }

  private int firstChanged() {
    for (int i = 0; i < pairs.size(); i++) {
      if (!pairs.get(i).before().equals(pairs.get(i).after())) {
        return i;
      }
    }
    return 0;
  }

  private void choose(int index) {
    TextPair pair = pairs.get(index);
    TextComparison comparison = TextComparison.of(pair.before(), pair.after());
    compared = comparison.rows();
    summary.setText(
        "~ %d changed   − %d removed   + %d added"
            .formatted(
                comparison.count(Mark.CHANGED),
                comparison.count(Mark.REMOVED),
                comparison.count(Mark.ADDED)));
    fill();
  }

  /** Wraps the lines to the width that there is, and shows the first that differs. */
  private void fill() {
    Text letter = new Text("0");
    letter.setFont(Font.font(Fonts.MONO, FONT));
    double half = (rows.getWidth() - DiffCell.BESIDE) / 2;
    int columns = (int) (half / letter.getLayoutBounds().getWidth());
    List<DiffLine> lines = DiffLine.of(compared, Math.max(LEAST, columns));
    rows.getItems().setAll(lines);
    same.set(compared.stream().allMatch(row -> row.mark() == Mark.SAME));
    lines.stream()
        .filter(line -> line.row().mark() != Mark.SAME)
        .findFirst()
        .map(lines::indexOf)
        .ifPresent(this::show);
  }

  private void show(int line) {
    rows.getSelectionModel().select(line);
    rows.scrollTo(Math.max(0, line - 3));
  }
}
