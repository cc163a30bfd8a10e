/** When the effective policy is looked for, and what is done with it. */
@NullMarked
package dev.vennguard.ui.shell.effective;

import org.jspecify.annotations.NullMarked;
