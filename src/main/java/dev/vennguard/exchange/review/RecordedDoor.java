package dev.vennguard.exchange.review;

/**
 * A way out of the boundary that was not closed.
 *
 * @param id of its path
 * @param grade how far it can be walked, in a word
 * @param reason what limits it or is not known; may be empty
 */
public record RecordedDoor(String id, String grade, String reason) {}
