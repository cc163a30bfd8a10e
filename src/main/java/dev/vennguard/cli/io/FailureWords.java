package dev.vennguard.cli.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, for messages that name it already. */
public final class FailureWords {
  private FailureWords() {}

  /** Without the name of a file: Java's own messages begin with it, be it a temporary one. */
  public static String of(IOException failed) {
    return switch (failed) {
      case NoSuchFileException _ -> "there is no such file; check the path";
      case AccessDeniedException _ -> "access is denied; check its permissions";
      case NotDirectoryException _ -> "a part of the path is no folder; check the path";
      case FileSystemLoopException _ -> "links lead in a circle; check the path";
      case FileSystemException other -> said(other.getReason(), other);
      default -> said(failed.getMessage(), failed);
    };
  }

  private static String said(@org.jspecify.annotations.Nullable String words, IOException failed) {
    return words == null || words.isBlank() ? failed.getClass().getSimpleName() : words;
  }
}
