package dev.vennguard.prove.solve;

/**
 * The value chosen for a key that stands in a policy variable.
 *
 * @param present whether requests carry the key
 * @param text the value; empty where the key is absent
 */
public record Binding(boolean present, String text) {}
