package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.open.ChoiceOptions;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One side of a comparison: a folder with {@code identity*.json} and {@code boundary.json}, or a
 * review.
 */
final class PolicyFolder {
  private final Path folder;

  PolicyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Its documents; of a review those that count.
   *
   * @throws BadInputException if there is no policy in it, or a file cannot be read
   */
  Edit.Replace read(PolicyFiles files) throws BadInputException {
    if (!ReviewSource.names(folder)) {
      return files().read(files);
    }
    ReviewRecord record = ReviewSource.read(folder).record();
    return new Edit.Replace(
        record.documents().stream()
            .filter(one -> !record.switchedOff().contains(one.id().kind()))
            .map(one -> one.load(folder.toString()))
            .toList());
  }

  /** What a review says of the requests; nothing if it is none. */
  StatedSituation stated() throws BadInputException {
    return ReviewSource.names(folder)
        ? ReviewSource.read(folder).record().situation()
        : StatedSituation.NOTHING;
  }

  /**
   * The policies in it; identity policies by name.
   *
   * @throws BadInputException if it is no folder, or there is no policy in it
   */
  private LayerFiles files() throws BadInputException {
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
    return new LayerFiles(
        "--",
        identity,
        boundaries,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ChoiceOptions());
  }
}
