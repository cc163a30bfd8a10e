package dev.vennguard.syntax;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.ArnReadings;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.problem.Mistake.OfPattern;
import java.util.List;
import java.util.Optional;

/**
 * Finds resources that IAM would refuse, since they are not written as ARNs, and those that say
 * something else than was probably meant (EVALUATION §3).
 */
final class ArnCheck {
  private static final int REGION = 3;

  private ArnCheck() {}

  static void check(Located located, ReadingContext context) {
    ResourcePattern pattern = new ResourcePattern(located.value());
    if (UnknownText.in(pattern.text())) {
      return;
    }
    if (!pattern.resource()) {
      context.report(new OfPattern.NoArn(pattern.text()), located.span());
    } else if (!pattern.storableIn(context.kind().layer())) {
      String meant = meant(pattern).orElseGet(pattern::completed);
      context.report(
          new OfPattern.ShortArn(pattern.text(), context.kind().aTitle(), meant), located.span());
    } else {
      meant(pattern).ifPresent(other -> context.report(fields(pattern, other), located.span()));
    }
  }

  /** How it should probably be written, where a part stands in the place of another. */
  private static Optional<String> meant(ResourcePattern pattern) {
    List<ResourcePattern> looser = ArnReadings.looser(pattern);
    if (!looser.isEmpty()) {
      return Optional.of(looser.getFirst().text());
    }
    String text = pattern.text();
    String[] parts = text.split(":", ArnPattern.SEGMENTS);
    int missing = ArnPattern.SEGMENTS - parts.length;
    int last = text.lastIndexOf(':');
    boolean path = parts.length > REGION && missing > 0 && text.indexOf('/', last) >= 0;
    return path
        ? Optional.of(text.substring(0, last) + ":*".repeat(missing) + text.substring(last))
        : Optional.empty();
  }

  private static OfPattern fields(ResourcePattern pattern, String meant) {
    return ArnReadings.looser(pattern).isEmpty()
        ? new OfPattern.ShiftedArn(pattern.text(), meant)
        : new OfPattern.AmbiguousArn(pattern.text(), meant);
  }
}
