package dev.vennguard.decide;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wildcards and variables for the reference: regular expressions, rebuilt at every question. */
final class ReferenceText {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<key>[^,}' ]+)(?:, ?'(?<fallback>[^']*)')?}");

  private ReferenceText() {}

  /** Whether a text fits a pattern; empty if a variable in it has no value. */
  static Optional<Boolean> fits(
      String pattern,
      boolean glob,
      boolean variables,
      Function<String, Optional<String>> value,
      String text) {
    return regex(pattern, glob, variables, value)
        .map(regex -> Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches());
  }

  /** The text that a pattern without wildcards stands for. */
  static Optional<String> plain(
      String pattern, boolean variables, Function<String, Optional<String>> value) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    Matcher found = VARIABLE.matcher(pattern);
    while (variables && found.find()) {
      Optional<String> substitute = substitute(found, value);
      if (substitute.isEmpty()) {
        return Optional.empty();
      }
      out.append(pattern, from, found.start()).append(substitute.get());
      from = found.end();
    }
    return Optional.of(out.append(pattern.substring(from)).toString());
  }

  private static Optional<String> regex(
      String pattern, boolean glob, boolean variables, Function<String, Optional<String>> value) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    Matcher found = VARIABLE.matcher(pattern);
    while (variables && found.find()) {
      Optional<String> substitute = substitute(found, value);
      if (substitute.isEmpty()) {
        return Optional.empty();
      }
      out.append(quote(pattern.substring(from, found.start()), glob));
      out.append(Pattern.quote(substitute.get()));
      from = found.end();
    }
    return Optional.of(out.append(quote(pattern.substring(from), glob)).toString());
  }

  private static Optional<String> substitute(
      Matcher found, Function<String, Optional<String>> value) {
    String key = found.group("key");
    if (key.equals("*") || key.equals("?") || key.equals("$")) {
      return Optional.of(key);
    }
    Optional<String> known = value.apply(key);
    if (known.isPresent()) {
      return known.get().equals(ReferenceEvaluator.MULTIVALUED) ? Optional.empty() : known;
    }
    return Optional.ofNullable(found.group("fallback"));
  }

  private static String quote(String literal, boolean glob) {
    StringBuilder out = new StringBuilder();
    for (char c : literal.toCharArray()) {
      if (glob && c == '*') {
        out.append(".*");
      } else if (glob && c == '?') {
        out.append('.');
      } else {
        out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return out.toString();
  }
}
