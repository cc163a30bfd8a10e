/** The entry point and the composition root; everything else lives in the packages below. */
@NullMarked
package dev.vennguard;

import org.jspecify.annotations.NullMarked;
