package dev.vennguard.exchange.review;

import dev.vennguard.workspace.DocumentId;

/** What a reviewer says of a part. */
public sealed interface ReviewRemark {
  /** Free text. */
  String note();

  /**
   * Of an action.
   *
   * @param action {@code prefix:Name}, or a pattern
   * @param note free text
   */
  record OnAction(String action, String note) implements ReviewRemark {}

  /**
   * Of a statement.
   *
   * @param document which document
   * @param statement from 0, as it stood when the note was written
   * @param sid its Sid then, or the empty text
   * @param note free text
   */
  record OnStatement(DocumentId document, int statement, String sid, String note)
      implements ReviewRemark {}
}
