/** Looks for a state of every request variable in which conjunctions hold or do not. */
@NullMarked
package dev.vennguard.prove.solve;

import org.jspecify.annotations.NullMarked;
