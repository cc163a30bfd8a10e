/**
 * Formats in and out, one class per format.
 *
 * <p><b>Invariant:</b> decides nothing about policies; what stands in a file was said by {@code
 * live}, {@code prove} or {@code decide}. Files are written to a temporary file that is then moved
 * into place, so that a reader never sees half a file.
 */
@NullMarked
package dev.vennguard.exchange;

import org.jspecify.annotations.NullMarked;
