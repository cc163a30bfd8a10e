package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;

/** What is done in the window before a picture is drawn. */
final class PictureScripts {
  /** Every state that has a name here. */
  static final List<String> NAMES =
      List.of(
          ("main situation situation-faults broken broken-card broken-file empty layers all-layers"
                  + " whatif whatif-keys whatif-message whatif-unknown bars named palette shortcuts"
                  + " changed diff list preview filtered-out restore changed-on-disk iam:CreateRole"
                  + " s3:GetObject find cells arrival review examples")
              .split(" "));

  private PictureScripts() {}

  static void run(String script, TestWindow window) {
    var catalogue = window.snapshot().evaluation().catalogue();
    if (script.startsWith("open:")) {
      window.files().openInPlace(LayerKind.IDENTITY, Path.of(script.substring(5)));
      return;
    }
    switch (script) {
      case "broken", "broken-card" -> {
        if (script.equals("broken-card")) {
          run("iam:CreateRole", window);
        }
        var editor = window.panes().get(LayerKind.IDENTITY).editor();
        editor.replaceAll(editor.text().replaceFirst("\\},", "}, \"Sid\" oops"));
      }
      case "broken-file" ->
          window
              .session()
              .submit(
                  new Edit.Load(
                      DocumentId.BOUNDARY, "boundary.json", "", "{\"Statement\": [{ oops"));
      case "layers" -> {
        window.commands().run("view.layers");
        window.files().addBlank(LayerKind.SCP, 0);
        window.files().addBlank(LayerKind.SCP, 1);
        var editor = window.panes().get(LayerKind.SCP).editor();
        editor.replaceAll(editor.text().replaceFirst("\"\\*\"", "[\"s3:*\", \"iam:*\"]"));
      }
      case "restore" ->
          window
              .questions()
              .ask(
                  question(
                      "Vennguard ended on 22 Nov 2026, 10:00 without saving `identity.json`,"
                          + " `boundary.json`: restore it?",
                      List.of("Restore", "Not now", "Throw away")));
      case "examples" -> {
        window.commands().run("compare.pin");
        var editor = window.panes().get(LayerKind.BOUNDARY).editor();
        editor.replaceAll(editor.text().replaceFirst("\"s3:\\*\"", "\"s3:Get*\""));
        window.commands().run("review.examples");
      }
      case "review" -> window.commands().run("review.panel");
      case "arrival" ->
          window
              .files()
              .openInPlace(
                  LayerKind.IDENTITY,
                  Path.of("src/test/resources/opened/dump-two-pages/input.json"));
      case "changed-on-disk" -> {
        window.noticeBar().tell("saved `/home/ada/policies/boundary.json`");
        window.questions().ask(question("behind it", List.of("Reload")));
        window
            .questions()
            .askAtOnce(
                question(
                    "`identity.json` was not saved: another program changed it on the disk",
                    List.of("Compare", "Reload", "Keep mine and save")));
      }
      case "situation", "situation-faults" -> {
        window.commands().run("view.situation");
        if (script.equals("situation-faults")) {
          field(window, "#situation-account").setText("1111");
          ((Button) window.scene().lookup("#situation-add-key")).fire();
          field(window, "#situation-key-0").setText("team");
          ((Button) window.scene().lookup("#situation-apply")).fire();
        }
      }
      case "whatif" -> {
        var action = catalogue.action("iam:CreateRole").orElseThrow();
        window.select(new Selection.OneAction(action.index()));
        window.commands().run("view.what-if");
      }
      case "whatif-keys" -> {
        var editor = window.panes().get(LayerKind.BOUNDARY).editor();
        editor.replaceAll(
            editor
                .text()
                .replaceFirst(
                    "\"Resource\": \"\\*\"",
                    "\"Resource\": \"*\", \"Condition\": {\"StringEquals\": "
                        + "{\"aws:RequestedRegion\": \"eu-west-1\"}, \"IpAddress\": "
                        + "{\"aws:SourceIp\": \"203.0.113.0/24\"}, \"Bool\": "
                        + "{\"aws:MultiFactorAuthPresent\": \"true\"}}"));
        var action = catalogue.action("s3:GetObject").orElseThrow();
        window.select(new Selection.OneAction(action.index()));
        window.commands().run("view.what-if");
      }
      case "find" -> {
        window.commands().run("edit.replace");
        ((TextField) window.scene().lookup("#find")).setText("iam:");
        ((ToggleButton) window.scene().lookup("#chip-cut-off")).fire();
        filter(window, "level:write");
      }
      case "cells" -> {
        window.select(
            new Selection.OneAction(catalogue.action("iam:PassRole").orElseThrow().index()));
        window.select(new Selection.None());
      }
      case "main" -> {}
      case "empty" -> window.commands().run("file.new");
      case "filtered-out" -> filter(window, "zzz-no-such-action");
      case "all-layers" -> allLayers(window);
      case "preview" -> preview(window);
      case "whatif-message", "whatif-unknown" -> whatIf(script, window);
      case "bars", "named" ->
          window.commands().run(script.equals("bars") ? "venn.bars" : "venn.named-services");
      case "palette" -> window.commands().run("palette.open");
      case "shortcuts" -> window.commands().run("help.shortcuts");
      case "changed", "diff", "list" -> changed(script, window);
      default ->
          window.select(new Selection.OneAction(catalogue.action(script).orElseThrow().index()));
    }
  }

