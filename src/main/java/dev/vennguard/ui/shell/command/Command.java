package dev.vennguard.ui.shell.command;

/**
 * Something that the user can do by a menu, a key or the palette.
 *
 * @param id stable, such as {@code file.open-identity}
 * @param title what menus say
 * @param shortcut as {@code KeyCombination.valueOf} reads it, or the empty text
 * @param handler what happens
 */
public record Command(String id, String title, String shortcut, Runnable handler) {}
