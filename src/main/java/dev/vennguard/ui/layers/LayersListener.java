package dev.vennguard.ui.layers;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Edit;

/** What the drawer asks the window for. */
public interface LayersListener {
  /** A policy type is to count or not. */
  void turn(LayerKind kind, Edit.Position position);

  /** A document is wanted: of a further level for SCPs and RCPs. */
  void add(LayerKind kind);

  /** The pane of a policy type that has one in the window is wanted. */
  void goTo(LayerKind kind);
}
