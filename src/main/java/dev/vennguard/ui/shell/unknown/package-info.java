/** Values that nobody knows: shown, and given. Deliberately absent: what they mean. */
@NullMarked
package dev.vennguard.ui.shell.unknown;

import org.jspecify.annotations.NullMarked;
