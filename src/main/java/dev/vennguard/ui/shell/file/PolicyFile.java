package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a policy file for the editors, and refuses in plain words what they cannot hold. */
public final class PolicyFile {
  /** IAM takes at most 131,072 characters (EVALUATION §1.1); far beyond that it is no policy. */
  public static final int LARGEST = 1_000_000;

  /** From this length on a line is hard to read and slow to lay out. */
  private static final int LONG_LINE = 1_000;

  /** What is in one line of so many characters can be read as it is. */
  private static final int SHORT_LINE = 80;

  private PolicyFile() {}

  /** What became of a file. */
  public sealed interface Result {}

  /**
   * It can be opened.
   *
   * @param text with LF line ends, in readable lines
   * @param form how it is written in the file
   * @param stamp what the file was
   * @param note what the user should know; empty if nothing
   */
  public record Opened(String text, FileForm form, FileStamp stamp, String note)
      implements Result {}

  /**
   * It cannot.
   *
   * @param message why, and what to do
   */
  public record Refused(String message) implements Result {}

  /** Reads a file. */
  public static Result read(Path file) {
    String name = "`" + name(file) + "`";
    try {
      if (Files.isDirectory(file)) {
        return new Refused(name + " is a folder: choose a policy file in it");
      }
      Optional<byte[]> bytes = RegularFile.read(file, LARGEST);
      return bytes.isPresent() ? read(file, name, bytes.get()) : tooLarge(file, name);
    } catch (IOException failed) {
      return new Refused(name + " cannot be read: " + reason(failed));
    }
  }

  private static Refused tooLarge(Path file, String name) throws IOException {
    return new Refused(
        String.format(
            Locale.ROOT,
            "%s has %,d bytes and was not opened: a policy has at most 131,072 characters;"
                + " choose a file that holds one policy document",
            name,
            Math.max(LARGEST + 1L, Files.size(file))));
  }

  private static Result read(Path file, String name, byte[] bytes) {
    return switch (TextDecoding.decode(bytes)) {
      case TextDecoding.Decoded decoded -> opened(name, decoded, FileStamp.of(file, bytes));
      case TextDecoding.Undecodable(String message) ->
          new Refused(name + " was not opened: " + message);
    };
  }

  private static Opened opened(String name, TextDecoding.Decoded decoded, FileStamp stamp) {
    FileForm form = FileForm.of(decoded);
    String lines = FileForm.lines(decoded.text());
    String readable = readable(lines);
    String note = "";
    if (!readable.equals(lines)) {
      note = name + " is written in one line: it is shown in readable lines, the file is unchanged";
    } else if (!form.charset().equals(StandardCharsets.UTF_8)) {
      note =
          name
              + " is "
              + decoded.encodingName()
              + " and is saved so; copy its text into a new document to save it as UTF-8";
    } else if (FileForm.mixed(decoded.text())) {
      note = name + " has lines that end differently: all will end like most of them when saved";
    }
    return new Opened(readable, form, stamp, note);
  }

  /**
   * The same JSON in readable lines if all of it is one line, or if it has a very long one; any
   * other text as it is.
   */
  public static String readable(String text) {
    boolean anyLong = text.lines().anyMatch(line -> line.length() > LONG_LINE);
    String one = text.strip();
    boolean document = one.startsWith("{") && one.length() > SHORT_LINE && one.indexOf('\n') < 0;
    return anyLong || document ? PolicyPrinter.format(text) : text;
  }

  /** The last part of a path. */
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** Why a file could not be read or written, without the names of Java types. */
  public static String reason(IOException failed) {
    return switch (failed) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "access is denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      case IOException other when other.getMessage() != null -> other.getMessage();
      case IOException other -> "the disk or the network failed";
    };
  }
}
