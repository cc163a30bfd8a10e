package dev.vennguard.ui.matrix;

/** Whether an action must have changed since the baseline. */
public enum ChangeFilter {
  /** It need not. */
  ANY,
  /** It must. */
  CHANGED
}
