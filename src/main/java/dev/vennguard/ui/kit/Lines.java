package dev.vennguard.ui.kit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How lines of a tooltip begin: as everywhere else, with a capital. */
public final class Lines {
  /** A sign, if there is one, and the first word. */
  private static final Pattern START =
      Pattern.compile("^(?<sign>[^\\p{L}\\p{N}“\"]*)(?<word>\\p{L}\\S*)");

  /** An action, a key, an ARN or a file: names are written as they are. */
  private static final Pattern NAME =
      Pattern.compile("\\p{L}+[:./_]\\S+|\\p{Ll}+\\p{Lu}.*|.*\\d.*");

  private Lines() {}

  /** The same words; each line starts with a capital, but for one that starts with a name. */
  public static String capital(String words) {
    return words.lines().map(Lines::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    Matcher start = START.matcher(line);
    if (!start.find() || NAME.matcher(start.group("word")).matches()) {
      return line;
    }
    int at = start.start("word");
    return line.substring(0, at)
        + line.substring(at, at + 1).toUpperCase(Locale.ROOT)
        + line.substring(at + 1);
  }
}
