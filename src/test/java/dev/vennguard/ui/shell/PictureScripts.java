package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Selection;

/** What is done in the window before a picture is drawn. */
final class PictureScripts {
  private PictureScripts() {}

  static void run(String script, MainWindow window) {
    var catalogue = window.snapshot().evaluation().catalogue();
    switch (script) {
      case "broken" -> {
        var editor = window.panes().get(LayerKind.IDENTITY).editor();
        editor.replaceAll(editor.text().replaceFirst("\\},", "}, \"Sid\" oops"));
      }
      case "layers" -> {
        window.commands().run("view.layers");
        window.files().addBlank(LayerKind.SCP, 0);
        window.files().addBlank(LayerKind.SCP, 1);
        var editor = window.panes().get(LayerKind.SCP).editor();
        editor.replaceAll(editor.text().replaceFirst("\"\\*\"", "[\"s3:*\", \"iam:*\"]"));
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
      case "" -> {}
      case "bars", "named" ->
          window.commands().run(script.equals("bars") ? "venn.bars" : "venn.named-services");
      case "palette" -> window.commands().run("palette.open");
      case "shortcuts" -> window.commands().run("help.shortcuts");
      case "changed", "diff", "list" -> changed(script, window);
      default ->
          window.select(new Selection.OneAction(catalogue.action(script).orElseThrow().index()));
    }
  }

  /** Pins, edits, and shows what changed. */
  private static void changed(String script, MainWindow window) {
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
}
