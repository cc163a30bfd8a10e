package dev.vennguard.lint.kit;

import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what rules find in a statement. */
public final class Hits {
  private final List<Hit> found = new ArrayList<>();
  private RuleInfo rule;

  /** Starts empty, for that rule. */
  public Hits(RuleInfo first) {
    rule = first;
  }

  /** From now on another rule looks. */
  public void of(RuleInfo next) {
    rule = next;
  }

  /** Something that no edit is known for. */
  public void add(Anchor anchor, String message, String advice) {
    found.add(new Hit(rule, anchor, message, advice, Optional.empty()));
  }

  /** Something that goes away if the statement becomes another. */
  public void add(Anchor anchor, String message, String advice, String title, Statement now) {
    found.add(
        new Hit(rule, anchor, message, advice, Optional.of(new Hit.Fix(title, Optional.of(now)))));
  }

  /** Something that goes away with the statement. */
  public void removable(Anchor anchor, String message, String advice) {
    found.add(
        new Hit(
            rule,
            anchor,
            message,
            advice,
            Optional.of(new Hit.Fix("Remove the statement", Optional.empty()))));
  }

  /** All of it. */
  public List<Hit> all() {
    return List.copyOf(found);
  }
}
