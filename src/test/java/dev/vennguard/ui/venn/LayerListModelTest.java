package dev.vennguard.ui.venn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.ui.venn.LayerCombination.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayerListModelTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final LiveModel model = SharedModel.get();

  private static Layer allow(LayerKind kind, int level, String... actions) {
    String text =
        """
        {"Version": "2012-10-17",
         "Statement": [{"Effect": "Allow", "Action": ["%s"], "Resource": "*"}]}
        """
            .formatted(String.join("\",\"", actions));
    return new Layer(kind, level, List.of(PolicyReader.read(text, PolicyKind.from(kind)).policy()));
  }

  private Evaluation evaluate(Layer... layers) {
    return model.evaluate(new Layers(List.of(layers)));
  }

  @Test
  void circles_areEnoughForTheTwo_andForNoMore() {
    Layer identity = allow(LayerKind.IDENTITY, 0, "s3:*");
    Layer boundary = allow(LayerKind.BOUNDARY, 0, "s3:*");

    assertThat(LayerListModel.needed(evaluate(identity))).isFalse();
    assertThat(LayerListModel.needed(evaluate(identity, boundary))).isFalse();
    assertThat(LayerListModel.needed(evaluate(identity, allow(LayerKind.SCP, 0, "*")))).isTrue();
  }

  @Test
  void rows_partitionTheActions_andNameWhoCutsOff() {
    Evaluation evaluation =
        evaluate(
            allow(LayerKind.IDENTITY, 0, "s3:*", "sqs:*", "ec2:*"),
            allow(LayerKind.BOUNDARY, 0, "s3:*", "sqs:*"),
            allow(LayerKind.SCP, 0, "s3:*", "iam:*"));
    LayerListModel list = new LayerListModel(evaluation);

    assertThat(list.rows())
        .extracting(LayerCombination::title)
        .containsExactly(
            "pass every layer",
            "whatever the policies say: none controls them",
            "cut off by boundary and SCP 1",
            "cut off by SCP 1",
            "not granted by identity, nor by boundary");
    ActionSet union = catalogue.none();
    for (LayerCombination row : list.rows()) {
      assertThat(union.intersects(row.actions())).as(row.title()).isFalse();
      union = union.or(row.actions());
    }
    assertThat(list.footer())
        .startsWith(VennModel.number(catalogue.size() - union.count()) + " actions pass no layer");
    assertThat(list.rows().getFirst().actions().or(list.rows().get(1).actions()))
        .isEqualTo(evaluation.with(Outcome.ALLOWED));
  }

  @Test
  void whatTheResourcePolicyGrantsPastALayer_isARowOfItsOwn_andEffective() {
    String everyone =
        """
        {"Version": "2012-10-17", "Statement": [
         {"Effect": "Allow", "Principal": "*", "Action": ["sqs:*", "sns:*"], "Resource": "*"}]}
        """;
    Layer resource =
        new Layer(
            LayerKind.RESOURCE,
            0,
            List.of(PolicyReader.read(everyone, PolicyKind.RESOURCE).policy()));
    Evaluation evaluation =
        evaluate(
            allow(LayerKind.IDENTITY, 0, "s3:*", "sqs:*"),
            allow(LayerKind.BOUNDARY, 0, "s3:*"),
            resource);
    LayerListModel list = new LayerListModel(evaluation);

    assertThat(list.rows())
        .extracting(LayerCombination::title)
        .containsExactlyInAnyOrder(
            "pass every layer",
            "resource policy, past boundary",
            "resource policy, past identity and boundary",
            "whatever the policies say: none controls them");
    assertThat(list.rows()).extracting(LayerCombination::group).containsOnly(Group.EFFECTIVE);
    assertThat(list.rows().stream().mapToInt(LayerCombination::count).sum())
        .isEqualTo(evaluation.count(Outcome.ALLOWED));
  }

  /** AssumeRoleWithSAML and its like are no call of a principal that has these policies. */
  @Test
  void whatNoPrincipalCanAsk_passesNoRow_howeverWideTheLayersAre() {
    Evaluation evaluation =
        evaluate(
            allow(LayerKind.IDENTITY, 0, "*"),
            allow(LayerKind.BOUNDARY, 0, "*"),
            allow(LayerKind.SCP, 0, "*"));
    LayerListModel list = new LayerListModel(evaluation);
    ActionSet effective = evaluation.with(Outcome.ALLOWED).or(evaluation.with(Outcome.CONDITIONAL));
    assertThat(list.rows().getFirst().title()).isEqualTo("pass every layer");
    assertThat(list.rows().getFirst().actions()).isEqualTo(effective);
    assertThat(list.rows().getLast().actions()).isEqualTo(evaluation.with(Outcome.NEITHER));
    VennModel circles = new VennModel(evaluation);
    assertThat(circles.boundaryHeading())
        .isEqualTo("Boundary and SCPs may: " + VennModel.number(effective.count()));
  }

  @Test
  void layerThatCannotBeRead_isNotSaidToLetAnythingThrough() {
    Layer unread = new Layer(LayerKind.SCP, 0, List.of(Policy.unreadable()));
    Evaluation evaluation =
        evaluate(allow(LayerKind.IDENTITY, 0, "*"), allow(LayerKind.BOUNDARY, 0, "*"), unread);
    VennModel circles = new VennModel(evaluation);
    assertThat(circles.boundaryHeading()).isEqualTo("Boundary and SCPs may: 0");
    int undecided = evaluation.count(Outcome.UNDECIDED);
    assertThat(undecided).isGreaterThan(20_000);
    assertThat(circles.boundaryDetail()).endsWith(" undecided");
    assertThat(new LayerListModel(evaluation).rows())
        .filteredOn(row -> row.title().equals("pass every layer"))
        .allMatch(row -> row.actions().equals(evaluation.with(Outcome.ALLOWED)));
  }

  @Test
  void rows_areSixteenAtMost_andLoseNothing() {
    String[] services = {"s3", "sqs", "sns", "iam", "ec2", "kms"};
    List<Layer> layers = new ArrayList<>();
    layers.add(allow(LayerKind.IDENTITY, 0, "s3:*", "sqs:*", "sns:Get*", "iam:*"));
    for (int level = 0; level < 5; level++) {
      layers.add(
          allow(
              LayerKind.SCP,
              level,
              services[level] + ":*",
              services[(level + 2) % 6] + ":List*",
              services[(level + 3) % 6] + ":Get*"));
    }
    layers.add(allow(LayerKind.BOUNDARY, 0, "ec2:*", "s3:Get*", "iam:List*", "sqs:*", "kms:D*"));
    layers.add(allow(LayerKind.SESSION, 0, "s3:*", "iam:Get*", "kms:*", "sns:*", "ec2:De*"));
    Evaluation evaluation = evaluate(layers.toArray(Layer[]::new));
    LayerListModel list = new LayerListModel(evaluation);

    assertThat(list.rows()).hasSize(16);
    assertThat(list.rows().getLast().group()).isEqualTo(Group.REST);
    int shown = list.rows().stream().mapToInt(LayerCombination::count).sum();
    ActionSet anywhere = catalogue.none();
    for (int i = 0; i < layers.size(); i++) {
      anywhere = anywhere.or(evaluation.passing(i));
    }
    // and the two that no policy controls
    assertThat(shown).isEqualTo(anywhere.count() + 2);
  }
}
