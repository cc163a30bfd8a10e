package dev.vennguard.explain.coverage;

/** A search was told to stop, and did. What it had proved is remembered. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Tells nothing further: it is no mistake. */
  public Stopped() {
    super("stopped");
  }
}
