/** What the window remembers from one start to the next. */
@NullMarked
package dev.vennguard.ui.shell.setting;

import org.jspecify.annotations.NullMarked;
