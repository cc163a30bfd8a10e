package dev.vennguard.ui.shell.setting;

import dev.vennguard.ui.venn.VennView;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

/** Remembers how the diagram is drawn, and whether it may move. */
public final class VennSettings {
  private final VennView view;
  private final Settings settings;
  private final ChangeListener<Boolean> follower = (observable, before, now) -> apply();
  private MotionChoice choice;

  public VennSettings(VennView view, Settings settings) {
    this.view = view;
    this.settings = settings;
    choice = settings.motion();
    view.formProperty().set(settings.vennForm());
    view.formProperty().addListener((observable, before, now) -> settings.setVennForm(now));
    view.scopeProperty().set(settings.vennScope());
    view.scopeProperty().addListener((observable, before, now) -> settings.setVennScope(now));
  }

  /** The id of the command that chooses. */
  public static String commandId(MotionChoice choice) {
    return "view.motion-" + choice.name().toLowerCase(Locale.ROOT);
  }

  /** Whether pictures move. */
  public MotionChoice choice() {
    return choice;
  }

  public void choose(MotionChoice chosen) {
    choice = chosen;
    settings.setMotion(chosen);
    apply();
  }

  /** Follows the system from now on, while that is chosen. */
  public void follow() {
    Platform.getPreferences().reducedMotionProperty().addListener(follower);
  }

  /** Stops following. */
  public void close() {
    Platform.getPreferences().reducedMotionProperty().removeListener(follower);
  }

  /** Moves or does not, as is chosen. */
  public void apply() {
    view.reducedMotionProperty()
        .set(
            switch (choice) {
              case SYSTEM -> Platform.getPreferences().isReducedMotion();
              case REDUCED -> true;
              case FULL -> false;
            });
  }
}
