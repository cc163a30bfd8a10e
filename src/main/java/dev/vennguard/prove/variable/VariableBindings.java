package dev.vennguard.prove.variable;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.request.CallerTexts;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.KeySpecs;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.value.ValueDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What policy variables stand for in requests of one case (EVALUATION §4). */
public final class VariableBindings {
  private static final Set<String> ACCOUNTS = Set.of("aws:principalaccount", "aws:resourceaccount");

  private final KeySpecs specs;
  private final Case requestCase;
  private final Map<String, Binding> bound;
  private final Precision precision;
  private boolean accountUsed;

  /** What the variables in a case can stand for. */
  public VariableBindings(
      KeySpecs specs, Case requestCase, Map<String, Binding> bound, Precision precision) {
    this.specs = specs;
    this.requestCase = requestCase;
    this.bound = bound;
    this.precision = precision;
  }

  /** How variables without a fixed value are treated. */
  public enum Precision {
    /** They are bound to chosen values. */
    CHOSEN,
    /** They can be anything: what is possible then covers what is possible really. */
    WIDENED,
    /** The same, but tied to the texts that they stand in. */
    JOINED,
    /** Tied like this, and every account behaves as the one of the case. */
    JOINED_HERE,
    /** They are some text: not what is possible, but what suggests values worth choosing. */
    GUESSED
  }

  /** Whether variables have chosen values. */
  public boolean chosen() {
    return precision == Precision.CHOSEN;
  }

  /** How the ARNs of the case's principals begin. */
  public String callerPrefix() {
    return specs.callers().prefix(requestCase);
  }

  /** Whether variables without a fixed value can be anything. */
  private boolean anything() {
    return precision == Precision.WIDENED || precision == Precision.JOINED;
  }

  /** Whether texts are tied to the variables in them. */
  public boolean joined() {
    return precision == Precision.JOINED || precision == Precision.JOINED_HERE;
  }

  /** A pattern whose open variables became wildcards. */
  public TextPattern widened(TextPattern pattern) {
    return Patterns.widened(pattern, precision == Precision.GUESSED);
  }

  /** Whether the account was put into a text that is compared with other things than accounts. */
  public boolean accountUsed() {
    return accountUsed;
  }

  /** What requests carry under a key, given what is bound. */
  public KeySpec spec(String key) {
    Binding binding = bound.get(key);
    if (binding == null) {
      return anything() && key.equals("aws:principalarn")
          ? new KeySpec(KeySpec.Presence.ALWAYS, false, specs.callers().anyPrincipal(requestCase))
          : sameUser(key, specs.of(key, requestCase));
    }
    KeySpec spec = specs.of(key, requestCase);
    return binding.present()
        ? new KeySpec(
            KeySpec.Presence.ALWAYS, spec.many(), new ValueDomain.Finite(List.of(binding.text())))
        : new KeySpec(KeySpec.Presence.NEVER, spec.many(), spec.values());
  }

  /** A user whose name or ARN is chosen has the other that goes with it (EVALUATION §6.8). */
  private KeySpec sameUser(String key, KeySpec free) {
    if (requestCase.caller() != Case.Caller.USER || !requestCase.scope().holds(Tie.USER_NAME)) {
      return free;
    }
    Binding arn = bound.get("aws:principalarn");
    Binding name = bound.get("aws:username");
    if (key.equals("aws:username") && arn != null) {
      String last = CallerTexts.nameOf(arn.text());
      return new KeySpec(KeySpec.Presence.ALWAYS, false, new ValueDomain.Finite(List.of(last)));
    } else if (key.equals("aws:principalarn") && name != null && name.present()) {
      return new KeySpec(
          KeySpec.Presence.ALWAYS, false, specs.callers().ofUser(requestCase, name.text()));
    }
    return free;
  }

  /** Whether name and ARN of the caller go together: users alone have a name. */
  public boolean namedCaller() {
    return requestCase.caller() == Case.Caller.USER && requestCase.scope().holds(Tie.USER_NAME);
  }

  /** Whether the chosen values cannot be those of one request. */
  public boolean contradictory() {
    Binding arn = bound.get("aws:principalarn");
    Binding name = bound.get("aws:username");
    return requestCase.scope().holds(Tie.USER_NAME)
        && requestCase.caller() == Case.Caller.USER
        && arn != null
        && name != null
        && !CallerTexts.nameOf(arn.text()).equals(name.text());
  }

  /**
   * Puts values in place of the variables that have one; empty if one has none. Variables that can
   * vary stay.
   *
   * @param target the lower-cased key that the text is compared with; empty for a resource
   */
  public Optional<TextPattern> resolve(TextPattern pattern, String target) {
    if (!pattern.open()) {
      return Optional.of(pattern);
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : pattern.parts()) {
      if (part instanceof Variable variable) {
        Optional<Part> value = value(variable, target);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        Patterns.append(parts, value.get());
      } else {
        Patterns.append(parts, part);
      }
    }
    return Optional.of(new TextPattern(parts));
  }

  private Optional<Part> value(Variable variable, String target) {
    String key = variable.name().folded();
    KeySpec spec = spec(key);
    if (spec.presence() == KeySpec.Presence.NEVER) {
      return fallback(variable);
    }
    if (spec.many()) {
      if (variable.hasFallback()) {
        throw new NotDecidable("`" + variable.key() + "` holds several values and has a default");
      }
      return Optional.empty();
    }
    Optional<String> fixed = spec.fixed();
    if (fixed.isEmpty()) {
      return Optional.of(variable);
    }
    boolean stated = !requestCase.scope().situation().account().isEmpty();
    if (ACCOUNTS.contains(key) && !ACCOUNTS.contains(target) && !stated) {
      accountUsed = true;
      if (anything()) {
        return Optional.of(variable);
      }
    }
    return Optional.of(new TextPattern.Literal(fixed.get()));
  }

  private static Optional<Part> fallback(Variable variable) {
    return variable.hasFallback()
        ? Optional.of(new TextPattern.Literal(variable.fallback()))
        : Optional.empty();
  }
}
