package dev.vennguard.lint;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lints what stands in folders: each file is a document of the policy type that it is named by. */
final class LintBench {
  private final Linter linter =
      new Linter(SharedCatalogue.get(), Partitions.bundled(), ProofSettings.standard());

  private final Map<Path, List<Finding>> found = new HashMap<>();

  Linter linter() {
    return linter;
  }

  /** Found once, however many rules are looked for in a folder. */
  List<Finding> folder(Path folder) throws IOException {
    List<Finding> known = found.get(folder);
    if (known == null) {
      known = linter.all(documents(folder), situation(folder));
      found.put(folder, known);
    }
    return known;
  }

  /** Of the account that a file of that name holds, else of any. */
  private static Situation situation(Path folder) {
    Path account = folder.resolve("account");
    return Files.exists(account) ? Situation.ANY.ofAccount(read(account).strip()) : Situation.ANY;
  }

  List<LintedDocument> documents(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files = found.filter(one -> one.toString().endsWith(".json")).sorted().toList();
      return IntStream.range(0, files.size())
          .mapToObj(i -> document(kind(files.get(i)), i, read(files.get(i))))
          .toList();
    }
  }

  static LintedDocument document(LayerKind kind, int number, String text) {
    return new LintedDocument(
        new DocumentRef(kind, 0, number), text, PolicyReader.read(text, PolicyKind.from(kind)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static LayerKind kind(Path file) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(LayerKind.values())
        .filter(one -> name.startsWith(one.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("of which policy type is " + name + "?"));
  }
}
