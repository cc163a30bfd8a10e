package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Document;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes that the card offers, of whichever layer cut the action off; each is one edit. */
@ExtendWith(SharedWindow.class)
class LayerChangesTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  private Button offer(Predicate<String> words) {
    List<String> all =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".explain-offer").stream()
                .map(node -> ((Button) node).getText())
                .toList());
    return WindowRig.ask(() ->
        rig.window.scene().getRoot().lookupAll(".explain-offer").stream()
            .map(Button.class::cast)
            .filter(button -> words.test(button.getText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("offered: " + all)));
  }

  private void fire(Button button) {
    rig.onFx(button::fire);
  }

  /** Adds a document of a further layer that says this in place of what it begins with. */
  private Document layer(LayerKind kind, String statements) {
    rig.run("view.layers");
    rig.onFx(() -> rig.<Button>find("#layer-add-" + kind.id()).fire());
    String text =
        "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    "
            + statements.replace('\'', '"')
            + "\n  ]\n}\n";
    rig.onFx(() -> rig.window.panes().get(kind).editor().replaceAll(text));
    rig.run("view.layers");
    return rig.window.snapshot().documents(kind).getFirst();
  }

  private void appliesToTheLayer(LayerKind kind, String statements, String action, String words) {
    Document document = layer(kind, statements);
    assertThat(rig.outcome(action)).isNotIn(Outcome.ALLOWED, Outcome.CONDITIONAL);
    rig.select(action);

    fire(offer(text -> text.contains(words)));
    assertThat(rig.<Label>node("#explain-preview-effect").getText())
        .startsWith("then allowed for every request");
    fire(rig.node("#explain-apply"));

    assertThat(rig.outcome(action)).isEqualTo(Outcome.ALLOWED);
    assertThat(rig.<Node>node("#sheet").isVisible()).as("the drawer shows the edit").isTrue();
    assertThat(rig.text(kind)).isNotEqualTo(document.text()).startsWith("{\n  \"Version\"");
    rig.run("edit.undo");
    assertThat(rig.text(kind)).isEqualTo(document.text());
    assertThat(rig.outcome(action)).isNotEqualTo(Outcome.ALLOWED);
  }

  @Test
  void scp_thatDeniesByWildcard_isNarrowed() {
    appliesToTheLayer(
        LayerKind.SCP,
        "{'Sid': 'All', 'Effect': 'Allow', 'Action': '*', 'Resource': '*'},\n"
            + "    {'Sid': 'NoReads', 'Effect': 'Deny', 'Action': 's3:Get*', 'Resource': '*'}",
        "s3:GetObject",
        "SCP: take it out of s3:Get* in NoReads");
  }

  @Test
  void rcp_thatDeniesByWildcard_isNarrowed() {
    appliesToTheLayer(
        LayerKind.RCP,
        "{'Sid': 'All', 'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Resource': '*'},\n"
            + "    {'Sid': 'NoReads', 'Effect': 'Deny', 'Principal': '*',"
            + " 'Action': 's3:Get*', 'Resource': '*'}",
        "s3:GetObject",
        "RCP: take it out of s3:Get* in NoReads");
  }

  @Test
  void session_thatAllowsOtherActionsOnly_getsTheAction() {
    appliesToTheLayer(
        LayerKind.SESSION,
        "{'Sid': 'Tables', 'Effect': 'Allow', 'Action': ['dynamodb:*'], 'Resource': '*'}",
        "s3:GetObject",
        "Session: add it to Tables");
  }

  @Test
  void resourcePolicy_thatDeniesByWildcard_isNarrowed() {
    appliesToTheLayer(
        LayerKind.RESOURCE,
        "{'Sid': 'NoReads', 'Effect': 'Deny', 'Principal': '*',"
            + " 'Action': ['s3:Get*', 's3:Put*'], 'Resource': '*'}",
        "s3:GetObject",
        "take it out of s3:Get* in NoReads");
  }

  @Test
  void changeOfTwoDocuments_isUndoneAndRedoneAsOne() {
    rig.open(WindowRig.sample("seed"));
    String identity = rig.text(LayerKind.IDENTITY);
    String boundary = rig.text(LayerKind.BOUNDARY);
    rig.select("iam:CreateRole");

    fire(offer(text -> text.contains(" + ")));
    fire(rig.node("#explain-apply"));
    assertThat(rig.outcome("iam:CreateRole")).isEqualTo(Outcome.CONDITIONAL);
    String changedIdentity = rig.text(LayerKind.IDENTITY);
    String changedBoundary = rig.text(LayerKind.BOUNDARY);
    assertThat(changedIdentity).isNotEqualTo(identity);
    assertThat(changedBoundary).isNotEqualTo(boundary);

    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(identity);
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(boundary);

    rig.run("edit.redo");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(changedIdentity);
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(changedBoundary);
  }
}
