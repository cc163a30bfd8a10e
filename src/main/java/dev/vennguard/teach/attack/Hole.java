package dev.vennguard.teach.attack;

/**
 * A way out of a boundary.
 *
 * @param id unique in its attack
 * @param title what it is, in a few words
 */
public record Hole(String id, String title) {}
