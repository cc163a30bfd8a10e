/** Rules about condition operators and the types that they compare. */
@NullMarked
package dev.vennguard.lint.operator;

import org.jspecify.annotations.NullMarked;
