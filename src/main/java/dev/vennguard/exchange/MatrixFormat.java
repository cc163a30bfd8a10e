package dev.vennguard.exchange;

import dev.vennguard.live.Evaluation;

/** Writes the coverage and the outcome of every action (DESIGN "JSON shapes"). */
public enum MatrixFormat {
  TEXT,
  JSON,
  CSV,
  MARKDOWN;

  /** The whole matrix in this format. */
  public String write(Evaluation evaluation) {
    return switch (this) {
      case TEXT -> MatrixText.text(evaluation);
      case JSON -> MatrixJson.write(evaluation);
      case CSV -> MatrixCsv.write(evaluation);
      case MARKDOWN -> MatrixText.markdown(evaluation);
    };
  }
}
