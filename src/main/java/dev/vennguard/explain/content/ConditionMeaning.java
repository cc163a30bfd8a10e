package dev.vennguard.explain.content;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.PolicyVersion;

/**
 * A condition entry with what has to be known to say for which requests it holds.
 *
 * @param version decides whether {@code ${…}} is a variable
 * @param key what requests carry of its key
 */
public record ConditionMeaning(Condition condition, PolicyVersion version, KeyTraits key) {}
