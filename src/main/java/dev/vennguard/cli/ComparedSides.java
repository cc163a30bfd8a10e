package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The policies before and after a change: two folders or reviews, or files by options. */
final class ComparedSides {
  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private OldLayerOptions oldLayers = new OldLayerOptions();

  @Parameters(
      arity = "0..2",
      paramLabel = "FOLDER",
      description =
          "before and after the change: a folder with identity*.json and boundary.json, or a review"
              + " file")
  private List<Path> folders = new ArrayList<>();

  /**
   * Both sides, read and held against the requests that are asked about.
   *
   * @throws BadInputException if none are named, or one cannot be read
   */
  Inputs.Change change(
      Catalogue catalogue, Console console, SituationOptions situation, TimeLimit limit)
      throws BadInputException {
    PolicyFiles files = new PolicyFiles(console);
    return new Inputs(catalogue, console, stated(situation.stated(console)), limit)
        .change(before(files), after(files));
  }

  /** What was said by options, else what the review after the change says. */
  private StatedSituation stated(StatedSituation said) throws BadInputException {
    return said.equals(StatedSituation.NOTHING) && folders.size() == 2
        ? new PolicyFolder(folders.getLast()).stated()
        : said;
  }

  private Edit.Replace before(PolicyFiles files) throws BadInputException {
    if (!folders.isEmpty()) {
      return folder(0).read(files);
    }
    oldLayers.files(layers.choice()).require();
    return oldLayers.files(layers.choice()).read(files);
  }

  private Edit.Replace after(PolicyFiles files) throws BadInputException {
    if (!folders.isEmpty()) {
      return folder(1).read(files);
    }
    layers.files().require();
    return layers.files().read(files);
  }

  private PolicyFolder folder(int index) throws BadInputException {
    if (folders.size() != 2 || layers.files().given() || oldLayers.files(layers.choice()).given()) {
      throw new BadInputException(
          "name two folders or reviews, or the files before with --old-… and the files after: not"
              + " both");
    }
    return new PolicyFolder(folders.get(index));
  }
}
