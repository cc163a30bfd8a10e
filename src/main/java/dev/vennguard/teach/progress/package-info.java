/**
 * What a learner has done: kept in one file, exported by the learner alone.
 *
 * <p><b>Invariant:</b> a file that cannot be read is never overwritten unasked.
 */
@NullMarked
package dev.vennguard.teach.progress;

import org.jspecify.annotations.NullMarked;
