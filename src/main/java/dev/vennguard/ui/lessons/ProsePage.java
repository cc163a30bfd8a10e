package dev.vennguard.ui.lessons;

import javafx.scene.layout.VBox;

/** A page that is only read. */
final class ProsePage extends VBox implements LessonPage {
  private final Runnable focus;

  ProsePage(Runnable focus) {
    this.focus = focus;
  }

  @Override
  public void told() {}

  @Override
  public void focusFirst() {
    focus.run();
  }
}
