/**
 * Whether the holder of a boundary gets out of it: every known path, decided by proofs about the
 * layers in force, with the requests that walk it.
 */
@NullMarked
package dev.vennguard.escape;

import org.jspecify.annotations.NullMarked;
