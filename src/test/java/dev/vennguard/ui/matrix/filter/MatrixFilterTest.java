package dev.vennguard.ui.matrix.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.workspace.Counts.Standing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixFilterTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final ActionNameIndex names = new ActionNameIndex(catalogue);

  @Test
  void emptyText_letsEverythingThrough() {
    assertThat(MatrixFilter.parse("").everything()).isTrue();
    assertThat(MatrixFilter.parse("  \t ").everything()).isTrue();
    assertThat(found("")).hasSize(catalogue.size());
  }

  @Test
  void changed_isAnOutcomeWord_besideTheOthers() {
    MatrixFilter changed = MatrixFilter.parse("outcome:changed iam:*");
    assertThat(changed.changes()).containsExactlyInAnyOrder(Kind.values());
    assertThat(changed.outcomes()).hasSize(Standing.values().length);
    assertThat(changed.everything()).isFalse();
    assertThat(changed.problems()).isEmpty();
    assertThat(MatrixFilter.parse("outcome:gained,lost").changes())
        .containsExactlyInAnyOrder(Kind.GAINED, Kind.LOST);
    MatrixFilter both = MatrixFilter.parse("outcome:cut-off outcome:lost");
    assertThat(both.outcomes()).containsExactly(Standing.CUT_OFF);
    assertThat(both.changes()).containsExactly(Kind.LOST);
    assertThat(MatrixFilter.parse("outcome:oops").problems()).hasSize(1);
  }

  @Test
  void pattern_isAnchoredAndIgnoresCase() {
    assertThat(found("IAM:create*"))
        .contains("iam:CreateRole")
        .allMatch(n -> n.startsWith("iam:Create"));
    assertThat(found("iam:*Role")).contains("iam:PassRole").doesNotContain("iam:ListRoles");
    assertThat(found("iam:???Role")).contains("iam:GetRole").doesNotContain("iam:PassRole");
    assertThat(found("iam:????Role")).contains("iam:PassRole").doesNotContain("iam:GetRole");
  }

  @Test
  void halfTypedName_isTheStartOfNames_elseAPart() {
    assertThat(found("iam:Cre")).allMatch(name -> name.startsWith("iam:Cre")).isNotEmpty();
    assertThat(found("s3:bucketpolicy")).contains("s3:GetBucketPolicy", "s3:PutBucketPolicy");
  }

  @Test
  void servicePrefix_isExactWhereThereIsSuchAService_elseTheStart() {
    assertThat(found("s3:")).contains("s3:GetObject").allMatch(name -> name.startsWith("s3:"));
    assertThat(found("dynam:")).contains("dynamodb:GetItem");
  }

  @Test
  void severalPatterns_areAlternatives_severalWordsAreNot() {
    assertThat(found("iam:PassRole sts:GetCallerIdentity"))
        .containsExactlyInAnyOrder("iam:PassRole", "sts:GetCallerIdentity");
    assertThat(found("delete bucket policy s3:"))
        .contains("s3:DeleteBucketPolicy")
        .doesNotContain("s3:GetBucketPolicy");
  }

  @Test
  void plainWord_occursInActionOrService() {
    assertThat(found("boundary")).contains("iam:PutRolePermissionsBoundary");
    assertThat(found("sqs")).contains("sqs:SendMessage");
  }

  @Test
  void wildcardWithoutColon_fitsNamesAndServices() {
    assertThat(found("Create*Role")).contains("iam:CreateRole");
    assertThat(found("dynamo*")).contains("dynamodb:GetItem");
    assertThat(found("*")).hasSize(catalogue.size());
  }

  @Test
  void outcomes_areNamedByTheirFirstLetters() {
    assertThat(MatrixFilter.parse("outcome:cut-off").outcomes()).containsExactly(Standing.CUT_OFF);
    assertThat(MatrixFilter.parse("Outcome:eff").outcomes())
        .containsExactlyInAnyOrder(Standing.ALLOWED, Standing.CONDITIONAL);
    assertThat(MatrixFilter.parse("outcome:denied,never").outcomes())
        .containsExactlyInAnyOrder(Standing.DENIED, Standing.NEVER_APPLIES);
    assertThat(MatrixFilter.parse("outcome:").outcomes()).hasSize(Standing.values().length);
  }

  @Test
  void levels_areNamedByTheirFirstLetters() {
    assertThat(MatrixFilter.parse("level:write level:tag").levels())
        .containsExactlyInAnyOrder(AccessLevel.WRITE, AccessLevel.TAGGING);
    assertThat(MatrixFilter.parse("level:permissions-management").levels())
        .containsExactly(AccessLevel.PERMISSIONS_MANAGEMENT);
  }

  @Test
  void unknownWords_areReportedAndMatchNothing() {
    MatrixFilter filter = MatrixFilter.parse("outcome:maybe level:xyz");
    assertThat(filter.outcomes()).isEmpty();
    assertThat(filter.levels()).isEmpty();
    assertThat(filter.problems())
        .containsExactly(
            "no outcome is called `maybe`: use effective, cut-off, unused, denied, conditional,"
                + " no-overlap, never-applies, undecided, changed",
            "no access level is called `xyz`: use list, read, write, permissions or tagging");
  }

  @Test
  void anyText_isUnderstood_withoutFault() {
    long seed = 99;
    Random random = new Random(seed);
    String alphabet = "aS3:*?, -_outcome:level:\"{}\\é\uD83D\t";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(MatrixFilter.parse(text.toString()).names(names).universe())
          .as("seed %d: %s", seed, text)
          .isEqualTo(catalogue.size());
    }
  }

  private List<String> found(String text) {
    ActionSet set = MatrixFilter.parse(text).names(names);
    return set.stream().mapToObj(i -> catalogue.actions().get(i).qualifiedName()).toList();
  }
}
