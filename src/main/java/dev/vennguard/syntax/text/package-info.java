/** Places and changes in a text, and its lines. */
@NullMarked
package dev.vennguard.syntax.text;

import org.jspecify.annotations.NullMarked;
