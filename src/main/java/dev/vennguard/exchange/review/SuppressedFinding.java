package dev.vennguard.exchange.review;

/**
 * A finding of the linter that was looked at and is accepted.
 *
 * @param id its code, such as {@code PASS_ROLE_WITH_STAR}
 * @param fingerprint what {@code check --format json} calls it, or the mark of what is written
 *     there, as the window makes it; empty for all of that code
 * @param reason why it is accepted
 */
public record SuppressedFinding(String id, String fingerprint, String reason) {}
