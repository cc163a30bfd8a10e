/**
 * One concrete request against all layers in force, as AWS decides it (EVALUATION §6).
 *
 * <p><b>Invariant:</b> knows of no catalogue and of no other request; {@code prove} replays its
 * examples here, so this package must stay simple enough to be read beside the AWS guide.
 */
@NullMarked
package dev.vennguard.decide;

import org.jspecify.annotations.NullMarked;
