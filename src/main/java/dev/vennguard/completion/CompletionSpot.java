package dev.vennguard.completion;

/**
 * What stands at the caret.
 *
 * @param kind which element
 * @param token the text around the caret
 * @param document what else the document says
 * @param statement what else the statement says; nothing outside of statements
 * @param operator the condition operator above the caret; may be empty
 * @param key the condition key above the caret; may be empty
 * @param principal the type of principal above the caret; may be empty
 */
public record CompletionSpot(
    Kind kind,
    CompletionToken token,
    OpenDocument document,
    OpenStatement statement,
    String operator,
    String key,
    String principal) {

  /** The elements of a policy in which something can be completed. */
  public enum Kind {
    /** The whole text is empty. */
    DOCUMENT,
    /** The name of a member of the document. */
    DOCUMENT_MEMBER,
    VERSION,
    /** Where a statement can begin. */
    STATEMENT,
    /** The name of a member of a statement. */
    STATEMENT_MEMBER,
    SID,
    EFFECT,
    ACTION,
    RESOURCE,
    /** The value of {@code Principal}. */
    PRINCIPAL,
    /** A type of principal. */
    PRINCIPAL_TYPE,
    /** One principal of its type. */
    PRINCIPAL_ENTRY,
    OPERATOR,
    KEY,
    /** A value of a condition key. */
    VALUE
  }
}
