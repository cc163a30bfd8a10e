package dev.vennguard.exchange.catalogue;

/** What came is not AWS's service reference, or not all of it. */
public final class ReferenceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence for people. */
  public ReferenceException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
