package dev.vennguard.exchange.request;

/** An input that cannot be read as what it should be; the message says why and what to do. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
