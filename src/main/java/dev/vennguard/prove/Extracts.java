package dev.vennguard.prove;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.Variables.Binding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that other statements force on a variable: {@code home/alice/*} beside {@code
 * home/${aws:username}/*} suggests {@code alice}. Only suggestions: every answer built on one is
 * confirmed.
 */
final class Extracts {
  private static final int LONGEST = 200;
  private static final int MOST_PARTS = 9;
  private static final int SHORT = 40;

  private Extracts() {}

  /**
   * Values suggested for a key.
   *
   * @param shaped for each target, the patterns with variables that it is compared with; the target
   *     of resources is the empty text
   */
  static Set<String> of(
      String key,
      Map<String, List<TextPattern>> shaped,
      Collection<Statement> statements,
      Variables variables) {
    Set<String> found = new LinkedHashSet<>();
    shaped.forEach((target, patterns) -> {
      for (String text : texts(target, statements)) {
        for (TextPattern pattern : patterns) {
          variables
              .resolve(pattern, target)
              .ifPresent(resolved -> extract(key, resolved, text, found));
        }
      }
    });
    return found;
  }

  /** What each variable is where the text fits the pattern; nothing if it does not. */
  static Map<String, Binding> all(TextPattern pattern, String text) {
    int most = pattern.parts().size() > MOST_PARTS ? SHORT : LONGEST;
    if (text.length() > most || pattern.parts().size() > 2 * MOST_PARTS) {
      return Map.of();
    }
    for (String filling : List.of(".+?", ".*?")) {
      Map<String, String> names = new LinkedHashMap<>();
      StringBuilder regex = new StringBuilder();
      for (Part part : pattern.parts()) {
        switch (part) {
          case Literal(String literal) -> regex.append(Pattern.quote(literal));
          case AnyText() -> regex.append(".*?");
          case AnyCharacter() -> regex.append('.');
          case Variable(String other, _, _) -> {
            String key = other.toLowerCase(Locale.ROOT);
            String name = names.get(key);
            if (name == null) {
              name = "v" + names.size();
              names.put(key, name);
              regex.append("(?<").append(name).append('>').append(filling).append(')');
            } else {
              regex.append("\\k<").append(name).append('>');
            }
          }
        }
      }
      Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
      if (matcher.matches()) {
        Map<String, Binding> found = new LinkedHashMap<>();
        names.forEach((key, name) -> found.put(key, new Binding(true, matcher.group(name))));
        return found;
      }
    }
    return Map.of();
  }

  private static void extract(String key, TextPattern pattern, String text, Set<String> found) {
    if (text.length() > LONGEST || pattern.parts().size() > MOST_PARTS) {
      return;
    }
    StringBuilder regex = new StringBuilder();
    boolean named = false;
    for (Part part : pattern.parts()) {
      switch (part) {
        case Literal(String literal) -> regex.append(Pattern.quote(literal));
        case AnyText() -> regex.append(".*?");
        case AnyCharacter() -> regex.append('.');
        case Variable(String other, _, _) -> {
          boolean wanted = other.toLowerCase(Locale.ROOT).equals(key);
          regex.append(!wanted ? ".*?" : named ? "\\k<v>" : "(?<v>.*?)");
          named |= wanted;
        }
      }
    }
    if (named) {
      Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
      if (matcher.matches()) {
        found.add(matcher.group("v"));
      }
    }
  }

  /** Texts that the target is compared with elsewhere, wildcards filled in. */
  private static List<String> texts(String target, Collection<Statement> statements) {
    List<String> texts = new ArrayList<>();
    for (Statement statement : statements) {
      if (target.isEmpty()) {
        for (ResourcePattern pattern : statement.resources().patterns()) {
          add(texts, pattern.segments(statement.version()).resource());
        }
      } else {
        for (Condition condition : statement.conditions()) {
          if (condition.key().toLowerCase(Locale.ROOT).equals(target)) {
            for (String value : condition.values()) {
              add(texts, TextPattern.parse(value, Wildcards.GLOB, statement.version()));
            }
          }
        }
      }
    }
    return texts;
  }

  private static void add(List<String> texts, TextPattern pattern) {
    if (!pattern.variables().isEmpty()) {
      return;
    }
    for (String filling : List.of("example", "")) {
      texts.add(Patterns.filled(pattern, filling));
    }
  }
}
