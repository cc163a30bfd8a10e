/**
 * What explanations and proposed changes say, as values without words: who shows them or compares
 * them asks these, never a sentence. {@code explain.words} writes them.
 */
@NullMarked
package dev.vennguard.explain.content;

import org.jspecify.annotations.NullMarked;
