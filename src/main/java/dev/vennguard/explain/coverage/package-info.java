/** How much of an action's requests a layer or a statement lets through, asked of proofs. */
@NullMarked
package dev.vennguard.explain.coverage;

import org.jspecify.annotations.NullMarked;
