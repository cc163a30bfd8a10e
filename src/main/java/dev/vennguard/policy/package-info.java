/**
 * What a policy means. Values only: records and sealed types, compared by content.
 *
 * <p><b>Invariant:</b> nothing here knows of JSON, of text positions, of the catalogue or of a
 * request. A {@link dev.vennguard.policy.Statement} is the key under which evaluation results are
 * remembered, so two statements that mean the same text-for-text must be equal.
 */
@NullMarked
package dev.vennguard.policy;

import org.jspecify.annotations.NullMarked;
