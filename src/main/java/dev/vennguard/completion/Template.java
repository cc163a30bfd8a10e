package dev.vennguard.completion;

import dev.vennguard.syntax.text.Span;

/** Writes a row into a text: indentation, quotes and the commas around it. */
final class Template {
  private static final String UNIT = "  ";

  private Template() {}

  /** What becomes of a text if a row is written in place of a token. */
  static CompletionEdit fill(CompletionRow row, CompletionToken token, String text) {
    Neighbours around = Neighbours.of(text, token.span());
    StringBuilder written = new StringBuilder();
    int from = token.span().start();
    if (around.commaMissingBefore()) {
      from = around.before();
      written.append(',').append(text, from, token.span().start());
      if (from == token.span().start()) {
        written.append(' ');
      }
    }
    int offset = written.length();
    String filled = filled(row.template(), text, token.span().start());
    int caret = filled.indexOf(CompletionRow.CARET);
    String bare = filled.replace(String.valueOf(CompletionRow.CARET), "");
    int start = caret < 0 ? bare.length() : caret;
    int second = caret < 0 ? -1 : filled.indexOf(CompletionRow.CARET, caret + 1);
    int end = second < 0 ? start : second - 1;
    written.append(bare);
    boolean behind = start == bare.length();
    if (around.commaMissingBehind() && !(row.goesOn() && token.quoted())) {
      written.append(',');
    }
    int extra = behind && !row.goesOn() && comma(written, bare, offset, text, token) ? 1 : 0;
    int to = token.span().end();
    Span selected = new Span(from + offset + start + extra, from + offset + end + extra);
    return trimmed(text, from, to, written.toString(), selected);
  }

  /** Whether a comma stands right behind what was written. */
  private static boolean comma(
      StringBuilder written, String bare, int offset, String text, CompletionToken token) {
    int end = offset + bare.length();
    return end < written.length()
        ? written.charAt(end) == ','
        : token.span().end() < text.length() && text.charAt(token.span().end()) == ',';
  }

  /** What stays as it was is not replaced: whoever marks places in the text keeps them. */
  private static CompletionEdit trimmed(String text, int from, int to, String now, Span selected) {
    int head = 0;
    int least = Math.min(to - from, now.length());
    while (head < least && text.charAt(from + head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && text.charAt(to - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    return new CompletionEdit(
        new Span(from + head, to - tail), now.substring(head, now.length() - tail), selected);
  }

  private static String filled(String template, String text, int at) {
    if (template.indexOf('\n') < 0 && template.indexOf('\t') < 0) {
      return template;
    }
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    return template.replace("\n", newline + indent(text, at)).replace("\t", unit(text));
  }

  private static String indent(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = start;
    while (end < at && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** One level as the text has it: what its first indented line begins with. */
  private static String unit(String text) {
    int line = text.indexOf('\n');
    while (line >= 0 && line + 1 < text.length()) {
      int end = line + 1;
      while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      boolean said = end > line + 1 && end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0;
      if (said) {
        String found = text.substring(line + 1, end);
        return found.length() <= 8 && !found.equals(" ") ? found : UNIT;
      }
      line = text.indexOf('\n', line + 1);
    }
    return UNIT;
  }
}
