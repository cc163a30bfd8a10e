package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewBundleTest {
  private static final ReviewNote NOTE =
      new ReviewNote("Ada Ö.", LocalDate.of(2026, 11, 23), "looks \"fine\"\nto me");

  private final SampleLibrary library = new SampleLibrary();
  private final Workspace workspace =
      new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC());

  private Snapshot open(String sample) {
    return workspace.apply(List.of(library.load(library.sample(sample).orElseThrow())));
  }

  @Test
  void bundle_holdsTextsHashesNoteCountsAndOutcomes() throws NoSuchAlgorithmException {
    Snapshot snapshot = open("developer-delegation");

    JsonNode json = new JsonMapper().readTree(ReviewBundle.write(snapshot, NOTE));

    assertThat(json.get("format").stringValue()).isEqualTo("vennguard-review/1");
    assertThat(json.get("review").get("reviewer").stringValue()).isEqualTo("Ada Ö.");
    assertThat(json.get("review").get("date").stringValue()).isEqualTo("2026-11-23");
    assertThat(json.get("review").get("note").stringValue()).isEqualTo(NOTE.note());
    assertThat(json.get("complete").booleanValue()).isTrue();
    assertThat(json.get("documents").size()).isEqualTo(2);
    JsonNode boundary = json.get("documents").get(1);
    String text = snapshot.document(DocumentId.BOUNDARY).orElseThrow().text();
    assertThat(boundary.get("layer").stringValue()).isEqualTo("boundary");
    assertThat(boundary.get("text").stringValue()).isEqualTo(text);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(boundary.get("sha256").stringValue()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(boundary.get("policy").get("Statement").size()).isEqualTo(5);
  }

  @Test
  void bundle_countsOnlyActionsThatAPolicySpeaksOf() {
    JsonNode json =
        new JsonMapper().readTree(ReviewBundle.write(open("developer-delegation"), NOTE));

    int sum = json.get("summary").values().stream().mapToInt(JsonNode::intValue).sum();
    assertThat(json.get("actions").size()).isEqualTo(sum).isBetween(500, 2000);
    assertThat(json.get("summary").get("NEITHER").intValue()).isZero();
    assertThat(json.get("actions").values())
        .extracting(node -> node.get("action").stringValue())
        .contains("iam:CreateRole", "s3:GetObject", "lambda:Invoke".concat("Function"))
        .doesNotContain("glue:GetJob");
  }

  @Test
  void brokenText_isExportedAsItStands_andSaidToBeIncomplete() {
    open("seed");
    Snapshot broken =
        workspace.apply(List.of(new Edit.Text(DocumentId.BOUNDARY, "{\"Statement\": [", 1)));

    JsonNode json = new JsonMapper().readTree(ReviewBundle.write(broken, NOTE));

    assertThat(json.get("complete").booleanValue()).isFalse();
    assertThat(json.get("documents").get(1).get("text").stringValue())
        .isEqualTo("{\"Statement\": [");
    assertThat(json.get("documents").get(1).get("policy").isNull()).isTrue();
  }

  @Test
  void samples_areSoundAndComplete() {
    assertThat(library.samples()).hasSize(5);
    for (var sample : library.samples()) {
      Snapshot snapshot = open(sample.id());
      assertThat(snapshot.documents()).hasSize(2).allMatch(document -> document.sound());
      assertThat(library.readme(sample)).startsWith("# ").contains("What to look at");
    }
  }
}
