package dev.vennguard.ui.whatif;

import dev.vennguard.decide.ContextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The condition keys that can change the answer. What was entered for a key comes back when the key
 * does; what is preset for a key without a field can't change the answer and stays out.
 */
final class KeyPane extends VBox {
  private final Runnable changed;
  private final Label heading = new Label();
  private final Map<String, ContextValue> entered = new TreeMap<>();
  private final Map<String, KeyEditor> editors = new LinkedHashMap<>();
  private List<KeyField> shown = List.of();

  KeyPane(Runnable changed) {
    this.changed = changed;
    heading.getStyleClass().addAll("vg-strong", "whatif-heading");
    heading.setWrapText(true);
    heading.setId("whatif-keys");
    getStyleClass().add("whatif-keys");
    getChildren().add(heading);
    title();
  }

  /** What the request carries. */
  Map<String, ContextValue> context() {
    Map<String, ContextValue> context = new TreeMap<>();
    editors.forEach((key, editor) -> editor.value().ifPresent(value -> context.put(key, value)));
    return context;
  }

  /** Values that the keys are to have as soon as they are shown. */
  void preset(Map<String, ContextValue> context) {
    entered.clear();
    context.forEach((key, value) -> entered.put(key.toLowerCase(Locale.ROOT), value));
    shown = List.of();
    editors.clear();
    getChildren().setAll(heading);
  }

  /** Shows these keys; a key that stays keeps what was entered. */
  void show(List<KeyField> fields) {
    if (names(fields).equals(names(shown)) && !shown.isEmpty()) {
      return;
    }
    editors.forEach((key, editor) -> keep(key, editor));
    Map<String, KeyEditor> kept = new LinkedHashMap<>(editors);
    editors.clear();
    for (KeyField field : fields) {
      String key = field.name().toLowerCase(Locale.ROOT);
      KeyEditor before = kept.get(key);
      editors.put(key, before != null && before.field().equals(field) ? before : made(key, field));
    }
    shown = fields;
    getChildren().setAll(heading);
    getChildren().addAll(editors.values());
    title();
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

  private void title() {
    heading.setText(
        shown.isEmpty()
            ? "Context: no condition key can change the answer"
            : "Context: the keys that can change the answer");
  }

  private static List<String> names(List<KeyField> fields) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.name() + field.type()));
    return names;
  }
}
