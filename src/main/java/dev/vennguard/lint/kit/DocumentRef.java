package dev.vennguard.lint.kit;

import dev.vennguard.policy.LayerKind;

/**
 * Which document a finding is about.
 *
 * @param kind its policy type
 * @param level for SCPs and RCPs the level of the organisation, root first; otherwise 0
 * @param number what tells the documents of a layer apart
 */
public record DocumentRef(LayerKind kind, int level, int number) {}
