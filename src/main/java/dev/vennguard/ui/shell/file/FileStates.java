package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.workspace.DocumentId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of the files that open documents came from. For any thread. */
public final class FileStates {
  public static final FileState NEW = new FileState(FileForm.PLAIN, Optional.empty());

  private final Map<DocumentId, FileState> states = new ConcurrentHashMap<>();

  /**
   * A document's file.
   *
   * @param form how it is written
   * @param stamp what it was when it was last read or written here; none if there is no file
   */
  public record FileState(FileForm form, Optional<FileStamp> stamp) {
    /** A file that was read. */
    public static FileState of(PolicyFile.Opened opened) {
      return new FileState(opened.form(), Optional.of(opened.stamp()));
    }
  }

  public FileState of(DocumentId id) {
    return states.getOrDefault(id, NEW);
  }

  public void put(DocumentId id, FileState state) {
    states.put(id, state);
  }

  /** Puts a newer stamp in place of an older one, unless there is another by now. */
  public void renew(DocumentId id, FileState before, FileStamp stamp) {
    states.replace(id, before, new FileState(before.form(), Optional.of(stamp)));
  }

  public void forget(DocumentId id) {
    states.remove(id);
  }

  public void clear() {
    states.clear();
  }
}
