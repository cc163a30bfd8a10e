package dev.vennguard.ui.lessons;

import java.nio.file.Path;

/**
 * A lesson of a teacher's own that was opened before.
 *
 * @param place its folder, or its one file
 * @param title what it calls itself, or the name of its file
 * @param there whether there still is anything at that place
 */
public record KnownLesson(Path place, String title, boolean there) {}
