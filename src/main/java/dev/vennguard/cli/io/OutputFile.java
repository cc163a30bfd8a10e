package dev.vennguard.cli.io;

import dev.vennguard.exchange.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that a command writes: a new one, or one that is replaced. Writing puts a new file in the
 * place of the old, which would do away with a device, a pipe or a link.
 */
public final class OutputFile {
  private final Path file;

  /**
   * @param file where the output goes; {@link #check} tells whether it can
   */
  public OutputFile(Path file) {
    this.file = file;
  }

  /**
   * Before the work, so that it is not done in vain.
   *
   * @throws BadInputException if there is something else than a file, or no folder
   */
  public void check() throws BadInputException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadInputException(file + ": is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          file + ": there is no folder `" + folder + "`; make it first, or check the path");
    }
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isSymbolicLink()) {
        throw new BadInputException(
            file
                + ": is a link to `"
                + Files.readSymbolicLink(file)
                + "`; name the file itself, or another one");
      }
      if (!found.isRegularFile()) {
        throw new BadInputException(
            file + ": is a device, a pipe or a socket; name a file, a new one or one to replace");
      }
    } catch (NoSuchFileException fine) {
      return;
    } catch (IOException unknown) {
      throw new BadInputException(file + ": cannot be written: " + FailureWords.of(unknown));
    }
  }

  /**
   * Writes it whole, or not at all.
   *
   * @throws BadInputException if it is no file any more
   * @throws OutputFailedException if it cannot be written
   */
  public void write(byte[] bytes) throws BadInputException {
    check();
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException failed) {
      throw new OutputFailedException(file.toString(), failed);
    }
  }
}
