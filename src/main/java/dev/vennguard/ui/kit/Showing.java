package dev.vennguard.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Shows snapshots in views that fail each for itself: what one throws is told, it is greyed, and
 * the others show what they should.
 */
public final class Showing {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final Consumer<Throwable> failed;
  private final Set<Node> views = new LinkedHashSet<>();
  private final List<Parent> culprits = new ArrayList<>();

  /**
   * No view has failed.
   *
   * @param failed is told what a view threw
   */
  public Showing(Consumer<Throwable> failed) {
    this.failed = failed;
  }

  /** Shows something in a view; a view that could do it again is no longer greyed. */
  public void in(Node view, Runnable show) {
    views.add(view);
    boolean done = false;
    try {
      show.run();
      done = true;
    } catch (RuntimeException | Error problem) {
      failed.accept(problem);
    }
    grey(view, !done);
  }

  /** Does something more with a view that was just shown, or could not be. */
  public void also(Node view, Runnable more) {
    try {
      more.run();
    } catch (RuntimeException | Error problem) {
      failed.accept(problem);
      grey(view, true);
    }
  }

  /**
   * Takes up something thrown where nobody catches it, in the layout of a frame: the window can be
   * laid out again, but for what threw. The view it is in is greyed until the next snapshot.
   */
  public void thrown(Throwable problem, Parent root) {
    failed.accept(problem);
    Relayout.mend(
        root,
        culprit -> {
          culprits.add(culprit);
          views.stream().filter(view -> holds(view, culprit)).forEach(view -> grey(view, true));
        });
  }

  /** Lets what threw in a layout be laid out again. */
  public void retry() {
    culprits.forEach(Relayout::release);
    culprits.clear();
  }

  private static boolean holds(Node view, Node inner) {
    for (Node node = inner; node != null; node = node.getParent()) {
      if (node.equals(view)) {
        return true;
      }
    }
    return false;
  }

  private static void grey(Node view, boolean failed) {
    view.pseudoClassStateChanged(FAILED, failed);
  }
}
