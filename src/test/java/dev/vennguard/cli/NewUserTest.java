package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.text.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody does who opens a pair for the first time: takes the fix that each warning offers,
 * adds the statements that close every door, exports, and checks what was exported.
 */
class NewUserTest {
  private static final Path SAMPLES = Path.of("sample-policies");
  private static final int PATIENCE = 12;
  private static final String ALL_OF_IAM =
      "{\"Effect\": \"Allow\", \"Action\": \"iam:*\", \"Resource\": \"*\"}";

  private final Linter linter =
      new Linter(SharedCatalogue.get(), Partitions.bundled(), ProofSettings.standard());

  @TempDir private Path folder;

  /**
   * Nothing of the seed pair's identity policy passes its boundary: room is made for it first. What
   * it then reaches is what carries the boundary, which has to be said.
   */
  @Test
  void seedPair_isGreen_whenItIsGivenRoom_andWhatCarriesTheBoundaryIsSaid() throws IOException {
    write("seed");
    green("error");
    takeFixes();
    assertThat(Files.readString(file(LayerKind.IDENTITY))).contains("ArnLike");
    green("escape");

    append(LayerKind.BOUNDARY, ALL_OF_IAM);
    assertThat(check("--fail-on", "escape").status()).isEqualTo(1);

    green("escape", "--role-path", "app-*", "--delegated", "policy/app-*");
    green("warning", "--role-path", "app-*", "--delegated", "policy/app-*");
    exported();
  }

  @Test
  void developerDelegation_isGreen_whenEveryDoorIsClosed() throws IOException {
    write("developer-delegation");
    assertThat(check("--fail-on", "escape").status()).isEqualTo(1);

    takeFixes();
    append(LayerKind.BOUNDARY, ALL_OF_IAM);
    closeEveryDoor();

    green("warning");
    exported();
  }

  private void exported() {
    CommandRun run =
        CommandRun.of(
            List.of(
                "export",
                "--identity",
                file(LayerKind.IDENTITY).toString(),
                "--boundary",
                file(LayerKind.BOUNDARY).toString(),
                "--as",
                "cloudformation-json"));
    assertThat(run.out()).as(run.err()).contains("PermissionsBoundary", "iam:CreateRole");
  }

  private void green(String level, String... stated) {
    List<String> more = new ArrayList<>(List.of("--fail-on", level));
    more.addAll(List.of(stated));
    CommandRun run = check(more.toArray(String[]::new));
    assertThat(run.status()).as(run.out()).isZero();
  }

  private Path file(LayerKind kind) {
    return folder.resolve(kind.id() + ".json");
  }

  private void write(String sample) throws IOException {
    for (LayerKind kind : List.of(LayerKind.IDENTITY, LayerKind.BOUNDARY)) {
      Files.copy(SAMPLES.resolve(sample).resolve(kind.id() + ".json"), file(kind));
    }
  }

  private CommandRun check(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--identity",
                file(LayerKind.IDENTITY).toString(),
                "--boundary",
                file(LayerKind.BOUNDARY).toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments);
  }

  /** One after the other, as in the window: each changes what the next is about. */
  private void takeFixes() throws IOException {
    for (int i = 0; i < PATIENCE; i++) {
      List<LintedDocument> documents =
          List.of(document(LayerKind.IDENTITY), document(LayerKind.BOUNDARY));
      Optional<Finding> next =
          linter.all(documents, Situation.ANY).stream()
              .filter(one -> one.severity() != FindingSeverity.SUGGESTION)
              .filter(one -> one.fix().isPresent())
              .max((one, other) -> Boolean.compare(rewrites(one), rewrites(other)));
      if (next.isEmpty()) {
        return;
      }
      LintedDocument of =
          documents.stream()
              .filter(one -> one.ref().equals(next.get().document()))
              .findFirst()
              .orElseThrow();
      Files.writeString(
          file(of.kind()), TextChange.apply(of.text(), next.get().fix().orElseThrow().changes(of)));
    }
  }

  /** What mends a statement comes before what takes it away. */
  private static boolean rewrites(Finding finding) {
    return !finding.fix().orElseThrow().title().startsWith("Remove");
  }

  private LintedDocument document(LayerKind kind) throws IOException {
    String text = Files.readString(file(kind));
    return new LintedDocument(
        new DocumentRef(kind, 0, 0), text, PolicyReader.read(text, PolicyKind.from(kind)));
  }

  private void closeEveryDoor() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    JsonNode statements =
        json.readTree(check("--format", "json").out()).path("closeAll").path("statements");
    assertThat(statements).isNotEmpty();
    for (JsonNode one : statements) {
      append(LayerKind.BOUNDARY, one.toString());
    }
  }

  private void append(LayerKind kind, String statement) throws IOException {
    String text = Files.readString(file(kind));
    int end = text.lastIndexOf(']');
    Files.writeString(file(kind), text.substring(0, end) + ", " + statement + text.substring(end));
  }
}
