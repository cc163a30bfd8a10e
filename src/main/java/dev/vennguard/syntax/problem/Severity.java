package dev.vennguard.syntax.problem;

/** How bad a problem is. */
public enum Severity {
  /** IAM would refuse the document. */
  ERROR,
  /** IAM would take it, but it may not say what was meant. */
  WARNING
}
