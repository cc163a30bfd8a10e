/** The one door for what people have: it says what a text or a file is, or why not. */
@NullMarked
package dev.vennguard.exchange.open;

import org.jspecify.annotations.NullMarked;
