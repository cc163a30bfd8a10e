package dev.vennguard.ui.shell;

import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * A view in the middle of the window, as the window sees it.
 *
 * @param node what to put there
 * @param shower shows a snapshot under a selection
 * @param focus takes the keyboard into it
 */
public record MiddleView(Node node, BiConsumer<Snapshot, Selection> shower, Runnable focus) {
  /** Makes a view. */
  public interface Factory {
    /**
     * Makes it.
     *
     * @param start the first snapshot
     * @param select is to be told what is selected in it
     */
    MiddleView make(Snapshot start, Consumer<Selection> select);
  }
}