  private static void filter(TestWindow window, String text) {
    ((TextField) window.scene().lookup("#matrix-filter")).setText(text);
  }

  private static void allLayers(TestWindow window) {
    window.commands().run("view.layers");
    for (LayerKind kind :
        List.of(LayerKind.SCP, LayerKind.RCP, LayerKind.SESSION, LayerKind.RESOURCE)) {
      window.files().addBlank(kind, 0);
    }
    var editor = window.panes().get(LayerKind.SCP).editor();
    editor.replaceAll(editor.text().replaceFirst("\"\\*\"", "[\"s3:*\", \"iam:*\"]"));
    var catalogue = window.snapshot().evaluation().catalogue();
    int action = catalogue.action("dynamodb:GetItem").orElseThrow().index();
    window.select(new Selection.OneAction(action));
  }

  private static void preview(TestWindow window) {
    var catalogue = window.snapshot().evaluation().catalogue();
    int action = catalogue.action("iam:CreateRole").orElseThrow().index();
    window.select(new Selection.OneAction(action));
    window.scene().getRoot().lookupAll(".explain-offer").stream()
        .map(Button.class::cast)
        .findFirst()
        .ifPresent(Button::fire);
  }

  private static void whatIf(String script, TestWindow window) {
    run("whatif", window);
    if (script.equals("whatif-unknown")) {
      ((TextField) window.scene().lookup("#whatif-action")).setText("iam:CreateRol");
    } else {
      ((TitledPane) window.scene().lookup("#whatif-message")).setExpanded(true);
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
      ((TextArea) window.scene().lookup("#whatif-message-text"))
          .setText(
              "User: arn:aws:sts::123456789012:assumed-role/app-web/i-0abc is not authorized to"
                  + " perform: s3:PutBucketPolicy on resource: \"arn:aws:s3:::app-data\" because"
                  + " no permissions boundary allows the s3:PutBucketPolicy action");
    }
  }

  /** Pins, edits, and shows what changed. */
  private static void changed(String script, TestWindow window) {
    window.commands().run("compare.pin");
    var editor = window.panes().get(LayerKind.IDENTITY).editor();
    editor.replaceAll(
        editor
            .text()
            .replace("\"s3:*\"", "\"s3:Get*\", \"sqs:*\"")
            .replace("\"dynamodb:*\"", "\"dynamodb:Get*\""));
    window.commands().run("compare.changed");
    if (script.equals("diff")) {
      window.commands().run("compare.texts");
    } else if (script.equals("list")) {
      window.commands().run("matrix.as-list");
    } else {
      var catalogue = window.snapshot().evaluation().catalogue();
      int action = catalogue.action("s3:PutObject").orElseThrow().index();
      window.select(new Selection.OneAction(action));
    }
  }

  private static TextField field(TestWindow window, String query) {
    return (TextField) window.scene().lookup(query);
  }

  private static QuestionBar.Question question(String message, List<String> answers) {
    return new QuestionBar.Question(
        message,
        message,
        answers.stream().map(one -> QuestionBar.Choice.of(one, one, () -> {})).toList());
  }
}
