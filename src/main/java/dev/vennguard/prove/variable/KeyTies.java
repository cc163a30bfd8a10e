package dev.vennguard.prove.variable;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.prove.atom.KeyAtom;
import dev.vennguard.prove.atom.KeySlot;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.Completion;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.value.KeySpec.Presence;
import dev.vennguard.prove.value.SelfReference;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of condition keys what never holds together (EVALUATION §6.8). Only keys that the question
 * asks of are tied: the others are filled in when an example is made out ({@link Completion}).
 */
public final class KeyTies {
  private static final List<String> ENDPOINT =
      List.of("aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip");

  /** Only through an endpoint, and not of every service. */
  private static final List<String> OF_ENDPOINT =
      List.of("aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths", "aws:sourcevpcarn");

  private static final List<String> CALLED =
      List.of("aws:calledvia", "aws:calledviafirst", "aws:calledvialast");
  private static final String DIRECT = "aws:sourceip";
  private static final String VIA = "aws:viaawsservice";
  private static final String MFA = "aws:multifactorauthpresent";
  private static final String AGE = "aws:multifactorauthage";
  private static final String TOKEN = "aws:tokenissuetime";
  private static final String TAG_KEYS = "aws:tagkeys";
  private static final String REQUEST_TAG = "aws:requesttag/";

  private final Case requestCase;
  private final Map<String, KeySlot> keys;
  private final Map<String, Binding> bound;
  private final List<Conjunction> never = new ArrayList<>();

  /** Something that may hold: a fact that is known, or one that a literal states. */
  private sealed interface Fact {
    Fact TRUE = new Constant(true);
    Fact FALSE = new Constant(false);

    record Constant(boolean value) implements Fact {}

    record Open(Literal literal) implements Fact {}

    default Fact not() {
      return switch (this) {
        case Constant(boolean value) -> value ? FALSE : TRUE;
        case Open(Literal literal) -> new Open(literal.negated());
      };
    }
  }

  /**
   * @param keys what is asked of each key; the ties may ask more
   * @param bound the keys that a value was chosen for
   */
  public KeyTies(Case requestCase, Map<String, KeySlot> keys, Map<String, Binding> bound) {
    this.requestCase = requestCase;
    this.keys = keys;
    this.bound = bound;
  }

  /** The conjunctions that never hold. */
  public List<Conjunction> never() {
    if (holds(Tie.VPC_ENDPOINT)) {
      endpoint();
    }
    if (holds(Tie.MFA)) {
      factor();
    }
    if (holds(Tie.CREDENTIALS) && requestCase.caller() != Case.Caller.ROLE) {
      credentials();
    }
    if (holds(Tie.CALLED_VIA)) {
      calledVia();
    }
    if (holds(Tie.TAG_KEYS)) {
      tags();
    }
    if (holds(Tie.ORGANISATION_PATHS)) {
      together("aws:principalorgid", "aws:principalorgpaths");
    }
    knownSets();
    return never;
  }

  private boolean holds(Tie tie) {
    return requestCase.scope().holds(tie);
  }

  private void endpoint() {
    for (String one : ENDPOINT) {
      ENDPOINT.forEach(other -> impossible(present(one), present(other).map(Fact::not)));
      impossible(present(one), present(DIRECT));
      OF_ENDPOINT.forEach(other -> impossible(present(other), present(one).map(Fact::not)));
    }
    OF_ENDPOINT.forEach(one -> impossible(present(one), present(DIRECT)));
  }

  private void factor() {
    impossible(present(AGE), isTrue(MFA).map(Fact::not));
    impossible(isTrue(MFA), present(AGE).map(Fact::not));
  }

  private void credentials() {
    impossible(present(MFA), present(TOKEN).map(Fact::not));
    impossible(present(AGE), present(TOKEN).map(Fact::not));
  }

