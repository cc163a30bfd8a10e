/** The values of condition keys, cut into the parts that statements tell apart. */
@NullMarked
package dev.vennguard.prove.value;

import org.jspecify.annotations.NullMarked;
