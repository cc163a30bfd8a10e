package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds and replaces in a text. Every search ends after so many steps, whatever is sought. */
final class TextSearch {
  /** More are not looked for. */
  static final int MOST_HITS = 9_999;

  /** Looks at characters; a frame has time for about ten times as many. */
  private static final int MOST_STEPS = 3_000_000;

  private TextSearch() {}

  /**
   * What is sought.
   *
   * @param matchCase whether capitals matter
   * @param regex whether the text is a regular expression
   */
  record Query(String sought, boolean matchCase, boolean regex) {
    private Pattern pattern() {
      int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE);
      return Pattern.compile(sought, regex ? flags : flags | Pattern.LITERAL);
    }
  }

  /**
   * What was found.
   *
   * @param hits in the order of the text, none of them empty
   * @param problem why the search is not complete, in words; empty if it is
   */
  record Found(List<Span> hits, String problem) {
    Found {
      hits = List.copyOf(hits);
    }

    /** The hit that starts at an offset or behind it, else the first; -1 if there is none. */
    int from(int offset) {
      for (int i = 0; i < hits.size(); i++) {
        if (hits.get(i).start() >= offset) {
          return i;
        }
      }
      return hits.isEmpty() ? -1 : 0;
    }

    /** The last hit that starts before an offset, else the last of all; -1 if there is none. */
    int before(int offset) {
      for (int i = hits.size() - 1; i >= 0; i--) {
        if (hits.get(i).start() < offset) {
          return i;
        }
      }
      return hits.size() - 1;
    }
  }

  /**
   * Changes that replace.
   *
   * @param problem why there are none, in words; empty if there are
   */
  record Replacements(List<TextChange> changes, String problem) {
    Replacements {
      changes = List.copyOf(changes);
    }
  }

  /** All places; never throws, never takes long. */
  static Found find(String text, Query query) {
    List<Span> hits = new ArrayList<>();
    String problem =
        each(
            text,
            query,
            matcher -> {
              hits.add(new Span(matcher.start(), matcher.end()));
              return hits.size() < MOST_HITS;
            });
    return new Found(hits, problem);
  }

  /**
   * What puts a text in place of hits. In a replacement for a regular expression {@code $1} stands
   * for its first group.
   *
   * @param only the hits to replace
   */
  static Replacements replace(String text, Query query, String replacement, List<Span> only) {
    List<TextChange> changes = new ArrayList<>();
    Set<Span> wanted = Set.copyOf(only);
    try {
      String problem =
          each(
              text,
              query,
              matcher -> {
                Span span = new Span(matcher.start(), matcher.end());
                if (wanted.contains(span)) {
                  String written = query.regex() ? expanded(matcher, replacement) : replacement;
                  changes.add(new TextChange(span, written));
                }
                return changes.size() < only.size();
              });
      return new Replacements(changes, changes.isEmpty() ? problem : "");
    } catch (IndexOutOfBoundsException wrong) {
      return new Replacements(
          List.of(), "the expression has no such group: write \\$ for a dollar");
    }
  }

  /** {@code $1} is the first group, a backslash takes its meaning from what follows. */
  private static String expanded(Matcher matcher, String template) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\' && i + 1 < template.length()) {
        text.append(template.charAt(++i));
      } else if (c == '$'
          && i + 1 < template.length()
          && Character.isDigit(template.charAt(i + 1))) {
        int group = Character.digit(template.charAt(++i), 10);
        String found = matcher.group(group);
        text.append(found == null ? "" : found);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** What is done with a match; returns whether to go on. */
  private interface Visitor {
    boolean visit(Matcher matcher);
  }

  private static String each(String text, Query query, Visitor visitor) {
    if (query.sought().isEmpty()) {
      return "";
    }
    try {
      Matcher matcher = query.pattern().matcher(new Counted(text, new int[] {MOST_STEPS}));
      boolean more = true;
      while (more && matcher.find()) {
        more = matcher.end() == matcher.start() || visitor.visit(matcher);
      }
      return more ? "" : "more than %,d".formatted(MOST_HITS);
    } catch (PatternSyntaxException wrong) {
      return "not a regular expression: " + wrong.getDescription();
    } catch (TooLongException | StackOverflowError endless) {
      return "takes too long: write a simpler expression";
    }
  }

  /** Ends a search. */
  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Counts how often a search looks at a character: that bounds its time. */
  @SuppressWarnings(
      "ArrayRecordComponent") // the number that is left, shared with parts of the text
  private record Counted(CharSequence text, int[] left) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
