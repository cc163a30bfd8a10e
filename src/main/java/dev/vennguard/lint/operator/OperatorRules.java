package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class OperatorRules {
  private OperatorRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new WildcardComparedLiterally(),
        new QualifierMissing(),
        new AllOfOne(),
        new AllOfNone(),
        new AnyOfNone(),
        new NullQualified(),
        new OtherType(),
        new ArnAsText(),
        new MfaAbsent(),
        new AnyBoundary(),
        new AttributesWithoutSelect(),
        new PrefixDenied());
  }
}
