package dev.vennguard.prove.variable;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.BudgetExceeded;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.solve.Binding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that other statements force on a variable: {@code home/alice/*} beside {@code
 * home/${aws:username}/*} suggests {@code alice}. Only suggestions: every answer built on one is
 * confirmed.
 */
final class ForcedValues {
  private static final int LONGEST = 200;
  private static final int MOST_PARTS = 9;
  private static final int SHORT = 40;
  private static final int MOST_READ = 20_000;

  private ForcedValues() {}

  /**
   * Values suggested for a key.
   *
   * @param shaped for each target, the patterns with variables that it is compared with; the target
   *     of resources is the empty text
   */
  static Set<String> of(
      String key,
      Map<String, Set<TextPattern>> shaped,
      Collection<Statement> statements,
      VariableBindings variables) {
    Set<String> found = new LinkedHashSet<>();
    shaped.forEach((target, patterns) -> {
      List<TextPattern> about =
          patterns.stream()
              .filter(pattern -> pattern.parts().size() <= MOST_PARTS && names(pattern, key))
              .flatMap(pattern -> variables.resolve(pattern, target).stream())
              .toList();
      for (String text : about.isEmpty() ? List.<String>of() : texts(target, statements)) {
        about.forEach(pattern -> extract(key, pattern, text, found));
      }
    });
    return found;
  }

  private static boolean names(TextPattern pattern, String key) {
    return pattern.variables().stream().anyMatch(one -> one.name().folded().equals(key));
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
            String key = ConditionKeyName.folded(other);
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
      Optional<Matcher> fit = fit(regex, text);
      if (fit.isPresent()) {
        Map<String, Binding> found = new LinkedHashMap<>();
        names.forEach((key, name) -> found.put(key, new Binding(true, fit.get().group(name))));
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
          boolean wanted = ConditionKeyName.folded(other).equals(key);
          regex.append(!wanted ? ".*?" : named ? "\\k<v>" : "(?<v>.*?)");
          named |= wanted;
        }
      }
    }
    if (named) {
      fit(regex, text).ifPresent(matcher -> found.add(matcher.group("v")));
    }
  }

  /** A suggestion is not worth more than some reading: back references can make it endless. */
  private static Optional<Matcher> fit(CharSequence regex, String text) {
    Matcher matcher =
        Pattern.compile(regex.toString(), Pattern.DOTALL)
            .matcher(new Counted(text, new Budget(MOST_READ)));
    try {
      return Optional.of(matcher).filter(Matcher::matches);
    } catch (BudgetExceeded tooLong) {
      return Optional.empty();
    }
  }

  /** A text that can be read only so often. */
  private record Counted(String text, Budget work) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      work.spend(1);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
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
          if (condition.name().folded().equals(target)) {
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
