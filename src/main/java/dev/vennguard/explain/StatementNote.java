package dev.vennguard.explain;

import dev.vennguard.explain.content.Remark;
import dev.vennguard.explain.content.StatementFinding;
import dev.vennguard.explain.words.RemarkWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.explain.words.StatementWords;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/**
 * A statement that applies to requests of the action.
 *
 * @param statement where it stands
 * @param sid its {@code Sid}, or the empty text
 * @param effect whether it allows or denies
 * @param coverage to how many requests it applies
 * @param finding what it does to which of them
 * @param notable what is not to be overlooked in it
 */
public record StatementNote(
    StatementId statement,
    String sid,
    Effect effect,
    Coverage coverage,
    StatementFinding finding,
    List<Remark> notable) {
  /** Copies the list. */
  public StatementNote {
    notable = List.copyOf(notable);
  }

  /** What it does, as a clause: {@code allows it on `…` when …}. */
  public Sentence words() {
    return new Sentence(StatementWords.of(finding));
  }

  /** What is not to be overlooked in it, as clauses. */
  public List<Sentence> remarks() {
    return notable.stream().map(RemarkWords::of).distinct().map(Sentence::new).toList();
  }
}
