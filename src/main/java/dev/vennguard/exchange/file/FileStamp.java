package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file was when it was last read or written here, to tell later whether others changed it.
 *
 * @param size in bytes; -1 if it is not known
 * @param modified when it was changed, in milliseconds
 * @param sha256 the digest of its bytes, in hexadecimal digits
 */
public record FileStamp(long size, long modified, String sha256) {
  /** The stamp of a file that holds these bytes. */
  public static FileStamp of(Path file, byte[] bytes) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = attributes.lastModifiedTime().toMillis();
      return new FileStamp(attributes.size(), modified, sha256(bytes));
    } catch (IOException unknown) {
      return of(bytes);
    }
  }

  /** The stamp of bytes whose file was not looked at. */
  public static FileStamp of(byte[] bytes) {
    return new FileStamp(-1, 0, sha256(bytes));
  }

  /** The stamp of a file of which only the digest was kept. */
  public static FileStamp of(String sha256) {
    return new FileStamp(-1, 0, sha256);
  }

  /**
   * Whether a file looks untouched, without reading it. A file that was changed twice within a tick
   * of its clock and kept its size looks so, too: who is about to overwrite it reads it.
   *
   * @throws IOException if it is gone or cannot be looked at
   */
  public boolean looksLike(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() == size && attributes.lastModifiedTime().toMillis() == modified;
  }

  /** Whether bytes are those of this stamp. */
  public boolean holds(byte[] bytes) {
    return sha256.equals(sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
