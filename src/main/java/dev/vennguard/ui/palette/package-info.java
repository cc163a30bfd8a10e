/**
 * Finding something by typing a part of its name: commands, actions, shortcuts.
 *
 * <p><b>Invariant:</b> {@link dev.vennguard.ui.palette.FuzzySearch} alone decides what fits and in
 * which order, as plain Java; the view knows items, never what they do.
 */
@NullMarked
package dev.vennguard.ui.palette;

import org.jspecify.annotations.NullMarked;
