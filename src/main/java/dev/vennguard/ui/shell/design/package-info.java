/** Designing a boundary in the window, and making it the boundary. */
@NullMarked
package dev.vennguard.ui.shell.design;

import org.jspecify.annotations.NullMarked;
