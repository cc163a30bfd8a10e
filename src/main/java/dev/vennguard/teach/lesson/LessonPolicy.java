package dev.vennguard.teach.lesson;

import dev.vennguard.syntax.Reading;
import dev.vennguard.workspace.DocumentId;

/**
 * One document of a lesson's pair.
 *
 * @param id where it belongs
 * @param file its name in the folder
 * @param text its text
 * @param reading what the text says
 */
public record LessonPolicy(DocumentId id, String file, String text, Reading reading) {}
