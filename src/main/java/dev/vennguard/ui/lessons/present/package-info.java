/** A lesson before a class: large type, circles, gates and the statements that tell most. */
@NullMarked
package dev.vennguard.ui.lessons.present;

import org.jspecify.annotations.NullMarked;
