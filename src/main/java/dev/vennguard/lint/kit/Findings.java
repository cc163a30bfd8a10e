package dev.vennguard.lint.kit;

import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings with their places. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();
  private RuleInfo rule;

  /** Starts empty, for that rule. */
  public Findings(RuleInfo first) {
    rule = first;
  }

  /** From now on another rule looks. */
  public void of(RuleInfo next) {
    rule = next;
  }

  /** Something that no edit is known for. */
  public void add(LintedDocument document, Span span, String message, String advice) {
    add(document, span, message, advice, Optional.empty());
  }

  /** Something, and perhaps the edit that makes it go away. */
  public void add(
      LintedDocument document, Span span, String message, String advice, Optional<QuickFix> fix) {
    found.add(
        new Finding(
            rule.id(),
            rule.severity(),
            document.ref(),
            span,
            message,
            advice,
            fix.filter(one -> one.leavesPolicy(document))));
  }

  /** All of it. */
  public List<Finding> all() {
    return List.copyOf(found);
  }
}
