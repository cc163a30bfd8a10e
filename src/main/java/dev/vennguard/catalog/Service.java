package dev.vennguard.catalog;

/**
 * A service; its actions are the indices from {@code firstAction} to before {@code endAction}
 * (CATALOGUE §1.1).
 *
 * @param supportsRcp whether resource control policies apply to its resources
 */
public record Service(
    String prefix, String title, int firstAction, int endAction, boolean supportsRcp) {}
