package dev.vennguard.workspace;

/** Whether the workspace is compared with a baseline. */
public sealed interface Review {
  /** It is not. */
  record None() implements Review {}

  /**
   * It is.
   *
   * @param baseline what it is compared with
   * @param changes how the evaluation differs from the baseline's
   */
  record Since(Baseline baseline, ActionChanges changes) implements Review {}
}
