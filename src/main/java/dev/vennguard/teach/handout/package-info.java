/**
 * Lessons on paper: a sheet for learners and one with the answers, as HTML and as pictures.
 *
 * <p><b>Invariant:</b> the same lesson gives the same pages, byte for byte.
 */
@NullMarked
package dev.vennguard.teach.handout;

import org.jspecify.annotations.NullMarked;
