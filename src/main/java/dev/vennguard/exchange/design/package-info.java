/** The formats of {@code design}. */
@NullMarked
package dev.vennguard.exchange.design;

import org.jspecify.annotations.NullMarked;
