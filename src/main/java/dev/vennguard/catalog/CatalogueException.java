package dev.vennguard.catalog;

/** A catalogue file that cannot be read; the message begins with the line that is at fault. */
public final class CatalogueException extends RuntimeException {
  private final int line;

  CatalogueException(int line, String message) {
    super("line " + line + ": " + message);
    this.line = line;
  }

  /** The line at fault, counted from 1. */
  public int line() {
    return line;
  }
}
