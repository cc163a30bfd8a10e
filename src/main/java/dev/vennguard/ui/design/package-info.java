/** The panel in which a boundary is designed for the policies that are open. */
@NullMarked
package dev.vennguard.ui.design;

import org.jspecify.annotations.NullMarked;
