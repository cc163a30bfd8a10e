package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.ReviewRemark;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;

/**
 * Something that a note can be on.
 *
 * @param remark on it, without words yet
 */
public record NoteTarget(ReviewRemark remark) {
  /** What is selected in the window: an action, or the statement at the caret. */
  public static Optional<NoteTarget> selected(Snapshot snapshot, Selection selection) {
    return switch (selection) {
      case Selection.OneAction(int action) ->
          Optional.of(
              new NoteTarget(
                  new ReviewRemark.OnAction(
                      snapshot.evaluation().catalogue().actions().get(action).qualifiedName(),
                      "")));
      case Selection.StatementAt(var statement) ->
          snapshot
              .documentOf(statement)
              .filter(Document::sound)
              .filter(one -> statement.statement() < one.reading().policy().statements().size())
              .map(one ->
                  new NoteTarget(
                      new ReviewRemark.OnStatement(
                          one.id(),
                          statement.statement(),
                          one.reading().policy().statements().get(statement.statement()).sid(),
                          "")));
      case Selection.None _, Selection.Actions _, Selection.InService _ -> Optional.empty();
    };
  }

  /** What a note is on. */
  static NoteTarget of(ReviewRemark remark) {
    return new NoteTarget(remark);
  }

  /** The note. */
  ReviewRemark noted(String words) {
    return switch (remark) {
      case ReviewRemark.OnAction(String action, String _) ->
          new ReviewRemark.OnAction(action, words);
      case ReviewRemark.OnStatement(var document, int statement, String sid, String _) ->
          new ReviewRemark.OnStatement(document, statement, sid, words);
    };
  }

  /** What a note is on, in words. */
  static String words(ReviewRemark remark) {
    return switch (remark) {
      case ReviewRemark.OnAction(String action, String _) -> action;
      case ReviewRemark.OnStatement(var document, int statement, String sid, String _) -> {
        String number = document.number() == 0 ? "" : " " + (document.number() + 1);
        String name = sid.isEmpty() ? "" : " (" + sid + ")";
        yield document.kind().title() + number + ", statement " + (statement + 1) + name;
      }
    };
  }

  @Override
  public String toString() {
    return words(remark);
  }
}
