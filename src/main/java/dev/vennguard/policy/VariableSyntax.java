package dev.vennguard.policy;

/**
 * How a policy variable is written: {@code ${key}} or {@code ${key, 'default'}} (EVALUATION §4).
 */
public final class VariableSyntax {
  private VariableSyntax() {}

  /**
   * The brace that ends a variable; one inside a quoted default does not count.
   *
   * @param text the text that the variable stands in
   * @param at where its dollar sign stands
   * @return an index in the text; negative if no brace follows
   */
  public static int closingBrace(String text, int at) {
    boolean quoted = false;
    for (int i = at + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i;
      }
    }
    return text.indexOf('}', at);
  }
}
