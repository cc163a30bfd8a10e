package dev.vennguard.ui.shell.command;

import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.editor.PolicyEditing.ClipboardCommand;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/**
 * What the Edit menu is about: the field that has the keyboard, else the editor that had it last.
 */
public final class TextFocus {
  private static final String NOWHERE = "put the caret into a text first";

  private final Supplier<@Nullable Scene> scene;
  private final Supplier<PolicyEditing> editor;

  /**
   * @param scene of the window, once it has one
   * @param editor the one that had the keyboard last
   */
  public TextFocus(Supplier<@Nullable Scene> scene, Supplier<PolicyEditing> editor) {
    this.scene = scene;
    this.editor = editor;
  }

  private @Nullable Node owner() {
    Scene shown = scene.get();
    return shown == null ? null : shown.getFocusOwner();
  }

  private Optional<TextInputControl> field() {
    return owner() instanceof TextInputControl field ? Optional.of(field) : Optional.empty();
  }

  /** Why there is nothing to copy; empty if there is. */
  public String notCopyable() {
    boolean selected =
        field()
            .map(field -> field.getSelection().getLength() > 0)
            .orElseGet(() -> editor.get().hasSelection());
    return selected ? "" : "nothing is selected in the text";
  }

  /** Why there is nothing to cut; empty if there is. */
  public String notCuttable() {
    return field().filter(field -> !field.isEditable()).isPresent()
        ? "what stands here can only be read"
        : notCopyable();
  }

  /**
   * Why nothing can be pasted; empty if something can. The clipboard is asked last: a window that
   * is made beside the FX thread cannot ask it, and has no focus yet.
   */
  public String notPastable() {
    if (field().isEmpty() && !inEditor()) {
      return NOWHERE;
    }
    return Clipboard.getSystemClipboard().hasString()
        ? ""
        : "there is no text on the clipboard; copy one first";
  }

  /** Why nothing can be done with lines; empty if the keyboard is in an editor. */
  public String notInEditor() {
    return inEditor() ? "" : NOWHERE;
  }

  private boolean inEditor() {
    @Nullable Node node = owner();
    Node text = editor.get().node();
    while (node != null && !node.equals(text)) {
      node = node.getParent();
    }
    return node != null;
  }

  /** Selects all of the text. */
  public void selectAll() {
    field().ifPresentOrElse(TextInputControl::selectAll, () -> editor.get().selectAll());
  }

  /** Cuts, copies or pastes. */
  public void clipboard(ClipboardCommand command) {
    field()
        .ifPresentOrElse(
            field -> {
              switch (command) {
                case CUT -> field.cut();
                case COPY -> field.copy();
                case PASTE -> field.paste();
              }
            },
            () -> editor.get().clipboard(command));
  }
}
