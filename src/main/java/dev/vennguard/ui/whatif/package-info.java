/**
 * "What if": one concrete request, built by hand or from an access-denied message, and what AWS
 * would answer to it.
 *
 * <p><b>Invariant:</b> decides nothing itself: every answer is asked of the window and shown only
 * while the fields still say what was asked. Any text in any field is a request, if an odd one;
 * notes beside the fields say what is odd and forbid nothing.
 */
@NullMarked
package dev.vennguard.ui.whatif;

import org.jspecify.annotations.NullMarked;
