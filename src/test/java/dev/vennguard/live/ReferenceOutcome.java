package dev.vennguard.live;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The outcome of one action, worked out slowly and straight from EVALUATION §2 and §6.6, for
 * policies whose statements cover all requests of their actions. Shares no code with the model: an
 * action pattern is a regular expression here, and every action is looked at by itself.
 */
final class ReferenceOutcome {
  private static final Map<String, Pattern> REGEXES = new ConcurrentHashMap<>();

  private ReferenceOutcome() {}

  static Outcome of(Layers layers, String action) {
    switch (action) {
      case "sts:GetCallerIdentity", "sts:GetSessionToken" -> {
        return Outcome.ALLOWED;
      }
      case "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity" -> {
        return Outcome.NEITHER;
      }
      default -> {}
    }
    boolean denied = false;
    boolean identityAllows = false;
    boolean capsAllow = true;
    for (Layer layer : layers.inForce()) {
      boolean allows = false;
      for (Statement statement : statements(layer)) {
        if (speaksOf(statement, action)) {
          denied |= statement.effect() == Effect.DENY;
          allows |= statement.effect() == Effect.ALLOW;
        }
      }
      if (layer.kind() == LayerKind.IDENTITY) {
        identityAllows = allows;
      } else {
        capsAllow &= allows;
      }
    }
    if (denied) {
      return Outcome.EXPLICIT_DENY;
    }
    if (identityAllows) {
      return capsAllow ? Outcome.ALLOWED : Outcome.IDENTITY_ONLY;
    }
    return capsAllow ? Outcome.BOUNDARY_ONLY : Outcome.NEITHER;
  }

  static boolean speaksOf(Statement statement, String action) {
    boolean listed = false;
    for (ActionPattern pattern : statement.actions().patterns()) {
      listed |= matches(pattern.text(), action);
    }
    return listed != statement.actions().negated();
  }

  private static boolean matches(String pattern, String action) {
    if (pattern.equals("*")) {
      return true;
    }
    int colon = pattern.indexOf(':');
    if (colon < 1) {
      return false;
    }
    String prefix = action.substring(0, action.indexOf(':'));
    String name = action.substring(action.indexOf(':') + 1);
    return known(pattern.substring(0, colon)).matcher(prefix).matches()
        && known(pattern.substring(colon + 1)).matcher(name).matches();
  }

  private static Pattern known(String glob) {
    return REGEXES.computeIfAbsent(glob, ReferenceOutcome::regex);
  }

  private static Pattern regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
  }

  private static List<Statement> statements(Layer layer) {
    List<Statement> all = new ArrayList<>();
    for (Policy policy : layer.policies()) {
      all.addAll(policy.statements());
    }
    return all;
  }
}
