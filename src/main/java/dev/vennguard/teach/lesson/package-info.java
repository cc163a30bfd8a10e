/**
 * Lessons: folders of texts, read and proved right.
 *
 * <p><b>Invariant:</b> reading never throws and leaves nothing out silently; what a lesson states
 * is only taught after {@code LessonCheck} has proved it.
 */
@NullMarked
package dev.vennguard.teach.lesson;

import org.jspecify.annotations.NullMarked;
