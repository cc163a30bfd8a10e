package dev.vennguard.ui.kit;

import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * A colour role that a canvas draws with. Each has a token of the same name in the theme files;
 * {@link InkRegion} says which colour it is at present. {@code X_TEXT} is readable as text, {@code
 * X} is for lines and glyphs, {@code X_SOFT} is a fill.
 */
public enum Ink {
  IDENTITY,
  IDENTITY_TEXT,
  IDENTITY_SOFT,
  BOUNDARY,
  BOUNDARY_TEXT,
  BOUNDARY_SOFT,
  EFFECTIVE,
  EFFECTIVE_TEXT,
  EFFECTIVE_SOFT,
  DENY,
  DENY_TEXT,
  DENY_SOFT,
  UNDECIDED,
  UNDECIDED_SOFT,
  TEXT,
  MUTED,
  FAINT,
  SURFACE,
  CANVAS,
  BORDER,
  BORDER_STRONG,
  SELECTION,
  HOVER,
  FOCUS,
  ERROR,
  WARNING,
  LINE_NUMBER;

  /** The CSS property that carries it on an {@link InkRegion}, such as {@code -vg-ink-text}. */
  String property() {
    return "-vg-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is drawn before a style sheet was applied. */
  Color initial() {
    return Color.GRAY;
  }
}
