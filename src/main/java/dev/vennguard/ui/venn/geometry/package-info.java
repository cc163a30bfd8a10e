/** Where circles, bars and labels go: numbers only. */
@NullMarked
package dev.vennguard.ui.venn.geometry;

import org.jspecify.annotations.NullMarked;
