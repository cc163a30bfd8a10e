package dev.vennguard.cli;

/** Input that a command cannot work with; the message is for people and says where and what. */
final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
