package dev.vennguard.completion;

import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A format of ARNs, filled in from what is typed and known; {@code *} for all that is not. */
final class ArnShape {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}|\\*");

  private final List<String> parts = new ArrayList<>();

  /** A format of a resource type: text and variables take turns. */
  ArnShape(String format) {
    Matcher variable = VARIABLE.matcher(format);
    int at = 0;
    while (variable.find()) {
      if (variable.start() > at) {
        parts.add(format.substring(at, variable.start()));
      }
      parts.add(variable.group());
      at = variable.end();
    }
    if (at < format.length()) {
      parts.add(format.substring(at));
    }
  }

  private static boolean variable(String part) {
    return part.startsWith("${") || part.equals("*");
  }

  /**
   * The ARN that begins as typed; its first name that is not known stands between two carets.
   *
   * @return nothing if no ARN of this format begins so
   */
  Optional<String> begunWith(String typed, Situation where) {
    StringBuilder arn = new StringBuilder();
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      String rest = typed.substring(at);
      if (variable(part)) {
        int end = end(rest, i);
        boolean other = end < 0 && place(part) && rest.indexOf(':') >= 0;
        if (other || end == 0) {
          return Optional.empty();
        }
        if (end < 0) {
          return Optional.of(ended(arn.toString(), rest, i, where));
        }
        arn.append(rest, 0, end);
        at += end;
      } else if (part.startsWith(rest)) {
        arn.append(part);
        return Optional.of(ended(arn.toString(), "", i + 1, where));
      } else if (rest.startsWith(part)) {
        arn.append(part);
        at += part.length();
      } else {
        return Optional.empty();
      }
    }
    return at == typed.length() ? Optional.of(arn.toString()) : Optional.empty();
  }

  /** Where what is typed for a variable ends; negative if what is typed ends before that. */
  private int end(String rest, int index) {
    if (index + 1 == parts.size() || rest.isEmpty()) {
      return -1;
    }
    String next = parts.get(index + 1);
    for (int at = 0; at < rest.length(); at++) {
      if (rest.startsWith(next, at) || next.startsWith(rest.substring(at))) {
        return at;
      }
    }
    return -1;
  }

  /** The variable in which the typed text ends, and all parts behind it. */
  private String ended(String begun, String typed, int from, Situation where) {
    StringBuilder arn = new StringBuilder(begun);
    boolean marked = false;
    for (int i = from; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!variable(part)) {
        arn.append(part);
        continue;
      }
      String written = i == from ? typed : "";
      String known = known(part, where);
      if (!known.equals("*") && known.startsWith(written)) {
        arn.append(known);
      } else if (written.endsWith("*")) {
        arn.append(written);
      } else if (marked || place(part)) {
        arn.append(written).append('*');
      } else {
        arn.append(written).append(CompletionRow.CARET).append('*').append(CompletionRow.CARET);
        marked = true;
      }
    }
    return arn.toString();
  }

  private static boolean place(String part) {
    return part.equals("${Partition}") || part.equals("${Region}") || part.equals("${Account}");
  }

  private static String known(String part, Situation where) {
    String known =
        switch (part) {
          case "${Partition}" -> where.partition();
          case "${Region}" -> where.region();
          case "${Account}" -> where.account();
          default -> "";
        };
    return known.isEmpty() ? "*" : known;
  }
}
