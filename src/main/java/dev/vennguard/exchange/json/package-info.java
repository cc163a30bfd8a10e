/** JSON that more than one format writes. */
@NullMarked
package dev.vennguard.exchange.json;

import org.jspecify.annotations.NullMarked;
