package dev.vennguard.lint.kit;

/** How bad a finding is: the four kinds of AWS's own policy checks, worst first (CHECKS §1). */
public enum FindingSeverity {
  /** IAM refuses the document, or a part of it can never work. */
  ERROR("error"),
  /** IAM takes it, and it allows more than it looks as if. */
  SECURITY_WARNING("security warning"),
  /** IAM takes it, but it may not say what was meant. */
  WARNING("warning"),
  /** It works and could be said better. */
  SUGGESTION("suggestion");

  private final String text;

  FindingSeverity(String text) {
    this.text = text;
  }

  /** The name in words. */
  public String text() {
    return text;
  }

  /** Whether it is as bad as the other, or worse. */
  public boolean atLeast(FindingSeverity other) {
    return compareTo(other) <= 0;
  }
}
