package dev.vennguard.syntax;

import dev.vennguard.syntax.text.OneLine;

/** Whether a view or a terminal can show a text as it is; shares nothing with {@link OneLine}. */
final class ShownText {
  private ShownText() {}

  /** Whether it is one line, nothing in it controls anything, and it runs from left to right. */
  static boolean clean(String text) {
    return text.codePoints().allMatch(ShownText::clean);
  }

  private static boolean clean(int character) {
    boolean control = character < ' ' || character >= 0x7F && character < 0xA0;
    boolean half = character >= 0xD800 && character <= 0xDFFF;
    boolean breaks = character == 0x2028 || character == 0x2029;
    boolean turns =
        character >= 0x200E && character <= 0x200F
            || character >= 0x202A && character <= 0x202E
            || character >= 0x2066 && character <= 0x2069
            || character == 0x061C;
    boolean rightToLeft = character >= 0x0590 && character <= 0x08FF;
    return !control && !half && !breaks && !turns && !rightToLeft && character != 0xFEFF;
  }
}
