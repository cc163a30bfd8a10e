package dev.vennguard.ui.shell.setting;

/** Which theme the user wants. */
public enum ThemeChoice {
  /** That of the operating system. */
  SYSTEM("As the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String title;

  ThemeChoice(String title) {
    this.title = title;
  }

  /** What the menu says. */
  public String title() {
    return title;
  }
}
