package dev.vennguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policies as people write them, by name: AWS's own where a folder with them is named ({@code
 * -Dcorpus=}) or lies beside the project, and otherwise a few of our own, so that no test is
 * skipped.
 *
 * @param policies in the order of the file
 * @param published whether they are AWS's own
 */
public record Corpus(List<Named> policies, boolean published) {
  private static final Path OWN = Path.of("src/test/resources/corpus/policies.jsonl");

  /**
   * One policy.
   *
   * @param document as JSON
   */
  public record Named(String name, JsonNode document) {
    /** The document as a text of several lines. */
    public String text() {
      return document.toPrettyString();
    }
  }

  /** Whichever there are. */
  public static Corpus read() {
    Path aws = file();
    return Files.exists(aws) ? read(aws, true) : own();
  }

  /** A few of our own making. */
  public static Corpus own() {
    return read(OWN, false);
  }

  /** Where AWS's own are, if they are. */
  private static Path file() {
    return Path.of(System.getProperty("corpus", "../shared/corpus"), "aws-managed-policies.jsonl");
  }

  private static Corpus read(Path file, boolean published) {
    JsonMapper mapper = JsonMapper.builder().build();
    try {
      return new Corpus(
          Files.readAllLines(file).stream()
              .map(mapper::readTree)
              .map(line -> new Named(line.get("name").stringValue(), line.get("document")))
              .toList(),
          published);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The permissions boundaries among them. */
  public List<Named> boundaries() {
    return policies.stream().filter(one -> one.name().contains("PermissionsBoundary")).toList();
  }

  /** At most so many of them, spread over all. */
  public List<Named> some(int count) {
    int few = Math.min(count, policies.size());
    return IntStream.range(0, few).mapToObj(i -> policies.get(i * policies.size() / few)).toList();
  }
}
