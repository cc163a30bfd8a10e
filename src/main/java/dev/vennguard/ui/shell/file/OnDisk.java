package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What became of a file since it was last read or written here. */
sealed interface OnDisk {
  /**
   * It holds what it held.
   *
   * @param stamp what it is now
   */
  record Same(FileStamp stamp) implements OnDisk {}

  /** It was deleted or renamed. */
  record Gone() implements OnDisk {}

  /**
   * Others wrote it.
   *
   * @param now what it holds
   */
  record Changed(PolicyFile.Opened now) implements OnDisk {}

  /**
   * There is something that an editor cannot hold.
   *
   * @param message why
   */
  record Unreadable(String message) implements OnDisk {}

  /** Looks without reading where that tells enough; not for who is about to overwrite. */
  static OnDisk glance(Path file, FileStamp known) {
    try {
      return known.looksLike(file) ? new Same(known) : look(file, Optional.of(known));
    } catch (IOException unknown) {
      return look(file, Optional.of(known));
    }
  }

  /**
   * Reads the file and tells whether it is another one.
   *
   * @param known what it was; if nothing is known, whatever is there is another
   */
  static OnDisk look(Path file, Optional<FileStamp> known) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Gone();
    }
    return switch (PolicyFile.read(file)) {
      case PolicyFile.Opened opened -> {
        String sha256 = opened.stamp().sha256();
        boolean same = known.filter(stamp -> stamp.sha256().equals(sha256)).isPresent();
        yield same ? new Same(opened.stamp()) : new Changed(opened);
      }
      case PolicyFile.Refused(String message) -> new Unreadable(message);
    };
  }
}
