package dev.vennguard.syntax;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Policies as published by AWS; tests that need them are skipped where the file is not there. */
final class Corpus {
  private static final Path FILE =
      Path.of(System.getProperty("corpus", "../shared/corpus"), "aws-managed-policies.jsonl");

  /** One published policy. */
  record Published(String name, String document) {}

  private Corpus() {}

  static boolean there() {
    return Files.exists(FILE);
  }

  static List<Published> load() {
    assumeTrue(there(), "no corpus here");
    JsonMapper mapper = JsonMapper.builder().build();
    try {
      return Files.readAllLines(FILE).stream()
          .map(mapper::readTree)
          .map(line ->
              new Published(line.get("name").stringValue(), line.get("document").toPrettyString()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
