/** What screen readers are told of the policies once nobody types: what became otherwise. */
@NullMarked
package dev.vennguard.ui.shell.spoken;

import org.jspecify.annotations.NullMarked;
