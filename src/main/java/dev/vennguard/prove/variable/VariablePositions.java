package dev.vennguard.prove.variable;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where variables begin in a text: behind plain text, or behind plain text and other variables. A
 * pattern in which every variable begins where it does in the others is settled: whether it matches
 * depends on what stands behind the last variable, and on nothing else.
 */
final class VariablePositions {
  private final Map<String, Anchor> places = new LinkedHashMap<>();
  private final Map<TextPattern, Tail> settled = new LinkedHashMap<>();

  /** Behind which variable, empty for the start, and behind which text. */
  record Anchor(String parent, String literal) {}

  /** The last variable of a pattern, and the pattern behind it. */
  record Tail(Set<String> variables, String last, TextPattern rest) {}

  /** Notes a pattern; what is noted first decides where a variable stands. */
  void note(TextPattern body, Set<String> known) {
    Map<String, Anchor> here = new LinkedHashMap<>();
    String parent = "";
    StringBuilder literal = new StringBuilder();
    List<Part> rest = new ArrayList<>();
    boolean wild = false;
    for (Part part : body.parts()) {
      if (part instanceof Variable variable) {
        String key = variable.name().folded();
        if (wild || !known.contains(key) || here.containsKey(key)) {
          return;
        }
        here.put(key, new Anchor(parent, literal.toString()));
        parent = key;
        literal.setLength(0);
        rest.clear();
      } else {
        wild |= !(part instanceof Literal);
        literal.append(part instanceof Literal(String text) ? text : "");
        rest.add(part);
      }
    }
    for (Map.Entry<String, Anchor> place : here.entrySet()) {
      if (!place.getValue().equals(places.getOrDefault(place.getKey(), place.getValue()))) {
        return;
      }
    }
    places.putAll(here);
    settled.put(body, new Tail(new HashSet<>(here.keySet()), parent, new TextPattern(rest)));
  }

  /** How a pattern ends, if it is settled. */
  Optional<Tail> tail(TextPattern body) {
    return Optional.ofNullable(settled.get(body));
  }

  /** Where each variable begins; a variable after those that it stands behind. */
  Map<String, Anchor> places() {
    return places;
  }

  /** The patterns whose last variable is this one, behind it. */
  List<TextPattern> rests(String key) {
    return settled.values().stream()
        .filter(tail -> tail.last.equals(key))
        .map(Tail::rest)
        .distinct()
        .toList();
  }
}
