/** The sheet about findings: what it is, why, what mends it, and how to hide it. */
@NullMarked
package dev.vennguard.ui.finding;

import org.jspecify.annotations.NullMarked;
