/** Texts as sets: automata over character classes, with a budget for every step. */
@NullMarked
package dev.vennguard.prove.language;

import org.jspecify.annotations.NullMarked;
