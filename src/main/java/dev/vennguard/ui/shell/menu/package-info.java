/** The menu bar, and the sheets that its menus open: settings, signs, about, the first hint. */
@NullMarked
package dev.vennguard.ui.shell.menu;

import org.jspecify.annotations.NullMarked;
