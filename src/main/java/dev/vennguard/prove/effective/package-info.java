/**
 * One policy document that allows exactly what layers together allow.
 *
 * <p>Every grant of one layer is met with every grant of the others: patterns with patterns,
 * conditions with conditions. Where the language has no words for that meeting, one layer grants
 * and what the others leave out is denied instead. What comes out is made short, and then proved
 * equal to the layers.
 *
 * <p><b>Invariant:</b> the steps on the way may be wrong in a way that makes the result useless,
 * never in a way that makes it false: {@link dev.vennguard.prove.effective.EffectivePolicy} hands
 * out nothing that {@code prove} did not prove equal to the layers over the whole catalogue.
 */
@NullMarked
package dev.vennguard.prove.effective;

import org.jspecify.annotations.NullMarked;
