/** The panel of the ways out of the boundary, and the line at the boundary's foot. */
@NullMarked
package dev.vennguard.ui.door;

import org.jspecify.annotations.NullMarked;
