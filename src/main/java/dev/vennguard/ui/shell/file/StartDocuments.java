package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents as the editors need them. */
public final class StartDocuments {
  private StartDocuments() {}

  /** Documents from anywhere as a window can start with them: in readable lines, on both sides. */
  public static Edit.Replace of(Edit.Replace documents) {
    return withBothSides(editable(documents));
  }

  private static Edit.Replace editable(Edit.Replace documents) {
    return new Edit.Replace(documents.documents().stream().map(StartDocuments::editable).toList());
  }

  /**
   * A document as editors hold it, and with a file only if that can be saved to: not standard input
   * or a pipe.
   */
  private static Edit.Load editable(Edit.Load load) {
    String text = PolicyFile.readable(FileForm.lines(load.text()));
    String path = load.path();
    if (!path.isEmpty()) {
      Path file = Path.of(path).toAbsolutePath();
      path = path.equals("-") || !Files.isRegularFile(file) ? "" : file.toString();
    }
    return new Edit.Load(load.document(), load.title(), path, text);
  }

  /** Both panes always hold a document, a blank one if there is nothing to hold. */
  public static Edit.Replace withBothSides(Edit.Replace documents) {
    List<Edit.Load> loads = new ArrayList<>(documents.documents());
    for (DocumentId id : List.of(DocumentId.IDENTITY, DocumentId.BOUNDARY)) {
      if (loads.stream().noneMatch(load -> load.document().kind() == id.kind())) {
        String name = id.kind() == LayerKind.IDENTITY ? "identity.json" : "boundary.json";
        loads.add(new Edit.Load(id, name, "", ""));
      }
    }
    return new Edit.Replace(loads);
  }
}
