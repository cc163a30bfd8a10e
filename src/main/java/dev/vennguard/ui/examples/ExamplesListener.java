package dev.vennguard.ui.examples;

/** Told of what is wanted of examples. */
public interface ExamplesListener {
  /** They are to be looked for, for what is open now. */
  void look();

  /** What is being looked for is wanted no more. */
  void cancel();

  /**
   * Somebody says how a request should be decided.
   *
   * @param index of the request, from 0
   */
  void judge(int index, boolean shouldBeAllowed);

  /**
   * A request is to be asked in What if.
   *
   * @param index of the request, from 0
   */
  void tryOut(int index);

  /** The verdicts are to be kept with the review. */
  void keep();

  /** All of it is to be written into a file. */
  void export();
}
