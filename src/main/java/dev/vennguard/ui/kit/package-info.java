/**
 * What every view shares: the two themes, the bundled fonts, and a canvas that takes its colours
 * from style sheets.
 *
 * <p><b>Invariant:</b> knows JavaFX and nothing of policies; hex colours stand only in {@code
 * light.css} and {@code dark.css}; no thread is started here.
 */
@NullMarked
package dev.vennguard.ui.kit;

import org.jspecify.annotations.NullMarked;
