/** Comparing with a baseline: what is pinned, and its texts beside those in the editors. */
@NullMarked
package dev.vennguard.ui.shell.compare;

import org.jspecify.annotations.NullMarked;
