package dev.vennguard.refresh;

/** The catalogue could not be refreshed; the old one is untouched. */
public final class RefreshException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean ended;

  /** With a sentence for people. */
  public RefreshException(String message) {
    super(message);
    ended = false;
  }

  private RefreshException(InterruptedException cause) {
    super("ended before all of it was read", cause);
    ended = true;
  }

  /** Nobody waits any more. */
  static RefreshException ended(InterruptedException cause) {
    return new RefreshException(cause);
  }

  /** Whether it failed because nobody waited any more. */
  public boolean ended() {
    return ended;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
