package dev.vennguard.ui.whatif;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.policy.ConditionKeyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/**
 * The condition keys that can change the answer. What was entered for a key comes back when the key
 * does; what is preset for a key without a field can't change the answer and stays out.
 */
final class KeyPane extends VBox {
  private static final String SOME = "the keys that can change the answer";
  private static final String NONE = "no condition key changes the answer";
  private static final String NOTHING_ASKED = "which keys matter is seen once there is an action";

  private final Runnable changed;
  private final Label heading = new Label();
  private final Map<String, ContextValue> entered = new TreeMap<>();
  private final Map<String, KeyEditor> editors = new LinkedHashMap<>();
  private final TitledPane more = new TitledPane();
  private final VBox rest = new VBox(7);
  private List<KeyField> shown = List.of();
  private Set<String> important = Set.of();

  KeyPane(Runnable changed) {
    this.changed = changed;
    heading.getStyleClass().addAll("vg-strong", "whatif-heading");
    heading.setWrapText(true);
    heading.setId("whatif-keys");
    getStyleClass().add("whatif-keys");
    getChildren().add(heading);
    more.setId("whatif-more-keys");
    more.setContent(rest);
    more.setExpanded(false);
    more.setAnimated(false);
    title(NOTHING_ASKED);
  }

  /** There is no action, and so no answer that a key could change. */
  void showNone() {
    show(List.of(), Set.of());
    title(NOTHING_ASKED);
  }

  /** What the request carries. */
  Map<String, ContextValue> context() {
    Map<String, ContextValue> context = new TreeMap<>();
    editors.forEach((key, editor) -> editor.value().ifPresent(value -> context.put(key, value)));
    return context;
  }

  /** What keeps a value from being asked about; empty if nothing does. */
  String problem() {
    return editors.values().stream()
        .filter(one -> !one.problem().isEmpty())
        .findFirst()
        .map(one -> one.field().name() + ": " + one.problem())
        .orElse("");
  }

  /** Whether a key has a field. */
  boolean offers(String key) {
    return editors.containsKey(key);
  }

  /** Values that the keys are to have as soon as they are shown. */
  void preset(Map<String, ContextValue> context) {
    entered.clear();
    context.forEach((key, value) -> entered.put(ConditionKeyName.folded(key), value));
    shown = List.of();
    editors.clear();
    getChildren().setAll(heading);
  }

  /** The keys start with other values; what was entered by hand stays. */
  void renew() {
    Map<String, ContextValue> own = new TreeMap<>();
    editors.forEach((key, editor) -> {
      if (editor.touched()) {
        editor.value().ifPresent(value -> own.put(key, value));
      }
    });
    preset(own);
  }

  /**
   * Shows these keys; a key that stays keeps what was entered.
   *
   * @param fields the keys of all statements that can apply
   * @param relevant those that were shown to change the answer; the others are folded away
   */
  void show(List<KeyField> fields, Set<String> relevant) {
    boolean same = names(fields).equals(names(shown)) && relevant.equals(important);
    if (same && !shown.isEmpty()) {
      return;
    }
    editors.forEach(this::keep);
    Map<String, KeyEditor> kept = new LinkedHashMap<>(editors);
    editors.clear();
    for (KeyField field : fields) {
      String key = key(field);
      KeyEditor before = kept.get(key);
      editors.put(key, before != null && before.field().equals(field) ? before : made(key, field));
    }
    shown = fields;
    important = relevant;
    arrange();
  }

  /** Those that matter stand open; a key that the user touched stays where it can be seen. */
  private void arrange() {
    List<KeyEditor> others = new ArrayList<>();
    getChildren().setAll(heading);
    editors.forEach((key, editor) -> {
      if (important.contains(key) || editor.touched()) {
        getChildren().add(editor);
      } else {
        others.add(editor);
      }
    });
    title(getChildren().size() > 1 ? SOME : NONE);
    if (!others.isEmpty()) {
      more.setText(
          others.size() == 1 ? "1 key has no effect" : others.size() + " keys have no effect");
      rest.getChildren().setAll(others);
      getChildren().add(more);
    }
  }

  private KeyEditor made(String key, KeyField field) {
    KeyEditor editor = new KeyEditor(field, changed);
    ContextValue value = entered.get(key);
    if (value != null) {
      editor.set(value);
    }
    return editor;
  }

  private void keep(String key, KeyEditor editor) {
    editor.value().ifPresentOrElse(value -> entered.put(key, value), () -> entered.remove(key));
  }

  private void title(String words) {
    heading.setText("Context: " + words);
  }

  private static String key(KeyField field) {
    return ConditionKeyName.folded(field.name());
  }

  private static List<String> names(List<KeyField> fields) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.name() + field.type()));
    return names;
  }
}
