package dev.vennguard.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.ActionPattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActionGlobsTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final ActionPatterns patterns = ActionPatterns.of(catalogue);

  @Test
  void globs_meanExactlyTheSet() {
    Random random = new Random(7);
    for (String prefix : List.of("s3", "iam", "ec2", "dynamodb", "sts", "logs")) {
      Service service = catalogue.service(prefix).orElseThrow();
      for (int round = 0; round < Rounds.of(15); round++) {
        int rarely = 1 + random.nextInt(30);
        ActionSet.Builder some = ActionSet.builder(catalogue.size());
        for (int i = service.firstAction(); i < service.endAction(); i++) {
          if (random.nextInt(rarely) > 0) {
            some.add(i);
          }
        }
        ActionSet set = some.build();
        ActionSet meant = catalogue.none();
        for (String glob : ActionGlobs.of(catalogue, service, set)) {
          meant = meant.or(patterns.expand(new ActionPattern(glob)));
        }
        assertThat(meant).as(prefix + " " + round).isEqualTo(set);
      }
    }
  }

  @Test
  void prefixes_areAsShortAsTheyCanBe() {
    Service s3 = catalogue.service("s3").orElseThrow();
    ActionSet reading =
        patterns
            .expand(new ActionPattern("s3:Get*"))
            .or(patterns.expand(new ActionPattern("s3:PutObject")));

    assertThat(ActionGlobs.of(catalogue, s3, reading)).containsExactly("s3:Get*", "s3:PutObject");
  }
}
