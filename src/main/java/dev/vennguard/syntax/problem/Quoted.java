package dev.vennguard.syntax.problem;

/** What the user wrote, as it stands in a message. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** In backticks, cut short, on one line. */
  static String quote(String text) {
    return text.isEmpty() ? "(empty)" : '`' + cutShort(text) + '`';
  }

  /** Cut short, on one line. */
  static String cutShort(String text) {
    String shown = text;
    if (text.length() > LONGEST) {
      boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
      shown = text.substring(0, pair ? LONGEST - 1 : LONGEST) + '…';
    }
    return shown.replace('\n', ' ').replace('\r', ' ');
  }
}
