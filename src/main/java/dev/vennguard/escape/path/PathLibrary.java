package dev.vennguard.escape.path;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The paths that come with the program. */
public final class PathLibrary {
  private static final String RESOURCE = "/dev/vennguard/escape/paths.jsonl";

  private final List<EscapePath> paths;

  private PathLibrary(List<EscapePath> paths) {
    this.paths = List.copyOf(paths);
  }

  /**
   * Reads them.
   *
   * @throws UncheckedIOException if the file is missing or has a fault: a broken build
   */
  public static PathLibrary bundled() {
    try (var file = PathLibrary.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      PathFile.Content content =
          PathFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      if (!content.faults().isEmpty()) {
        throw new IOException(content.faults().toString());
      }
      return new PathLibrary(content.paths());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled escape paths cannot be read", e);
    }
  }

  /** Some of them alone, where nobody asks about the others; none that stands for others. */
  public PathLibrary only(Predicate<EscapePath> some) {
    return new PathLibrary(
        paths.stream().filter(path -> path.of().isEmpty() && some.test(path)).toList());
  }

  /** All paths, worst door first. */
  public List<EscapePath> paths() {
    return paths;
  }

  /** The path with that id. */
  public Optional<EscapePath> path(String id) {
    return paths.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
