/** Reviews in the window: opening, deciding, saving, checking. */
@NullMarked
package dev.vennguard.ui.shell.review;

import org.jspecify.annotations.NullMarked;
