package dev.vennguard.lint.kit;

import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.unknown.UnknownText;
import java.util.List;

/** A rule about the single ARNs of {@code Resource} and {@code NotResource}. */
public interface ArnRule extends StatementRule {

  /** Looks at an ARN pattern. */
  void check(WrittenArn arn, Hits hits);

  @Override
  default void check(LintedStatement statement, Hits hits) {
    List<ResourcePattern> patterns = statement.statement().resources().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      String text = patterns.get(i).text();
      if (text.startsWith("arn:") && !WrittenArn.earlyVariable(text) && !UnknownText.in(text)) {
        check(WrittenArn.of(statement, i, text), hits);
      }
    }
  }
}
