package dev.vennguard.explain.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final ActionPatterns patterns = ActionPatterns.of(catalogue);

  private Optional<List<String>> without(String pattern, String action) {
    return Narrowing.without(
            catalogue, new ActionPattern(pattern), catalogue.action(action).orElseThrow())
        .map(found -> found.stream().map(ActionPattern::text).toList());
  }

  @Test
  void openEnd_staysOpen_besideTheActionThatIsLeftOut() {
    assertThat(without("iam:DeleteRole*", "iam:DeleteRole")).contains(List.of("iam:DeleteRoleP*"));
    assertThat(without("iam:DeleteRole*", "iam:DeleteRolePolicy"))
        .contains(List.of("iam:DeleteRole", "iam:DeleteRolePe*"));
  }

  @Test
  void closedEnd_becomesNames() {
    assertThat(without("s3:Get*Acl", "s3:GetBucketAcl"))
        .contains(List.of("s3:GetObjectAcl", "s3:GetObjectVersionAcl"));
  }

  @Test
  void patternOfThatActionAlone_leavesNothing() {
    assertThat(without("iam:CreateRol?", "iam:CreateRole")).contains(List.of());
  }

  @Test
  void patternOfSeveralServices_isNotListed() {
    assertThat(without("*", "iam:CreateRole")).isEmpty();
    assertThat(without("*:Create*", "iam:CreateRole")).isEmpty();
    assertThat(without("i*:Create*", "iam:CreateRole")).isEmpty();
  }

  @Test
  void whatIsLeft_coversTheSameActionsButOne_forRandomPatterns() {
    long seed = 20261124;
    Random random = new Random(seed);
    int listed = 0;
    for (int i = 0; i < 2_000; i++) {
      Action action = catalogue.actions().get(random.nextInt(catalogue.size()));
      ActionPattern pattern = pattern(random, action);
      Optional<List<ActionPattern>> left = Narrowing.without(catalogue, pattern, action);
      if (left.isPresent()) {
        listed++;
        ActionSet expected =
            patterns.expand(pattern).andNot(ActionSet.of(catalogue.size(), action.index()));
        assertThat(patterns.expand(new ActionClause(false, left.get())))
            .as("seed %d: %s without %s", seed, pattern.text(), action.qualifiedName())
            .isEqualTo(expected);
      }
    }
    assertThat(listed).isGreaterThan(1_500);
  }

  /** The action's name with a piece replaced by a star and some letters by question marks. */
  private static ActionPattern pattern(Random random, Action action) {
    String name = action.name();
    int from = random.nextInt(name.length() + 1);
    int to = random.nextBoolean() ? name.length() : from + random.nextInt(name.length() - from + 1);
    StringBuilder text = new StringBuilder(name.substring(0, from)).append('*');
    text.append(name.substring(to));
    if (random.nextInt(3) == 0) {
      text.setCharAt(random.nextInt(text.length()), '?');
    }
    return new ActionPattern(action.service() + ":" + text);
  }
}
