package dev.vennguard.workspace;

/**
 * A pair of policies that comes with the app.
 *
 * @param id its folder's name
 * @param title what the menu says
 */
public record Sample(String id, String title) {}
