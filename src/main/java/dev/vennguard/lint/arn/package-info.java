/** Rules about {@code Resource} and {@code NotResource}. */
@NullMarked
package dev.vennguard.lint.arn;

import org.jspecify.annotations.NullMarked;
