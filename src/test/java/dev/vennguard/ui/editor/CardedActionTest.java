package dev.vennguard.ui.editor;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import org.junit.jupiter.api.Test;

class CardedActionTest {
  private final CardedAction carded = new CardedAction();
  private final Snapshot snapshot =
      new SampleSnapshots().pair(allow("s3:GetObject"), allow("s3:*"));
  private final Selection.OneAction action =
      new Selection.OneAction(SharedCatalogue.get().action("s3:GetObject").orElseThrow().index());

  @Test
  void action_staysMarked_whileItsCardIsOpen() {
    assertThat(carded.follow(action)).isTrue();
    assertThat(carded.follow(action)).isFalse();
    Selection caret =
        new Selection.StatementAt(snapshot.evaluation().statementsFor(action.action()).getFirst());
    assertThat(carded.follow(caret)).isFalse();
    assertThat(carded.marked(caret)).containsExactly(caret, action);
    Selection none = new Selection.None();
    carded.follow(none);
    assertThat(carded.marked(none)).containsExactly(none);
  }

  @Test
  void documentThatSpeaksOfTheAction_isAskedFor_onlyIfAnotherIsShown() {
    carded.follow(action);
    assertThat(carded.document(snapshot, LayerKind.IDENTITY, DocumentId.IDENTITY)).isEmpty();
    DocumentId other = new DocumentId(LayerKind.IDENTITY, 7);
    assertThat(carded.document(snapshot, LayerKind.IDENTITY, other)).contains(DocumentId.IDENTITY);
    assertThat(carded.document(snapshot, LayerKind.SCP, other)).isEmpty();
  }
}
