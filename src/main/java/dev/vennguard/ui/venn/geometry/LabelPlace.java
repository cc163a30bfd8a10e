package dev.vennguard.ui.venn.geometry;

/**
 * Where a region's number belongs.
 *
 * @param x the middle of the region's main part
 * @param y the same
 * @param room how wide a label fits there, in pixels
 */
public record LabelPlace(double x, double y, double room) {}
