/**
 * What is typed, kept beside the settings until it is saved, so that no end of the program loses
 * it.
 *
 * <p><b>Invariant:</b> a journal is replaced as a whole, so that it can be read whenever the
 * program ends; nothing here overwrites or deletes what a session that still runs, or a user, has
 * not done with. No threads: the window says when.
 */
@NullMarked
package dev.vennguard.exchange.journal;

import org.jspecify.annotations.NullMarked;
