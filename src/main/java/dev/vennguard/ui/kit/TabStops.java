package dev.vennguard.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;

/** Where Tab stops within a part of the window. */
final class TabStops {
  private TabStops() {}

  /** Adds them in their order. */
  static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }

  /** Of radio buttons that belong together the one that is chosen stands for all. */
  static Node chosen(Node stop) {
    if (stop instanceof RadioButton radio && radio.getToggleGroup() != null) {
      Toggle chosen = radio.getToggleGroup().getSelectedToggle();
      return chosen instanceof Node node ? node : stop;
    }
    return stop;
  }
}
