/** Statements as conjunctions of atoms, case by case, and the search for a request in them. */
@NullMarked
package dev.vennguard.prove.encode;

import org.jspecify.annotations.NullMarked;
