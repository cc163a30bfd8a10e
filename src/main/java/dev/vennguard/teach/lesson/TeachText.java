package dev.vennguard.teach.lesson;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts about teaching that come with the app. */
public final class TeachText {
  private static final String FOLDER = "/dev/vennguard/teach/";

  private TeachText() {}

  /**
   * A text that has to be there.
   *
   * @param name its path below the folder of all of them
   * @throws UncheckedIOException if it is missing: the program is damaged
   */
  public static String read(String name) {
    return find(name)
        .orElseThrow(() ->
            new UncheckedIOException(
                "a bundled text is missing", new FileNotFoundException(FOLDER + name)));
  }

  /** A text that may be there. */
  public static Optional<String> find(String name) {
    try (var in = TeachText.class.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException damaged) {
      throw new UncheckedIOException("a bundled text cannot be read: " + name, damaged);
    }
  }
}
