/**
 * What a proof says: verdicts, coverage, examples, differences. All that others need to see of it.
 */
@NullMarked
package dev.vennguard.prove.result;

import org.jspecify.annotations.NullMarked;
