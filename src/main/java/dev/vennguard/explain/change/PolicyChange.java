package dev.vennguard.explain.change;

import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.Kind;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One document with a part of it changed.
 *
 * @param layer the layer that it belongs to
 * @param policy its index in the layer
 * @param before what it says
 * @param after what it would say
 * @param steps the single changes, in order
 */
public record PolicyChange(
    LayerId layer, int policy, Policy before, Policy after, List<Step> steps) {
  /** Copies the list. */
  public PolicyChange {
    steps = List.copyOf(steps);
  }

  /**
   * One of the single changes that make up a change: an obstacle is removed by it.
   *
   * @param edits what is edited for that, in one statement or in several; never none
   */
  public record Step(List<ProposedEdit> edits) {
    /** A list of its own. */
    public Step {
      edits = List.copyOf(edits);
    }

    /** The sort of the edit that keeps least of what the document says. */
    public Kind kind() {
      return edits.stream().map(ProposedEdit::kind).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** A change of one step. */
  public static PolicyChange single(
      LayerId layer, int policy, Policy before, Policy after, Step step) {
    return new PolicyChange(layer, policy, before, after, List.of(step));
  }

  /** What sort of change it is: a repair if one of its steps is, else what its last step is. */
  public Kind kind() {
    return steps.stream().anyMatch(step -> step.kind() == Kind.REPAIR)
        ? Kind.REPAIR
        : steps.getLast().kind();
  }

  /** Whether no statement reaches another resource: a resource policy governs its own alone. */
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
    return new PolicyChange(layer, policy, other, changed, steps);
  }

  /** This change and then another one of the same document. */
  public PolicyChange then(PolicyChange next) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(next.steps);
    return new PolicyChange(layer, policy, before, next.after, all);
  }
}
