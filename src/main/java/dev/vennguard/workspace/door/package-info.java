/** Which ways out of the boundary the open documents leave, and what closes them. Plain Java. */
@NullMarked
package dev.vennguard.workspace.door;

import org.jspecify.annotations.NullMarked;
