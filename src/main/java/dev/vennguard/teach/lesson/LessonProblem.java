package dev.vennguard.teach.lesson;

/**
 * Something wrong with a lesson.
 *
 * @param file the file of the lesson that it is in
 * @param line from 1; 0 where the file as a whole is meant
 * @param message what is wrong and what to do about it
 */
public record LessonProblem(String file, int line, String message) {
  /** In one line, as compilers say it. */
  public String text() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
