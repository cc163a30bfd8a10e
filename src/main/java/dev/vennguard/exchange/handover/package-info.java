/**
 * Reviewed policies in the forms of those who take them over: scripts, templates, reports.
 *
 * <p><b>Invariant:</b> documents go out as they were reviewed, character for character, wherever
 * the form has room for that.
 */
@NullMarked
package dev.vennguard.exchange.handover;

import org.jspecify.annotations.NullMarked;
