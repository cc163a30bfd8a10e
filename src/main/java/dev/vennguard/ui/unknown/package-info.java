/** The values that the open texts leave open, with a field for each. */
@NullMarked
package dev.vennguard.ui.unknown;

import org.jspecify.annotations.NullMarked;
