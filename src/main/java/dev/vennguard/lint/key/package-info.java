/** Rules about the keys of conditions: which exist, and which requests carry them. */
@NullMarked
package dev.vennguard.lint.key;

import org.jspecify.annotations.NullMarked;
