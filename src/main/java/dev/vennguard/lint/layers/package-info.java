/** Rules about documents together, and rules that take a proof. */
@NullMarked
package dev.vennguard.lint.layers;

import org.jspecify.annotations.NullMarked;
