/**
 * Renewing the catalogue from the window. Deliberately absent: the network, and what a catalogue
 * is.
 */
@NullMarked
package dev.vennguard.ui.shell.catalogue;

import org.jspecify.annotations.NullMarked;
