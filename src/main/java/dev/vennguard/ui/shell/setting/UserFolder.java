package dev.vennguard.ui.shell.setting;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the window keeps things for this user.
 *
 * @param settings the file of the settings
 */
public record UserFolder(Path settings) {
  /** As this system wants it. */
  public static UserFolder ofSystem() {
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "");
    return new UserFolder(SettingsFile.place(System.getenv(), home, system));
  }

  /** The folder that the settings are in: for a journal and a log, too. */
  public Path path() {
    Path file = settings.toAbsolutePath();
    return Objects.requireNonNullElse(file.getParent(), file);
  }
}
