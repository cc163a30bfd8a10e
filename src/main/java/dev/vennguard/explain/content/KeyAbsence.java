package dev.vennguard.explain.content;

import java.util.Optional;

/**
 * What follows for a condition from a key that no request carries (EVALUATION §5.3).
 *
 * @param key the condition key, as it is written
 * @param action the action whose requests never carry it; none if the catalogue has the key for the
 *     action, and only the requests that are asked about never carry it
 * @param operator the operator of the condition, as it is written
 * @param presence whether that operator asks whether the key is there
 * @param holds whether the condition holds for every request; otherwise for none
 */
public record KeyAbsence(
    String key, Optional<String> action, String operator, boolean presence, boolean holds) {}
