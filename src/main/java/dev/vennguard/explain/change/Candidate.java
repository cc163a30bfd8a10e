package dev.vennguard.explain.change;

import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A change that turns the outcome of an action: verified, and with all that it does.
 *
 * @param plan what is changed, one obstacle after the other, each in the documents as those before
 *     it leave them
 * @param verdict what is proved of the action afterwards
 * @param others what happens to all other actions
 * @param titles the documents that it changes, where only they tell it from another candidate
 */
public record Candidate(
    List<PolicyChange> plan, Verdict verdict, EffectComparison others, List<String> titles) {
  /** Lists of its own. */
  public Candidate {
    plan = List.copyOf(plan);
    titles = List.copyOf(titles);
  }

  /** How many single changes it takes. */
  public int steps() {
    return plan.size();
  }

  /** One change per document that has to change: steps in the same document are one. */
  public List<PolicyChange> changes() {
    List<PolicyChange> merged = new ArrayList<>();
    for (PolicyChange change : plan) {
      int at = 0;
      while (at < merged.size() && !merged.get(at).sameDocument(change)) {
        at++;
      }
      if (at == merged.size()) {
        merged.add(change);
      } else {
        merged.set(at, merged.get(at).then(change));
      }
    }
    return merged;
  }

  /** Whether it puts right what was meant: an operator, or a level of SCPs without its Allow. */
  public boolean repair() {
    return changes().stream().anyMatch(one -> one.kind() == ProposedEdit.Kind.REPAIR);
  }

  /** The same change, told from others by the titles of the documents that it changes. */
  public Candidate in(List<String> others) {
    return new Candidate(plan, verdict, this.others, others);
  }

  /** The change as a clause: {@code add `iam:GetUser` to `ViewIam` of the identity policy}. */
  public Sentence words() {
    return ChangeWords.sentence(plan, titles);
  }

  /** The change in a few words, for a button. */
  public Sentence button() {
    return ChangeWords.button(changes());
  }

  /** The effect in words. */
  public Sentence effect() {
    return ChangeWords.effect(verdict.outcome(), others);
  }
}
