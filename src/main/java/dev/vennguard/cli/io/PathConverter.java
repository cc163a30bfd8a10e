package dev.vennguard.cli.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From a text of the command line to a path. */
public final class PathConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    try {
      return path(text);
    } catch (BadInputException bad) {
      throw new TypeConversionException(String.valueOf(bad.getMessage()));
    }
  }

  /**
   * Likewise, where a path is a part of a text.
   *
   * @throws BadInputException if no file can have that name here
   */
  public static Path path(String text) throws BadInputException {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      boolean foreign = text.chars().anyMatch(letter -> letter > '~');
      throw new BadInputException(
          "`"
              + text
              + "` can be no file name here; "
              + (foreign
                  ? "run in a locale that has its letters, such as LC_ALL=C.UTF-8"
                  : "check the path"));
    }
  }
}
