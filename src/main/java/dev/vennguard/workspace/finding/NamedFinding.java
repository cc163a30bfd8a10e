package dev.vennguard.workspace.finding;

import dev.vennguard.lint.kit.Finding;

/**
 * A finding with what is to be known of its rule.
 *
 * @param finding what was found
 * @param title the rule in a few words; empty for a problem of the grammar
 * @param paragraph what to avoid, what to prefer, why, and the source; empty likewise
 * @param excerpt the stretch of the text that it is about
 */
public record NamedFinding(Finding finding, String title, String paragraph, String excerpt) {}
