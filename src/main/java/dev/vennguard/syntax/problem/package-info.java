/** What is wrong with a document, and whether it still means something. */
@NullMarked
package dev.vennguard.syntax.problem;

import org.jspecify.annotations.NullMarked;
