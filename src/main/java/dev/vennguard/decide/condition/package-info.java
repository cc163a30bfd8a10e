/** The operators of conditions (EVALUATION §5.2), and policy variables in their values. */
@NullMarked
package dev.vennguard.decide.condition;

import org.jspecify.annotations.NullMarked;
