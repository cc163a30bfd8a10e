/** Rules about a document as a whole and about how it is written. */
@NullMarked
package dev.vennguard.lint.layout;

import org.jspecify.annotations.NullMarked;
