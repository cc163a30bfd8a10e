package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.TextSearch.Found;
import dev.vennguard.ui.editor.TextSearch.Query;
import dev.vennguard.ui.editor.TextSearch.Replacements;
import dev.vennguard.ui.kit.Tip;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Finds a text in the shown document while it is typed, marks all places, and replaces them. Enter
 * goes forwards, Shift+Enter backwards, Esc closes.
 */
final class FindBar extends VBox {
  /** What means something else in a regular expression than itself. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private final TextField sought = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase = toggle("Aa", "find-case", "capitals matter");
  private final ToggleButton regex = toggle(".*", "find-regex", "regular expression");
  private final Label result = new Label();
  private final HBox replacing;
  private final Target target;
  private Found found = new Found(List.of(), "");
  private int current = -1;

  /** Where the bar searches. */
  interface Target {
    /** The editor that is shown at present. */
    PolicyEditing editor();
  }

  FindBar(Target target) {
    this.target = target;
    getStyleClass().addAll("vg-find", "vg-rule-above");
    sought.setPromptText("Find");
    sought.setId("find");
    sought.setAccessibleText("find in this document");
    sought.setMinWidth(60);
    replacement.setPromptText("Replace with");
    replacement.setId("replace");
    replacement.setAccessibleText("replace with");
    replacement.setMinWidth(60);
    result.getStyleClass().add("vg-muted");
    result.setId("find-result");
    Button previous = button("↑", "previous place");
    previous.setOnAction(event -> go(false));
    Button next = button("↓", "next place");
    next.setOnAction(event -> go(true));
    Button close = button("×", "close");
    close.setOnAction(event -> close());
    Button one = button("Replace", "replace this place");
    one.setId("replace-one");
    one.setOnAction(event -> replace(false));
    Button all = button("All", "replace all places");
    all.setId("replace-all");
    all.setOnAction(event -> replace(true));
    HBox.setHgrow(sought, Priority.ALWAYS);
    HBox.setHgrow(replacement, Priority.ALWAYS);
    HBox finding = new HBox(sought, matchCase, regex, previous, next, close);
    replacing = new HBox(replacement, one, all);
    finding.getStyleClass().add("vg-find-row");
    replacing.getStyleClass().add("vg-find-row");
    addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
    sought.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, true));
    replacement.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, false));
    sought.textProperty().addListener((observable, before, now) -> sought());
    matchCase.setOnAction(event -> sought());
    regex.setOnAction(event -> sought());
    getChildren().addAll(finding, result, replacing);
    show(false, false);
  }

  /**
   * Shows the bar and takes the focus; what is selected in one line is sought, unless the keyboard
   * is in the bar already: then what is selected is only what was found.
   */
  void open(boolean withReplacement) {
    boolean inBar = isVisible() && isFocusWithin();
    Span selected = target.editor().selection();
    String text = target.editor().text().substring(selected.start(), selected.end());
    show(true, withReplacement || replacing.isVisible());
    if (!inBar && !text.isEmpty() && text.indexOf('\n') < 0) {
      sought.setText(regex.isSelected() ? SPECIAL.matcher(text).replaceAll("\\\\$0") : text);
    }
    sought();
    sought.requestFocus();
    sought.selectAll();
  }

  /** The text or the editor is another one: what is marked is found anew, nothing moves. */
  void refresh() {
    if (isVisible()) {
      find();
      current = found.hits().indexOf(target.editor().selection());
      say();
    }
  }

  private void show(boolean there, boolean withReplacement) {
    setVisible(there);
    setManaged(there);
    replacing.setVisible(withReplacement);
    replacing.setManaged(withReplacement);
  }

  private void close() {
    boolean hadFocus = isFocusWithin();
    show(false, false);
    target.editor().showHits(List.of());
    if (hadFocus) {
      target.editor().focus();
    }
  }

  private void pressed(KeyEvent event, boolean inSought) {
    if (event.getCode() == KeyCode.ENTER) {
      if (inSought) {
        go(!event.isShiftDown());
      } else {
        replace(event.isShortcutDown());
      }
      event.consume();
    }
  }

  /** Esc anywhere in the bar, or in the text it is about, closes it. */
  void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      close();
      event.consume();
    }
  }

  private Query query() {
    return new Query(sought.getText(), matchCase.isSelected(), regex.isSelected());
  }

  private void find() {
    found = TextSearch.find(target.editor().text(), query());
    target.editor().showHits(found.hits());
  }

  /** Something else is sought: the first place from the start of the selection on is shown. */
  private void sought() {
    find();
    select(found.from(target.editor().selection().start()));
  }

  private void go(boolean forwards) {
    find();
    Span at = target.editor().selection();
    boolean onHit = found.hits().contains(at);
    select(forwards ? found.from(onHit ? at.end() : at.start()) : found.before(at.start()));
  }

  private void select(int hit) {
    current = hit;
    if (hit >= 0) {
      target.editor().select(found.hits().get(hit));
    }
    say();
  }

  private void say() {
    int count = found.hits().size();
    String counted =
        current >= 0
            ? String.format(Locale.ROOT, "%,d of %,d", current + 1, count)
            : String.format(Locale.ROOT, "%,d found", count);
    String words = sought.getText().isEmpty() ? "" : count == 0 ? "not found" : counted;
    result.setText(found.problem().isEmpty() ? words : found.problem());
    result.setVisible(!result.getText().isEmpty());
    result.setManaged(result.isVisible());
  }

  private void replace(boolean all) {
    find();
    Span at = target.editor().selection();
    if (!all && !found.hits().contains(at)) {
      select(found.from(at.start()));
      return;
    }
    List<Span> places = all ? found.hits() : List.of(at);
    Replacements made =
        TextSearch.replace(target.editor().text(), query(), replacement.getText(), places);
    target.editor().replace(made.changes());
    find();
    if (made.problem().isEmpty()) {
      Span selected = target.editor().selection();
      select(all ? found.hits().indexOf(selected) : found.from(selected.end()));
      if (all) {
        result.setText(String.format(Locale.ROOT, "%,d replaced", made.changes().size()));
        result.setVisible(true);
        result.setManaged(true);
      }
    } else {
      result.setText(made.problem());
    }
  }

  private static ToggleButton toggle(String sign, String id, String words) {
    ToggleButton button = new ToggleButton(sign);
    button.setId(id);
    button.getStyleClass().addAll("vg-flat", "vg-find-toggle");
    button.setAccessibleText(words);
    button.setMinWidth(USE_PREF_SIZE);
    Tip.on(button, words);
    return button;
  }

  private static Button button(String sign, String words) {
    Button button = new Button(sign);
    button.getStyleClass().add("vg-flat");
    button.setAccessibleText(words);
    button.setMinWidth(USE_PREF_SIZE);
    Tip.on(button, words);
    return button;
  }
}
