package dev.vennguard.explain.coverage;

/** An element of a statement, in the order in which a request passes them. */
public enum StatementElement {
  /** No element failed. */
  NOTHING,
  ACTION,
  PRINCIPAL,
  RESOURCE,
  CONDITION
}
