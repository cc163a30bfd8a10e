package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A folder with {@code identity*.json} and {@code boundary.json}. */
final class PolicyFolder {
  private final Path folder;

  PolicyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The policies in it; identity policies by name.
   *
   * @throws BadInputException if it is no folder, or there is no policy in it
   */
  LayerFiles files() throws BadInputException {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + ": there is no such folder; check the path");
    }
    List<Path> identity = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "identity*.json")) {
      found.forEach(identity::add);
    } catch (IOException failed) {
      throw new BadInputException(folder + ": cannot be read: " + FailureWords.of(failed));
    }
    Collections.sort(identity);
    Path boundary = folder.resolve("boundary.json");
    List<Path> boundaries = Files.exists(boundary) ? List.of(boundary) : List.of();
    if (identity.isEmpty() && boundaries.isEmpty()) {
      throw new BadInputException(
          folder + ": holds no policy; put identity.json or boundary.json there");
    }
    return new LayerFiles("--", identity, boundaries, List.of(), List.of(), List.of(), List.of());
  }
}
