/**
 * Lessons in the window: the course, questions with their gates, repairs, attacks and drills.
 *
 * <p><b>Invariant:</b> what is right is asked of {@link dev.vennguard.ui.lessons.LessonEngine},
 * which works where policies are evaluated; nothing here decides, and nothing is ever locked.
 */
@NullMarked
package dev.vennguard.ui.lessons;

import org.jspecify.annotations.NullMarked;
