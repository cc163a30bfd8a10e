package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Action;
import java.util.List;
import java.util.stream.Collectors;

/** How findings quote what others wrote. */
public final class Words {
  private static final int LONGEST = 80;
  private static final int SHOWN = 3;

  private Words() {}

  /** In backticks, cut short. */
  public static String quote(String text) {
    if (text.isEmpty()) {
      return "(empty)";
    }
    if (text.length() <= LONGEST) {
      return '`' + text + '`';
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return '`' + text.substring(0, pair ? LONGEST - 1 : LONGEST) + "…`";
  }

  /** The first three, and how many more. */
  public static String list(List<String> texts) {
    String shown = texts.stream().limit(SHOWN).map(Words::quote).collect(Collectors.joining(", "));
    int more = texts.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** The names of actions: the first three, and how many more. */
  public static String actions(List<Action> actions) {
    return list(actions.stream().map(Action::qualifiedName).toList());
  }

  /** {@code is} or {@code are}, and the like. */
  public static String number(int count, String one, String many) {
    return count == 1 ? one : many;
  }
}
