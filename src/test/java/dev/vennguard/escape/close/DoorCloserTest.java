package dev.vennguard.escape.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.explain.compare.EffectChange;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What closes doors: proved, as small as it can be, and what it takes away. */
class DoorCloserTest {
  private static final Path SEED = Path.of("sample-policies/seed");
  private static final String ADMIN =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
      """;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final EscapeChecks checks =
      new EscapeChecks(catalogue, PathLibrary.bundled(), new Prover(ProofSettings.standard()));
  private final DoorCloser closer =
      new DoorCloser(
          checks,
          SharedModel.get(),
          new ProverSource(
              catalogue, ActionShapes.of(catalogue), new Prover(ProofSettings.standard())));

  private static Policy policy(String text) {
    return PolicyReader.read(text, PolicyKind.IDENTITY).policy();
  }

  private static Layers layers(String identity, String boundary) {
    return Layers.identity(List.of(policy(identity)))
        .withBoundary(policy(boundary))
        .in(Situation.ANY.ofAccount("111122223333"));
  }

  private static Delegation known(Layers layers) {
    return Delegation.stated(List.of("DeveloperBoundary"), List.of("app-*"), layers.situation());
  }

  @Test
  void seedPair_hasNoOpenDoor_soNothingIsProposed() throws IOException {
    Layers layers =
        layers(
            Files.readString(SEED.resolve("identity.json")),
            Files.readString(SEED.resolve("boundary.json")));
    EscapeReport report = checks.report(layers, Delegation.UNKNOWN);

    assertThat(report.count(PathGrade.CLOSED)).isEqualTo(report.results().size());
    assertThat(closer.all(layers, report)).isEmpty();
  }

  /** The text says that the boundary must include Deny statements; its list of them is lost. */
  @Test
  void seedText_getsTheStatementsThatItAsksFor() throws IOException {
    String boundary = Files.readString(SEED.resolve("boundary.json"));
    int denies = boundary.indexOf("\"Sid\": \"DenyBoundaryDeletion\"");
    String open =
        boundary
                .substring(0, boundary.lastIndexOf('{', denies))
                .stripTrailing()
                .replaceAll(",$", "")
            + "]}";
    String withIam = open.replace("\"s3:*\",", "\"s3:*\", \"iam:*\",");
    assertThat(withIam).contains("iam:*").doesNotContain("Deny");
    Layers layers = layers(ADMIN, withIam);
    EscapeReport report = checks.report(layers, known(layers));

    ClosingProposal all = closer.all(layers, report).orElseThrow();

    assertThat(all.change().layer().kind()).isEqualTo(LayerKind.BOUNDARY);
    Layers after = all.change().on(layers);
    assertThat(checks.report(after, known(layers)).count(PathGrade.OPEN)).isZero();
    List<Statement> added = all.added();
    for (String action :
        List.of("iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:CreatePolicyVersion")) {
      assertThat(added)
          .as(action)
          .anyMatch(one ->
              one.actions().matches(action)
                  && one.conditions().isEmpty()
                  && one.resources().patterns().getFirst().text().endsWith("DeveloperBoundary"));
    }
    for (String action :
        List.of("iam:DeleteUserPermissionsBoundary", "iam:DeleteRolePermissionsBoundary")) {
      assertThat(added)
          .as(action)
          .anyMatch(one -> one.actions().matches(action) && one.unconditional());
    }
    onlyWhatIsNamed_isLost(all);
    assertThat(all.size()).isPositive().isLessThan(6144);
    assertThat(all.fits()).isTrue();
  }

  private void onlyWhatIsNamed_isLost(ClosingProposal all) {
    assertThat(all.effect().changes()).isNotEmpty();
    for (EffectChange change : all.effect().changes()) {
      Action action = catalogue.actions().get(change.action());
      assertThat(change.kind()).as(action.qualifiedName()).isIn(Kind.LOST, Kind.NARROWED);
      assertThat(all.added())
          .as(action.qualifiedName())
          .anyMatch(one -> one.actions().matches(action.qualifiedName()));
    }
  }

  @Test
  void oneDoor_isClosedOnEitherSide_andOthersStay() {
    Layers layers = layers(ADMIN, ADMIN);
    EscapeReport report = checks.report(layers, known(layers));
    PathResult keys = report.of("PB-13").orElseThrow();

    List<ClosingProposal> found = closer.one(layers, report, keys);

    assertThat(found)
        .extracting(one -> one.change().layer().kind())
        .containsExactly(LayerKind.BOUNDARY, LayerKind.IDENTITY);
    for (ClosingProposal one : found) {
      assertThat(one.added()).hasSize(1);
      assertThat(one.closes()).contains("PB-13", "iam-002", "iam-003", "iam-004", "iam-006");
      assertThat(one.closes()).doesNotContain("PB-01", "PB-21", "iam-001");
      Layers after = one.change().on(layers);
      assertThat(keys.walk())
          .noneMatch(step -> new Evaluator().decide(after, step.request()).allowed());
      onlyWhatIsNamed_isLost(one);
    }
  }

  /**
   * PB-15 stands for all services that a role is passed to: open for some, conditional for Glue.
   */
  @Test
  void pathThatStandsForOthers_andIsOpenBySomeOfThem_keepsNoOfferBack() {
    String region = "{\"StringNotEquals\": {\"aws:RequestedRegion\": \"eu-west-1\"}}";
    String boundary =
        """
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Action": "*", "Resource": "*"},
          {"Effect": "Deny", "Action": "glue:*", "Resource": "*", "Condition": %s}]}
        """
            .formatted(region);
    Layers layers = layers(ADMIN, boundary);
    EscapeReport report = checks.report(layers, known(layers));
    assertThat(report.of("PB-15").orElseThrow().grade()).isEqualTo(PathGrade.OPEN);
    assertThat(report.of("glue-001").orElseThrow().grade()).isEqualTo(PathGrade.CONDITIONAL);

    ClosingProposal all = closer.all(layers, report).orElseThrow();

    EscapeReport then = checks.report(all.change().on(layers), known(layers));
    assertThat(then.count(PathGrade.OPEN)).isZero();
    assertThat(then.of("PB-15").orElseThrow().grade()).isEqualTo(PathGrade.CONDITIONAL);
  }

  @Test
  void everything_isClosedInTwoAdministrators_andTheRestStays() {
    Layers layers = layers(ADMIN, ADMIN);
    EscapeReport report = checks.report(layers, known(layers));

    ClosingProposal all = closer.all(layers, report).orElseThrow();

    assertThat(all.left()).isEmpty();
    assertThat(all.added()).hasSizeLessThan(12);
    onlyWhatIsNamed_isLost(all);
    long passing =
        all.added().stream().filter(one -> one.actions().matches("iam:PassRole")).count();
    assertThat(passing).as("statements on iam:PassRole").isEqualTo(1);
  }
}
