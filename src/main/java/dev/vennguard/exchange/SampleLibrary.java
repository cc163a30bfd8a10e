package dev.vennguard.exchange;

import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Sample;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pairs of policies that come with the app; the folder {@code sample-policies} holds them. */
public final class SampleLibrary {
  private static final String FOLDER = "/dev/vennguard/samples/";

  /** All samples, in the order of the menu. */
  public List<Sample> samples() {
    return text("index.txt")
        .lines()
        .map(line -> {
          int tab = line.indexOf('\t');
          return new Sample(line.substring(0, tab), line.substring(tab + 1));
        })
        .toList();
  }

  /** The sample of that id. */
  public Optional<Sample> sample(String id) {
    return samples().stream().filter(sample -> sample.id().equals(id)).findFirst();
  }

  /** What opening a sample does. */
  public Edit.Replace load(Sample sample) {
    return new Edit.Replace(
        List.of(
            new Edit.Load(
                DocumentId.IDENTITY, "identity.json", "", text(sample.id() + "/identity.json")),
            new Edit.Load(
                DocumentId.BOUNDARY, "boundary.json", "", text(sample.id() + "/boundary.json"))));
  }

  /** What to look at in a sample, as Markdown. */
  public String readme(Sample sample) {
    return text(sample.id() + "/README.md");
  }

  private static String text(String name) {
    try (var in = SampleLibrary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException("a bundled sample is missing", damaged);
    }
  }
}
