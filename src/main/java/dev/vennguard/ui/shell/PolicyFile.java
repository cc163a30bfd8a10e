package dev.vennguard.ui.shell;

import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.TextDecoding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a policy file for the editors, and refuses in plain words what they cannot hold. */
final class PolicyFile {
  /** IAM takes at most 131,072 characters (EVALUATION §1.1); far beyond that it is no policy. */
  static final long LARGEST = 1_000_000;

  /** From this length on a line is hard to read and slow to lay out. */
  private static final int LONG_LINE = 1_000;

  private PolicyFile() {}

  /** What became of a file. */
  sealed interface Result {}

  /**
   * It can be opened.
   *
   * @param text with LF line ends, in readable lines
   * @param lineEnd what its lines end with in the file
   * @param note what the user should know; empty if nothing
   */
  record Opened(String text, String lineEnd, String note) implements Result {}

  /**
   * It cannot.
   *
   * @param message why, and what to do
   */
  record Refused(String message) implements Result {}

  /** Reads a file. */
  static Result read(Path file) {
    String name = "`" + name(file) + "`";
    try {
      if (Files.isDirectory(file)) {
        return new Refused(name + " is a folder: choose a policy file in it");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        return new Refused(
            String.format(
                Locale.ROOT,
                "%s has %,d bytes and was not opened: a policy has at most 131,072 characters;"
                    + " choose a file that holds one policy document",
                name,
                size));
      }
      return switch (TextDecoding.decode(Files.readAllBytes(file))) {
        case TextDecoding.Decoded(String text, String encoding) -> opened(name, text, encoding);
        case TextDecoding.Undecodable(String message) ->
            new Refused(name + " was not opened: " + message);
      };
    } catch (IOException failed) {
      return new Refused(name + " cannot be read: " + reason(failed));
    }
  }

  private static Opened opened(String name, String text, String encoding) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String readable = readable(lines);
    String note = "";
    if (!readable.equals(lines)) {
      note = name + " is written in one line: it is shown in readable lines, the file is unchanged";
    } else if (!encoding.equals("UTF-8")) {
      note = name + " is " + encoding + ": it will be saved as plain UTF-8";
    }
    return new Opened(readable, lineEnd, note);
  }

  /** The same JSON in readable lines if it has a very long one; any other text as it is. */
  static String readable(String text) {
    boolean anyLong = text.lines().anyMatch(line -> line.length() > LONG_LINE);
    return anyLong ? PolicyPrinter.format(text) : text;
  }

  /** The last part of a path. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** Why a file could not be read or written, without the names of Java types. */
  static String reason(IOException failed) {
    return switch (failed) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "access is denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      case IOException other when other.getMessage() != null -> other.getMessage();
      case IOException other -> "the disk or the network failed";
    };
  }
}
