package dev.vennguard.ui.shell.setting;

/**
 * How texts and the window are read.
 *
 * @param wrapped whether long lines of the editors are wrapped
 * @param texts so many times as large as usual are the texts in the editors
 * @param window so many times as large as usual is the whole window
 */
public record ReadingSize(boolean wrapped, double texts, double window) {
  /** As it is before anybody chose. */
  public static final ReadingSize USUAL = new ReadingSize(false, 1, 1);
}
