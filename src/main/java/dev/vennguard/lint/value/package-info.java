/** Rules about the values of conditions. */
@NullMarked
package dev.vennguard.lint.value;

import org.jspecify.annotations.NullMarked;
