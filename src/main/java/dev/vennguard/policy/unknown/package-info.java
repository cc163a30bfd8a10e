/** How a value that nobody knows is written in a policy. */
@NullMarked
package dev.vennguard.policy.unknown;

import org.jspecify.annotations.NullMarked;
