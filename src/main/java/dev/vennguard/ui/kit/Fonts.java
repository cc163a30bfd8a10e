package dev.vennguard.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The bundled fonts: the same glyphs (● ◐ ◖ ◗ ∅ ⊘) and metrics on every system. Load them once,
 * before the first scene is styled.
 */
public final class Fonts {
  /** The family for words. */
  public static final String SANS = "DejaVu Sans";

  /** The family for policy text and names of actions. */
  public static final String MONO = "DejaVu Sans Mono";

  private static final List<String> FILES =
      List.of(
          "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf");

  private Fonts() {}

  /** Makes the bundled fonts known to JavaFX; to be called before a window is built. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in =
          Objects.requireNonNull(
              Fonts.class.getResourceAsStream("/dev/vennguard/assets/fonts/" + file), file)) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Words, for canvas drawing; the size in pixels. */
  public static Font sans(double size) {
    return Font.font(SANS, size);
  }

  /** Words in bold, for canvas drawing; the size in pixels. */
  public static Font bold(double size) {
    return Font.font(SANS, FontWeight.BOLD, size);
  }

  /** Policy text and names of actions, for canvas drawing; the size in pixels. */
  public static Font mono(double size) {
    return Font.font(MONO, size);
  }
}
