package dev.vennguard.syntax.problem;

import dev.vennguard.syntax.json.JsonParser;

/** Every problem that reading can report, and whether a document that has it is still sound. */
public enum ProblemCode {
  /** Not JSON at that place. */
  JSON_SYNTAX("json-syntax", Soundness.UNSOUND),
  /** More levels of brackets than {@link JsonParser#DEEPEST}. */
  TOO_DEEP("too-deep", Soundness.UNSOUND),
  /** An invisible U+FEFF before the document; IAM refuses it, the meaning is clear. */
  BYTE_ORDER_MARK("byte-order-mark", Soundness.SOUND),
  /** The same member twice in one object: which one counts is not known (EVALUATION §1.1). */
  DUPLICATE_MEMBER("duplicate-member", Soundness.UNSOUND),
  /** Two keys under one operator that differ only in letter case (EVALUATION §1.1). */
  DUPLICATE_CONDITION_KEY("duplicate-condition-key", Soundness.UNSOUND),
  /** A value of another JSON type than the element takes. */
  WRONG_TYPE("wrong-type", Soundness.UNSOUND),
  /** An element that the grammar does not have; what it stands in is not evaluated. */
  UNKNOWN_ELEMENT("unknown-element", Soundness.SOUND),
  /** Almost the name of an element: the rest without it would say something else. */
  MISSPELT_ELEMENT("misspelt-element", Soundness.UNSOUND),
  /** A statement's element, or almost that, beside the statements: they would say less without. */
  OUTSIDE_STATEMENT("outside-statement", Soundness.UNSOUND),
  /** An element that this policy type must not have (EVALUATION §1.2). */
  MISPLACED_ELEMENT("misplaced-element", Soundness.SOUND),
  /** An element without which the rest means nothing. */
  MISSING_ELEMENT("missing-element", Soundness.UNSOUND),
  /** An element without which IAM refuses the document, but which can only mean one thing. */
  MISSING_PRINCIPAL("missing-principal", Soundness.SOUND),
  /** A resource policy without {@code Resource}; some services fill it in. */
  MISSING_RESOURCE("missing-resource", Severity.WARNING),
  /** {@code Action} beside {@code NotAction}, and the like. */
  CONFLICTING_ELEMENTS("conflicting-elements", Soundness.UNSOUND),
  /** {@code Statement: []}. */
  EMPTY_STATEMENT("empty-statement", Soundness.SOUND),
  /** Neither {@code Allow} nor {@code Deny}. */
  INVALID_EFFECT("invalid-effect", Soundness.UNSOUND),
  /** A version that does not exist: whether variables count is not known (EVALUATION §1.3). */
  INVALID_VERSION("invalid-version", Soundness.UNSOUND),
  /** No version: read as 2008-10-17 (EVALUATION §1.3). */
  MISSING_VERSION("missing-version", Severity.WARNING),
  /** A condition operator that does not exist; the statement is not evaluated. */
  UNKNOWN_OPERATOR("unknown-operator", Soundness.SOUND),
  /** A literal that its operator cannot read; the statement is not evaluated. */
  INVALID_LITERAL("invalid-literal", Soundness.SOUND),
  /** A resource that is neither {@code *} nor an ARN; the statement is not evaluated. */
  INVALID_ARN_PREFIX("invalid-arn-prefix", Soundness.SOUND),
  /** An ARN with too few parts, where they are not completed (EVALUATION §3); not evaluated. */
  MISSING_ARN_FIELD("missing-arn-field", Soundness.SOUND),
  /**
   * Not written as {@code service:Name} (EVALUATION §2): IAM refuses it, and it matches nothing.
   */
  INVALID_ACTION("invalid-action", Soundness.SOUND),
  /** A wildcard in the service of an action (EVALUATION §2); the statement is not evaluated. */
  WILDCARD_IN_SERVICE("wildcard-in-service", Soundness.SOUND),
  /** {@code *:*}, which is read as {@code *} (EVALUATION §2, open point). */
  STAR_COLON_STAR("star-colon-star", Severity.WARNING),
  /** An ARN that AWS's texts read in two ways, or whose fields are misplaced (EVALUATION §3). */
  ARN_FIELDS("arn-fields", Severity.WARNING),
  /** A malformed ARN in a session policy: STS stores it, but hardly as meant (EVALUATION §5.2). */
  MALFORMED_ARN_OPERAND("malformed-arn-operand", Severity.WARNING),
  /** A statement about actions that no policy controls (EVALUATION §6.7). */
  UNCONTROLLED_ACTION("uncontrolled-action", Severity.WARNING),
  /** A malformed {@code ${…}}: what IAM would make of it is not known (EVALUATION §4). */
  POLICY_VARIABLE("policy-variable", Soundness.UNSOUND),
  /**
   * A value that a template left open, written as {@link dev.vennguard.policy.range.Unknowns} does.
   */
  UNKNOWN_VALUE("unknown-value", Severity.WARNING),
  /** A character above U+00FF (EVALUATION §1.1). */
  CHARACTER_NOT_ALLOWED("character-not-allowed", Soundness.SOUND),
  /** A {@code Sid} with other characters than letters and digits (EVALUATION §1.4). */
  INVALID_SID("invalid-sid", Soundness.SOUND),
  /** The same {@code Sid} in two statements (EVALUATION §1.4). */
  DUPLICATE_SID("duplicate-sid", Soundness.SOUND),
  /**
   * Names another partition than the other policies, or than was stated. Found where all documents
   * are known, not by reading one.
   */
  MIXED_PARTITIONS("mixed-partitions", Soundness.SOUND),
  /** Stands for the problems behind the first {@link Problems#MOST}. */
  MORE_PROBLEMS("more-problems", Soundness.SOUND),
  /** Something in a file of our own that is no policy, such as a review. */
  OTHER_FILE("other-file", Soundness.UNSOUND);

  private final String id;
  private final Severity severity;
  private final Soundness soundness;

  ProblemCode(String id, Soundness soundness) {
    this.id = id;
    this.severity = Severity.ERROR;
    this.soundness = soundness;
  }

  ProblemCode(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
    this.soundness = Soundness.SOUND;
  }

  /** The name as problems carry it. */
  public String id() {
    return id;
  }

  /** How bad a problem of this code is. */
  public Severity severity() {
    return severity;
  }

  /** Whether a document with such a problem is still sound. */
  public Soundness soundness() {
    return soundness;
  }

  /** Whether it says that something is not there, or not yet what it may become. */
  public boolean premature() {
    return this == MISSING_ELEMENT
        || this == MISSING_PRINCIPAL
        || this == MISSING_RESOURCE
        || this == MISSING_VERSION
        || this == EMPTY_STATEMENT
        || this == INVALID_ARN_PREFIX
        || this == MISSING_ARN_FIELD
        || this == INVALID_ACTION
        || this == ARN_FIELDS
        || this == UNKNOWN_ELEMENT
        || this == OUTSIDE_STATEMENT;
  }
}
