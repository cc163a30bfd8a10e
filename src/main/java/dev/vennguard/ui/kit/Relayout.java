package dev.vennguard.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Lets a window be laid out again after something threw in its layout. JavaFX marks every parent
 * while it lays it out, passes over a marked one, and takes the marks away only at the end: all
 * that was being laid out, up to the root, would stay as it is for ever.
 *
 * <p>A mark cannot be read or taken away, but both can be seen to: a child's wish for layout goes
 * no further than a marked parent, and a parent that is only on the way to a node with a layout of
 * its own is not passed over and loses its mark.
 */
public final class Relayout {
  private final Consumer<Parent> culprit;

  private Relayout(Consumer<Parent> culprit) {
    this.culprit = culprit;
  }

  /**
   * Takes the marks from all but the innermost parent, which threw: it is not laid out until {@link
   * #release}, so that it does not throw with every frame.
   *
   * @param culprit is told which one that is
   */
  public static void mend(Parent root, Consumer<Parent> culprit) {
    new Relayout(culprit).mended(root);
    root.requestLayout();
  }

  /** Lets a parent that threw be laid out again. */
  public static void release(Parent parent) {
    child(parent).ifPresent(child -> unmark(parent, child));
    parent.requestLayout();
  }

  /** Returns whether the parent was marked. */
  private boolean mended(Parent parent) {
    boolean below = false;
    for (Node node : List.copyOf(parent.getChildrenUnmodifiable())) {
      below |= node instanceof Parent inner && mended(inner);
    }
    Optional<Parent> child = child(parent);
    if (child.isEmpty() || !marked(parent, child.get())) {
      return false;
    }
    if (below) {
      unmark(parent, child.get());
    } else {
      culprit.accept(parent);
    }
    return true;
  }

  /** One with which the mark can be seen to; best one that need not become managed for that. */
  private static Optional<Parent> child(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(node -> !node.managedProperty().isBound())
        .filter(Parent.class::isInstance)
        .map(Parent.class::cast)
        .max(Comparator.comparing(Parent::isManaged));
  }

  private static boolean marked(Parent parent, Parent child) {
    boolean managed = child.isManaged();
    child.setManaged(true);
    layOut(parent);
    child.requestLayout();
    boolean marked = !parent.isNeedsLayout();
    child.setManaged(managed);
    return marked;
  }

  /** A node that is not managed has a layout of its own. */
  private static void unmark(Parent parent, Parent child) {
    boolean managed = child.isManaged();
    child.setManaged(false);
    layOut(parent);
    child.requestLayout();
    layOut(parent);
    child.setManaged(managed);
  }

  /** What throws now threw before, and has been told of. */
  private static void layOut(Parent parent) {
    try {
      parent.layout();
    } catch (RuntimeException | Error known) {
      parent.requestLayout();
    }
  }
}
