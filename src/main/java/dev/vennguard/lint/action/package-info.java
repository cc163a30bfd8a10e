/** Rules about {@code Action} and {@code NotAction}. */
@NullMarked
package dev.vennguard.lint.action;

import org.jspecify.annotations.NullMarked;
