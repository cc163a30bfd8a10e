/** Edits that would open or close an action, searched for and proved before they are offered. */
@NullMarked
package dev.vennguard.explain.change;

import org.jspecify.annotations.NullMarked;
