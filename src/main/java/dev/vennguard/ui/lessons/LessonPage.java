package dev.vennguard.ui.lessons;

/** What stands in the panel for a page of a lesson. */
interface LessonPage {
  /** Says anew what it says of the learner's work. */
  void told();

  /** Takes the keyboard to where the page begins. */
  void focusFirst();
}
