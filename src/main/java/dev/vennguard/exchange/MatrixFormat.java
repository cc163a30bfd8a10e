package dev.vennguard.exchange;

import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.Verdict;
import java.util.function.IntFunction;

/** Writes the coverage and the outcome of every action (DESIGN "JSON shapes"). */
public enum MatrixFormat {
  TEXT,
  JSON,
  CSV,
  MARKDOWN;

  /**
   * The whole matrix in this format.
   *
   * @param verdicts gives the verdict with examples on an action; JSON alone has room for them
   */
  public String write(Evaluation evaluation, IntFunction<Verdict> verdicts) {
    return switch (this) {
      case TEXT -> MatrixText.text(evaluation);
      case JSON -> new MatrixJson(evaluation, verdicts).write();
      case CSV -> MatrixCsv.write(evaluation);
      case MARKDOWN -> MatrixText.markdown(evaluation);
    };
  }
}
