package dev.vennguard.ui.shell;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.workspace.DocumentId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the files that open documents came from. For any thread. */
final class FileStates {
  static final FileState NEW = new FileState(FileForm.PLAIN, Optional.empty());

  private final Map<DocumentId, FileState> states = new ConcurrentHashMap<>();

  /**
   * A document's file.
   *
   * @param form how it is written
   * @param stamp what it was when it was last read or written here; none if there is no file
   */
  record FileState(FileForm form, Optional<FileStamp> stamp) {
    /** A file that was read. */
    static FileState of(PolicyFile.Opened opened) {
      return new FileState(opened.form(), Optional.of(opened.stamp()));
    }
  }

  FileState of(DocumentId id) {
    return states.getOrDefault(id, NEW);
  }

  void put(DocumentId id, FileState state) {
    states.put(id, state);
  }

  /** Puts a newer stamp in place of an older one, unless there is another by now. */
  void renew(DocumentId id, FileState before, FileStamp stamp) {
    states.replace(id, before, new FileState(before.form(), Optional.of(stamp)));
  }

  void forget(DocumentId id) {
    states.remove(id);
  }

  void clear() {
    states.clear();
  }
}
