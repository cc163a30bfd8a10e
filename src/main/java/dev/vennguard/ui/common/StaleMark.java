package dev.vennguard.ui.common;

import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Greys what shows an older state, while a text is broken. */
public final class StaleMark {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private StaleMark() {}

  /** Marks a view by the snapshot that it shows; tells whether that is stale. */
  public static boolean show(Node view, Snapshot snapshot) {
    boolean stale =
        switch (snapshot.freshness()) {
          case Freshness.Current _ -> false;
          case Freshness.Stale _ -> true;
        };
    view.pseudoClassStateChanged(STALE, stale);
    return stale;
  }
}
