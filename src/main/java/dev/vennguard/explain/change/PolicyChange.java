package dev.vennguard.explain.change;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One document with a part of it changed.
 *
 * @param layer the layer that it belongs to
 * @param policy its index in the layer
 * @param before what it says
 * @param after what it would say
 * @param kind what sort of change it is
 * @param words the change in words, as a clause: {@code add `iam:GetUser` to `ViewIam`}
 * @param steps the single changes, in order
 */
public record PolicyChange(
    LayerId layer,
    int policy,
    Policy before,
    Policy after,
    Kind kind,
    String words,
    List<Step> steps) {
  /** Copies the list. */
  public PolicyChange {
    steps = List.copyOf(steps);
  }

  /**
   * One of the single changes that make up a change.
   *
   * @param kind what sort of change it is
   * @param words the step in words
   */
  public record Step(Kind kind, String words) {}

  /** A change of one step. */
  public static PolicyChange single(
      LayerId layer, int policy, Policy before, Policy after, Step step) {
    return new PolicyChange(layer, policy, before, after, step.kind(), step.words(), List.of(step));
  }

  /** Sorts of changes; those that keep nearest to what the document already says come first. */
  public enum Kind {
    /** An operator is replaced by the one that was probably meant. */
    REPAIR,
    /** A condition that never holds is dropped. */
    CONDITION,
    /** A condition lets more values through, or a statement names one more principal. */
    LOOSEN,
    /** A statement that names the action reaches more resources. */
    RESOURCE,
    /** The action is taken out of a statement. */
    WITHDRAW,
    /** The action is added to a statement that lists actions of its service. */
    RELATED,
    /** A statement is added. */
    STATEMENT,
    /** The action is added to a statement about other services. */
    UNRELATED
  }

  /** Whether no statement reaches another resource: a resource policy speaks of its own alone. */
  public boolean keepsResources() {
    return steps.stream().noneMatch(step -> step.kind() == Kind.RESOURCE);
  }

  /**
   * Whether a statement about nearly every action says something else of all of them: no small
   * change, and its effect takes a proof for every sort of action.
   */
  public boolean wide() {
    boolean ofAll =
        steps.stream()
            .anyMatch(step ->
                switch (step.kind()) {
                  case CONDITION, LOOSEN, RESOURCE -> true;
                  case REPAIR, WITHDRAW, RELATED, STATEMENT, UNRELATED -> false;
                });
    return ofAll
        && before.statements().stream()
            .filter(one -> !after.statements().contains(one))
            .map(Statement::actions)
            .anyMatch(one ->
                one.negated() || one.patterns().stream().anyMatch(ActionPattern::everything));
  }

  /** Whether both change the same document. */
  public boolean sameDocument(PolicyChange other) {
    return layer.equals(other.layer) && policy == other.policy;
  }

  /** The same step in a document that says something else beside. */
  public PolicyChange on(Policy other, Policy changed) {
    return new PolicyChange(layer, policy, other, changed, kind, words, steps);
  }

  /** This change and then another one of the same document. */
  public PolicyChange then(PolicyChange next) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(next.steps);
    return new PolicyChange(
        layer,
        policy,
        before,
        next.after,
        kind == Kind.REPAIR ? kind : next.kind,
        words + " and " + next.words,
        all);
  }
}
