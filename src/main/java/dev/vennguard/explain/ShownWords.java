package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.ImplicitContext;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.words.AccessKeys;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.PrincipalWords;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request in words: whom it is by if that is asked, its resource and the keys looked at. */
final class ShownWords {
  private static final int KEYS = 4;

  private final Catalogue catalogue;
  private final Action action;
  private final Map<String, String> keys = new TreeMap<>();
  private boolean named;

  ShownWords(Catalogue catalogue, Action action, Layers layers) {
    this.catalogue = catalogue;
    this.action = action;
    for (Layer layer : layers.inForce()) {
      for (Policy policy : layer.policies()) {
        policy.statements().stream()
            .filter(one -> one.actions().matches(action.qualifiedName()))
            .forEach(this::collect);
      }
    }
  }

  private void collect(Statement statement) {
    named |= !PrincipalWords.of(statement.principal()).isEmpty();
    for (Condition condition : statement.conditions()) {
      add(condition.key());
      condition.values().forEach(value -> variables(value, statement));
    }
    statement.resources().patterns().stream()
        .map(ResourcePattern::text)
        .forEach(text -> variables(text, statement));
  }

  private void variables(String text, Statement statement) {
    TextPattern.parse(text, Wildcards.GLOB, statement.version()).variables().stream()
        .map(TextPattern.Variable::key)
        .forEach(this::add);
  }

  private void add(String key) {
    keys.putIfAbsent(ConditionKeyName.folded(key), key);
  }

  /** Such as {@code on `arn:…` with `aws:RequestedRegion` = `eu-west-1`}. */
  String request(Request request) {
    ImplicitContext implicit = new ImplicitContext(request);
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    keys.forEach((lower, key) -> {
      Optional<ContextValue> value = request.value(lower).or(() -> implicit.value(lower));
      if (value.isPresent()) {
        with.add("`" + key + "` = " + value(value.get()));
      } else if (catalogue.key(action, key).isPresent()) {
        without.add("`" + key + "`");
      }
    });
    StringBuilder text = new StringBuilder();
    boolean keysOnly =
        AccessKeys.user(request)
            && !AccessKeys.secondFactorTold(request)
            && keys.keySet().stream().anyMatch(AccessKeys::tells);
    if (named || keysOnly) {
      String who = request.principal().substring(request.principal().lastIndexOf(':') + 1);
      text.append("by `").append(who).append("` ").append(keysOnly ? "with access keys " : "");
    }
    text.append("on `").append(request.resource()).append('`');
    for (Request further : request.alongside()) {
      text.append(" and `").append(further.resource()).append('`');
    }
    append(text, " with ", with);
    append(text, with.isEmpty() ? " without " : ", without ", without);
    return text.toString();
  }

  private static void append(StringBuilder text, String before, List<String> words) {
    if (!words.isEmpty()) {
      int shown = Math.min(words.size(), KEYS);
      text.append(before).append(LayerWords.and(words.subList(0, shown)));
      if (words.size() > shown) {
        text.append(" and ").append(words.size() - shown).append(" more");
      }
    }
  }

  private static String value(ContextValue value) {
    return switch (value) {
      case ContextValue.Single(String one) -> "`" + one + "`";
      case ContextValue.Many(List<String> many) when many.isEmpty() -> "an empty list";
      case ContextValue.Many(List<String> many) -> "[`" + String.join("`, `", many) + "`]";
    };
  }

  /** Such as {@code cut off by the boundary}. */
  static String decision(Decision decision) {
    String by = LayerWords.the(decision.decidedBy());
    return switch (decision.result()) {
      case ALLOWED -> "allowed";
      case EXPLICIT_DENY -> "explicitly denied by " + by;
      case IMPLICIT_DENY -> "not allowed by " + by;
    };
  }
}
