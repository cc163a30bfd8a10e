package dev.vennguard.workspace;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static dev.vennguard.ui.SampleSnapshots.allowAndDeny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.workspace.Counts.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
  private static final String NEVER =
      """
      {"Version": "2012-10-17", "Statement": [
       {"Effect": "Allow", "Action": ["iam:CreateRole", "iam:TagRole"], "Resource": "*",
        "Condition": {"StringEquals": {"aws:RequestedRegion": []}}},
       {"Effect": "Allow", "Action": "iam:TagRole", "Resource": "*"}]}
      """;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final SampleSnapshots snapshots = new SampleSnapshots();

  @Test
  void everyAction_standsInExactlyOnePlace() {
    for (Counts counts :
        List.of(
            counts("", ""),
            counts(allow("s3:*"), ""),
            counts(allowAndDeny("*", "iam:*"), allow("s3:*", "iam:Get*")),
            counts(NEVER, allow("iam:*")),
            new Counts(snapshots.sample("developer-delegation").evaluation()))) {
      ActionSet union = catalogue.none();
      for (Standing standing : Standing.values()) {
        assertThat(union.intersects(counts.set(standing))).as(standing.word()).isFalse();
        union = union.or(counts.set(standing));
        counts.set(standing).forEach(action -> assertThat(counts.of(action)).isEqualTo(standing));
      }
      assertThat(union).isEqualTo(catalogue.all());
    }
  }

  @Test
  void namedInAStatementThatNeverApplies_isNotUnused() {
    Counts counts = counts(NEVER, allow("iam:*"));
    assertThat(counts.of(action("iam:CreateRole"))).isEqualTo(Standing.NEVER_APPLIES);
    assertThat(counts.of(action("iam:TagRole"))).isEqualTo(Standing.ALLOWED);
    assertThat(counts.of(action("iam:GetRole"))).isEqualTo(Standing.UNUSED);
    assertThat(counts(NEVER, allow("s3:*")).of(action("iam:CreateRole")))
        .isEqualTo(Standing.NEVER_APPLIES);
  }

  @Test
  void withoutALimit_nothingIsUnused() {
    Counts counts = counts(allow("s3:GetObject"), "");
    assertThat(counts.count(Standing.UNUSED)).isZero();
    assertThat(counts.of(action("iam:GetRole"))).isEqualTo(Standing.NEITHER);
  }

  @Test
  void roomByAWildcardAlone_isNotTelling() {
    Counts counts = counts(allow("s3:GetObject"), allow("*"));
    assertThat(counts.of(action("iam:GetRole"))).isEqualTo(Standing.UNUSED);
    assertThat(counts.telling().contains(action("iam:GetRole"))).isFalse();
    assertThat(counts.telling().contains(action("s3:GetObject"))).isTrue();
    Counts named = counts(allow("s3:GetObject"), allow("iam:Get*"));
    assertThat(named.telling().contains(action("iam:GetRole"))).isTrue();
  }

  private Counts counts(String identity, String boundary) {
    return new Counts(snapshots.pair(identity, boundary).evaluation());
  }

  private int action(String name) {
    return catalogue.action(name).orElseThrow().index();
  }
}
