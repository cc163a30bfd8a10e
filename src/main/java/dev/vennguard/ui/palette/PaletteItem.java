package dev.vennguard.ui.palette;

/**
 * Something that can be found.
 *
 * @param id what it is known by
 * @param title what is shown and searched
 * @param detail shown at the right: a shortcut, an outcome; may be empty
 */
public record PaletteItem(String id, String title, String detail) {}
