package dev.vennguard.cli.open;

/**
 * A policy that was asked for.
 *
 * @param title what its tab says
 * @param place what messages call it: the file, and what in it
 * @param file where the same text is saved; empty where that would overwrite something else
 * @param text the document
 */
public record Picked(String title, String place, String file, String text) {}
