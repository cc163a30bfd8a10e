package dev.vennguard.ui.shell.setting;

/** Whether pictures move when they change. */
public enum MotionChoice {
  /** As the operating system says. */
  SYSTEM("As the system"),
  /** Nothing moves. */
  REDUCED("Reduced"),
  /** Changes move, for a moment. */
  FULL("Full");

  private final String title;

  MotionChoice(String title) {
    this.title = title;
  }

  /** What the menu says. */
  public String title() {
    return title;
  }
}
