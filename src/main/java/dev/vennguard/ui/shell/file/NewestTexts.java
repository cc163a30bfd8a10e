package dev.vennguard.ui.shell.file;

import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that stand in editors and that no published snapshot has yet. For any thread. */
final class NewestTexts {
  private final Map<DocumentId, String> texts = new ConcurrentHashMap<>();

  /** The text of a document is another. */
  void changed(DocumentId id, String text) {
    texts.put(id, text);
  }

  /** What a snapshot has need not be kept. */
  void published(Snapshot snapshot) {
    for (Document document : snapshot.documents()) {
      texts.remove(document.id(), document.text());
    }
  }

  void forget(DocumentId id) {
    texts.remove(id);
  }

  void clear() {
    texts.clear();
  }

  /** The text of a document as it stands. */
  String of(Document document) {
    return texts.getOrDefault(document.id(), document.text());
  }
}
