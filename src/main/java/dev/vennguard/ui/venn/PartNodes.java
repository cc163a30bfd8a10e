package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Tip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;

/**
 * All nodes that belong to one part of the picture: what points at one of them marks all of them.
 */
final class PartNodes {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Map<VennPart, List<Node>> nodes = new EnumMap<>(VennPart.class);
  private final PartListener listener;

  /** What the user does with a part. */
  interface PartListener {
    void chosen(VennPart part);
  }

  PartNodes(PartListener listener) {
    this.listener = listener;
  }

  void add(VennPart part, Node... more) {
    for (Node node : more) {
      nodes.computeIfAbsent(part, missing -> new ArrayList<>()).add(node);
      node.setOnMouseEntered(event -> point(part, true));
      node.setOnMouseExited(event -> point(part, false));
      node.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY) {
          listener.chosen(part);
          event.consume();
        }
      });
    }
  }

  private void point(VennPart part, boolean on) {
    of(part).forEach(node -> node.pseudoClassStateChanged(POINTED, on));
  }

  /** Marks the part that is selected; none if the list is empty. */
  void choose(List<VennPart> chosen) {
    for (VennPart part : VennPart.values()) {
      boolean on = chosen.contains(part);
      of(part).forEach(node -> node.pseudoClassStateChanged(CHOSEN, on));
    }
  }

  /** Whatever shows the part has this tooltip. */
  void explain(VennPart part, Tip tip) {
    of(part).forEach(tip::on);
  }

  private List<Node> of(VennPart part) {
    return nodes.getOrDefault(part, List.of());
  }
}
