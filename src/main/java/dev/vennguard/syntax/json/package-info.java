/** JSON text to a tree with places; never throws, whatever the text. */
@NullMarked
package dev.vennguard.syntax.json;

import org.jspecify.annotations.NullMarked;
