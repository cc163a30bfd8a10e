package dev.vennguard.prove.effective;

/** What the policy language has no words for; the message says which part. */
final class Inexpressible extends Exception {
  private static final long serialVersionUID = 1L;

  Inexpressible(String message) {
    super(message, null, false, false);
  }

  /** Which part, and why. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
