package dev.vennguard.exchange;

import java.time.LocalDate;

/**
 * Who reviewed a pair of policies, and what they say of it.
 *
 * @param reviewer a name
 * @param date the day of the review
 * @param note free text; may be empty
 */
public record ReviewNote(String reviewer, LocalDate date, String note) {}
