package dev.vennguard.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.SharedModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoverModelTest {
  private static final String TEXT =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{
          "Effect": "Allow",
          "Action": ["s3:*", "iam:CreateRole", "s3:GetObjekt"],
          "Resource": "*",
          "Condition": {
            "StringEquals": { "iam:PermissionsBoundary": "arn:aws:iam::1:policy/x" },
            "ForAnyValue:StringLike": { "aws:TagKeys": "a*", "my:Own": "b" },
            "StringIsh": { "aws:SourceIp": "c" }
          }
        }]
      }
      """;

  private Catalogue catalogue = SharedCatalogue.get();
  private HoverModel hover = new HoverModel(catalogue);
  private Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());

  private Optional<String> at(String place) {
    workspace.apply(List.of(new Edit.Load(DocumentId.IDENTITY, "i.json", "", TEXT)));
    return hover.at(workspace.snapshot(), DocumentId.IDENTITY, TEXT, TEXT.indexOf(place) + 2);
  }

  @Test
  void wildcard_saysHowManyActionsAndWhich() {
    int all = catalogue.service("s3").orElseThrow().endAction();
    int count = all - catalogue.service("s3").orElseThrow().firstAction();

    assertThat(at("s3:*").orElseThrow())
        .startsWith("s3:* covers " + count + " actions:\ns3:")
        .endsWith(" and " + (count - 20) + " more");
  }

  @Test
  void action_saysLevelResourcesAndKeys() {
    assertThat(at("iam:CreateRole").orElseThrow())
        .startsWith("iam:CreateRole · Write\nresource types: role\ncondition keys: ")
        .contains("iam:PermissionsBoundary");
  }

  @Test
  void unknownAction_getsNearNames() {
    assertThat(at("s3:GetObjekt").orElseThrow())
        .contains("is not in the catalogue")
        .contains("did you mean s3:GetObject");
  }

  @Test
  void operator_saysWhatItCompares() {
    assertThat(at("StringEquals").orElseThrow()).contains("`*` and `?` are plain characters");
    assertThat(at("ForAnyValue").orElseThrow()).contains("for at least one value of the key");
    assertThat(at("StringIsh").orElseThrow()).isEqualTo("StringIsh is no operator that IAM knows");
  }

  @Test
  void key_saysItsType() {
    assertThat(at("iam:PermissionsBoundary").orElseThrow())
        .contains("an ARN: compare it by ArnLike");
    assertThat(at("my:Own").orElseThrow()).contains("no key that the catalogue knows");
  }

  @Test
  void otherPlaces_sayNothing() {
    assertThat(at("2012-10-17")).isEmpty();
    assertThat(at("Effect")).isEmpty();
    assertThat(at("arn:aws")).isEmpty();
    assertThat(hover.at(workspace.snapshot(), DocumentId.IDENTITY, TEXT + " ", 120)).isEmpty();
    assertThat(hover.at(workspace.snapshot(), DocumentId.IDENTITY, TEXT, 1_000_000)).isEmpty();
  }
}
