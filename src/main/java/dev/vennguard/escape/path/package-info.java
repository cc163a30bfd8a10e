/** The known ways out of a boundary, as data: what each takes, where it comes from, how it ends. */
@NullMarked
package dev.vennguard.escape.path;

import org.jspecify.annotations.NullMarked;
