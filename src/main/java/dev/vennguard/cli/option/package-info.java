/** Options that stand by themselves: what they say of actions and of decisions. */
@NullMarked
package dev.vennguard.cli.option;

import org.jspecify.annotations.NullMarked;
