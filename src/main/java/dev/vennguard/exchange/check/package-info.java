/**
 * What {@code vennguard check} found, in every format that it writes, and the baseline that it
 * reads.
 */
@NullMarked
package dev.vennguard.exchange.check;

import org.jspecify.annotations.NullMarked;
