package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.workspace.Sample;
import dev.vennguard.workspace.StatedSituation;
import java.util.stream.Collectors;

/** Finds a bundled sample by the name given on the command line. */
final class Samples {
  private final SampleLibrary library = new SampleLibrary();

  /**
   * What opening that sample does.
   *
   * @throws BadInputException if there is none of that name; the message lists them
   */
  WindowPort.Start load(String name, StatedSituation stated) throws BadInputException {
    Sample sample =
        library
            .sample(name)
            .orElseThrow(() ->
                new BadInputException(
                    library.samples().stream()
                        .map(Sample::id)
                        .collect(
                            Collectors.joining(
                                ", ", "there is no sample `" + name + "`; choose from ", ""))));
    return new WindowPort.Start(library.load(sample), sample.title(), stated);
  }
}