  private void calledVia() {
    for (String one : CALLED) {
      CALLED.forEach(other -> impossible(present(one), present(other).map(Fact::not)));
      impossible(present(one), isTrue(VIA).map(Fact::not));
    }
    KeySlot chain = keys.get("aws:calledvia");
    if (chain != null && chain.spec().presence() != Presence.NEVER) {
      // It has ends.
      KeyAtom some =
          new KeyAtom(
              new Known(Qualifier.FOR_ANY_VALUE, Comparison.STRING_LIKE, false),
              List.of("*"),
              SelfReference.test(Comparison.STRING_LIKE));
      impossible(present("aws:calledvia"), Optional.of(holds(chain, some).not()));
    }
  }

  private void together(String one, String other) {
    impossible(present(one), present(other).map(Fact::not));
    impossible(present(other), present(one).map(Fact::not));
  }

  private void tags() {
    List<String> tags = new ArrayList<>(keys.keySet());
    tags.addAll(bound.keySet());
    for (String tag :
        tags.stream().filter(key -> key.startsWith(REQUEST_TAG)).distinct().toList()) {
      Optional<Fact> listed = contains(TAG_KEYS, tag.substring(REQUEST_TAG.length()));
      impossible(present(tag), listed.map(Fact::not));
      impossible(present(tag).map(Fact::not), listed);
    }
  }

  /** A set that is known holds all that is known of it. */
  private void knownSets() {
    requestCase
        .scope()
        .situation()
        .known()
        .forEach((key, values) -> {
          KeySlot slot = keys.get(key);
          if (slot != null && slot.spec().many()) {
            values.forEach(value ->
                impossible(Optional.of(holds(slot, any(Comparison.STRING_EQUALS, value)).not())));
          }
        });
  }

  /** Of what the question doesn't ask nothing follows. */
  @SafeVarargs
  private void impossible(Optional<Fact>... facts) {
    List<Literal> together = new ArrayList<>();
    for (Optional<Fact> fact : facts) {
      if (fact.isEmpty()) {
        return;
      }
      switch (fact.get()) {
        case Fact.Constant(boolean value) -> {
          if (!value) {
            return;
          }
        }
        case Fact.Open(Literal literal) -> together.add(literal);
      }
    }
    if (together.stream().noneMatch(one -> together.contains(one.negated()))) {
      never.add(new Conjunction(List.copyOf(together)));
    }
  }

  private Optional<Fact> present(String key) {
    Binding binding = bound.get(key);
    if (binding != null) {
      return Optional.of(new Fact.Constant(binding.present()));
    }
    KeySlot slot = keys.get(key);
    if (slot == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (slot.spec().presence()) {
          case ALWAYS -> Fact.TRUE;
          case NEVER -> Fact.FALSE;
          case SOMETIMES -> holds(slot, KeyAtom.PRESENT);
        });
  }

  private Optional<Fact> isTrue(String key) {
    KeySlot slot = keys.get(key);
    if (slot == null) {
      return Optional.ofNullable(bound.get(key))
          .map(one -> new Fact.Constant(one.present() && one.text().equalsIgnoreCase("true")));
    }
    return slot.spec().presence() == Presence.NEVER
        ? Optional.of(Fact.FALSE)
        : Optional.of(holds(slot, atom(Qualifier.NONE, Comparison.BOOL, "true")));
  }

  private Optional<Fact> contains(String key, String value) {
    KeySlot slot = keys.get(key);
    if (slot == null) {
      return Optional.empty();
    }
    return slot.spec().presence() == Presence.NEVER
        ? Optional.of(Fact.FALSE)
        : Optional.of(holds(slot, any(Comparison.STRING_EQUALS_IGNORE_CASE, value)));
  }

  private static Fact holds(KeySlot slot, KeyAtom atom) {
    return new Fact.Open(new Literal(slot.requestVariable(), slot.atoms().of(atom), true));
  }

  private static KeyAtom any(Comparison comparison, String value) {
    return atom(Qualifier.FOR_ANY_VALUE, comparison, value);
  }

  private static KeyAtom atom(Qualifier qualifier, Comparison comparison, String value) {
    return new KeyAtom(
        new Known(qualifier, comparison, false),
        List.of(value),
        new ValuePredicate(comparison, List.of(Patterns.literal(value))));
  }
}
