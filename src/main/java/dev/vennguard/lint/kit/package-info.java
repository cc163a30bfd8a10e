/**
 * What every rule of the linter is made of: what it looks at, how it reports, what a finding is.
 *
 * <p><b>Invariant:</b> nothing here knows a single rule, and a finding is a value: views group and
 * sort it, they never take its sentences apart.
 */
@NullMarked
package dev.vennguard.lint.kit;

import org.jspecify.annotations.NullMarked;
