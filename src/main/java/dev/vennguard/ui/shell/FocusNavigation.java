package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Goes from pane to pane and from problem to problem. */
final class FocusNavigation {
  private final EditorPanes sides;
  private final CentrePane middle;
  private List<Place> last = List.of();
  private int caretThen;

  /** Which way. */
  enum Way {
    FORTH(1),
    BACK(-1);

    private final int step;

    Way(int step) {
      this.step = step;
    }
  }

  private record Stop(Node node, Runnable focus) {}

  private record Place(EditorPane pane, DocumentId document, Span span) {}

  FocusNavigation(EditorPanes sides, CentrePane middle) {
    this.sides = sides;
    this.middle = middle;
  }

  /** Takes the keyboard to the next pane: identity, diagram, matrix, boundary, and around. */
  void pane(Way way) {
    List<Stop> stops =
        List.of(
            new Stop(sides.identity(), () -> sides.identity().editor().focus()),
            new Stop(middle.vennView(), middle::focusVenn),
            new Stop(middle.matrixView(), middle::focusMatrix),
            new Stop(sides.boundary(), () -> sides.boundary().editor().focus()));
    int at = way == Way.FORTH ? -1 : 0;
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).node().isFocusWithin()) {
        at = i;
      }
    }
    stops.get(Math.floorMod(at + way.step, stops.size())).focus().run();
  }

  /** Whether the chosen documents have a problem or a finding. */
  boolean anyProblem() {
    List<Place> places = new ArrayList<>();
    collect(sides.identity(), places);
    collect(sides.boundary(), places);
    return !places.isEmpty();
  }

  /**
   * Goes to the next problem or finding of the chosen documents, first here, then on the other
   * side.
   */
  void problem(Way way) {
    List<Place> places = new ArrayList<>();
    collect(sides.identity(), places);
    collect(sides.boundary(), places);
    if (places.isEmpty()) {
      return;
    }
    EditorPane here = sides.focusedPane();
    boolean second = sides.focused() == LayerKind.BOUNDARY;
    int caret = caret(here);
    int before = 0;
    int notAfter = 0;
    for (Place place : places) {
      boolean earlierPane = second && !place.pane().equals(here);
      boolean same = place.pane().equals(here);
      before += earlierPane || (same && place.span().start() < caret) ? 1 : 0;
      notAfter += earlierPane || (same && place.span().start() <= caret) ? 1 : 0;
    }
    if (unmoved(places)) {
      before = places.indexOf(last.getFirst());
      notAfter = before + 1;
    }
    int next = way == Way.FORTH ? notAfter : before - 1;
    Place place = places.get(Math.floorMod(next, places.size()));
    sides.choose(place.document());
    place.pane().editor().jumpTo(new Span(place.span().start(), place.span().start()));
    last = List.of(place);
    caretThen = caret(place.pane());
  }

  /** Whether the caret is where the last step left it: then the walk goes on from there. */
  private boolean unmoved(List<Place> places) {
    return !last.isEmpty()
        && places.contains(last.getFirst())
        && caret(last.getFirst().pane()) == caretThen;
  }

  private static int caret(EditorPane pane) {
    return pane.editor().caret().getValue().offset();
  }

  private static void collect(EditorPane pane, List<Place> places) {
    pane.troubles().forEach(span -> places.add(new Place(pane, pane.current(), span)));
  }
}
