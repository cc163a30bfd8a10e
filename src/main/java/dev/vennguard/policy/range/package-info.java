/** What is certain of a statement with values that nobody knows: the ends of its range. */
@NullMarked
package dev.vennguard.policy.range;

import org.jspecify.annotations.NullMarked;
