package dev.vennguard.start;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.Composition;
import dev.vennguard.workspace.Selection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;

/**
 * Does once what users do, one thing per frame, and closes the window: so that Java can keep what
 * it loaded, linked and learned in a cache for the next start. Nothing is saved.
 */
final class AotTraining extends AnimationTimer {
  private static final int KEYS = 40;
  private static final int ACTIONS = 12;

  private final Composition window;
  private final Runnable end;
  private final Queue<Runnable> steps = new ArrayDeque<>();

  /**
   * A rehearsal.
   *
   * @param end closes the window without asking
   */
  AotTraining(Composition window, Runnable end) {
    this.window = window;
    this.end = end;
    for (int i = 0; i < KEYS; i++) {
      String letter = String.valueOf((char) ('a' + i % 26));
      steps.add(() -> type(letter));
    }
    for (int i = 1; i <= ACTIONS; i++) {
      int action = i * 997;
      steps.add(() -> window.selection().select(new Selection.OneAction(action)));
    }
    steps.add(() -> window.selection().select(new Selection.None()));
    for (String command : List.of("matrix.open-all", "matrix.close-all", "view.what-if")) {
      steps.add(() -> window.commands().run(command));
    }
    steps.add(() -> window.commands().run("view.layers"));
    steps.add(() -> window.commands().run("view.layers"));
  }

  @Override
  public void handle(long now) {
    Runnable step = steps.poll();
    if (step == null) {
      stop();
      end.run();
    } else {
      step.run();
    }
  }

  /** Types a letter into an action's name, or takes it back. */
  private void type(String letter) {
    Node node = window.window().scene().lookup("#" + LayerKind.IDENTITY.id() + "-text-0");
    if (node instanceof CodeArea area) {
      int at = area.getText().indexOf(':') + 1;
      if (steps.size() % 2 == 0) {
        area.insertText(at, letter);
      } else {
        area.deleteText(at, at + 1);
      }
    }
  }
}
