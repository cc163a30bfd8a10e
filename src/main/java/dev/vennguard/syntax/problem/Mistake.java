package dev.vennguard.syntax.problem;

import dev.vennguard.policy.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong at one place of a document, as a value: who wants to know more than its code asks
 * this and never the words, which {@link MistakeWords} writes. Texts in it are as the user wrote
 * them, of any length.
 */
public sealed interface Mistake {
  /** Its stable name. */
  ProblemCode code();

  /** About the text as such. */
  sealed interface OfText extends Mistake {
    /** It is not JSON. */
    record NotJson(JsonMistake what) implements OfText {}

    /** More levels of brackets than are read. */
    record TooDeep(int most) implements OfText {}

    /** An invisible U+FEFF at the start. */
    record ByteOrderMark() implements OfText {}

    /** A member that the object has already, in that line. */
    record DuplicateMember(String name, int firstLine) implements OfText {}

    /** A character that IAM refuses: its code point. */
    record RefusedCharacter(int codePoint) implements OfText {}

    /** So many problems are not listed. */
    record More(int omitted) implements OfText {}

    /** Something in a file of our own that is no policy, in words of its reader. */
    record InOtherFile(String words) implements OfText {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case NotJson _ -> ProblemCode.JSON_SYNTAX;
        case TooDeep _ -> ProblemCode.TOO_DEEP;
        case ByteOrderMark _ -> ProblemCode.BYTE_ORDER_MARK;
        case DuplicateMember _ -> ProblemCode.DUPLICATE_MEMBER;
        case RefusedCharacter _ -> ProblemCode.CHARACTER_NOT_ALLOWED;
        case More _ -> ProblemCode.MORE_PROBLEMS;
        case InOtherFile _ -> ProblemCode.OTHER_FILE;
      };
    }
  }

  /** About elements: which there are, and of which type. */
  sealed interface OfElement extends Mistake {
    /** The whole document is no object. */
    record NoPolicy(JsonType found) implements OfElement {}

    /** A value of another type than the element takes. */
    record WrongType(String element, ExpectedType expected, JsonType found) implements OfElement {}

    /** A version that is no text. */
    record VersionNoText() implements OfElement {}

    /** An element that the grammar does not have at this place, such as "a policy". */
    record Unknown(String written, String place, List<String> known) implements OfElement {}

    /** Almost the name of an element. */
    record Misspelt(String written, String meant) implements OfElement {}

    /** A type of principal that does not exist. */
    record UnknownPrincipalType(String written) implements OfElement {}

    /** A statement's element beside the statements, or almost one. */
    record OutsideStatement(String written, String meant) implements OfElement {}

    /** An element that such a policy, such as "an SCP", must not have. */
    record Misplaced(String element, String place) implements OfElement {}

    /** An RCP that names principals. */
    record NotEveryone(String element) implements OfElement {}

    /** {@code Action} beside {@code NotAction}, or the like; the element is the plain one. */
    record Both(String element) implements OfElement {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case NoPolicy _, WrongType _, VersionNoText _ -> ProblemCode.WRONG_TYPE;
        case Unknown _ -> ProblemCode.UNKNOWN_ELEMENT;
        case Misspelt _, UnknownPrincipalType _ -> ProblemCode.MISSPELT_ELEMENT;
        case OutsideStatement _ -> ProblemCode.OUTSIDE_STATEMENT;
        case Misplaced _, NotEveryone _ -> ProblemCode.MISPLACED_ELEMENT;
        case Both _ -> ProblemCode.CONFLICTING_ELEMENTS;
      };
    }
  }

  /** About elements that are not there. */
  sealed interface OfAbsence extends Mistake {
    /** An element without which the rest means nothing. */
    record Element(String element) implements OfAbsence {}

    /** A {@code NotPrincipal} that excepts nobody. */
    record ExceptsNobody() implements OfAbsence {}

    /** An RCP's {@code Principal}, which can only be everyone. */
    record Everyone() implements OfAbsence {}

    /** A resource policy's {@code Resource}, which some services fill in. */
    record Resource() implements OfAbsence {}

    /** No version, which means the old one. */
    record Version() implements OfAbsence {}

    /** A list of no statements. */
    record Statement() implements OfAbsence {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case Element _, ExceptsNobody _ -> ProblemCode.MISSING_ELEMENT;
        case Everyone _ -> ProblemCode.MISSING_PRINCIPAL;
        case Resource _ -> ProblemCode.MISSING_RESOURCE;
        case Version _ -> ProblemCode.MISSING_VERSION;
        case Statement _ -> ProblemCode.EMPTY_STATEMENT;
      };
    }
  }

  /** About what stands in elements. */
  sealed interface OfValue extends Mistake {
    /** A version that does not exist. */
    record UnknownVersion(String written) implements OfValue {}

    /** Neither Allow nor Deny, but perhaps nearly one of them. */
    record UnknownEffect(String written, Optional<String> meant) implements OfValue {}

    /** A {@code Sid} with other characters than letters and digits. */
    record SidCharacters(String sid) implements OfValue {}

    /** A {@code Sid} of two statements. */
    record SameSid(String sid) implements OfValue {}

    /** A malformed policy variable. */
    record MalformedVariable(String written, VariableSlip slip) implements OfValue {}

    /** Values that a template left open. */
    record OpenValues(List<String> names) implements OfValue {}

    /** Another partition than that of the other policies, or than the one that was stated. */
    record ForeignPartition(String named, String other, boolean stated) implements OfValue {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case UnknownVersion _ -> ProblemCode.INVALID_VERSION;
        case UnknownEffect _ -> ProblemCode.INVALID_EFFECT;
        case SidCharacters _ -> ProblemCode.INVALID_SID;
        case SameSid _ -> ProblemCode.DUPLICATE_SID;
        case MalformedVariable _ -> ProblemCode.POLICY_VARIABLE;
        case OpenValues _ -> ProblemCode.UNKNOWN_VALUE;
        case ForeignPartition _ -> ProblemCode.MIXED_PARTITIONS;
      };
    }
  }

  /** About actions and resources. */
  sealed interface OfPattern extends Mistake {
    /** Another way to write {@code *}. */
    record EveryAction(String written) implements OfPattern {}

    /** A wildcard in the service, with an entry of one service that could be written instead. */
    record WildcardInService(String written, String oneService) implements OfPattern {}

    /**
     * Matches no action.
     *
     * @param negated whether it stands in {@code NotAction}, which it leaves as wide as it was
     */
    record NoAction(String written, ActionSlip slip, boolean negated) implements OfPattern {}

    /** Actions that no policy controls. */
    record Uncontrolled(List<String> actions) implements OfPattern {}

    /** No ARN. */
    record NoArn(String written) implements OfPattern {}

    /** An ARN with too few parts for such a policy, and how it may be meant. */
    record ShortArn(String written, String place, String meant) implements OfPattern {}

    /** An ARN whose last part stands in the place of another, and how it may be meant. */
    record ShiftedArn(String written, String meant) implements OfPattern {}

    /** An ARN that can be read in two ways, and how it may be meant. */
    record AmbiguousArn(String written, String meant) implements OfPattern {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case EveryAction _ -> ProblemCode.STAR_COLON_STAR;
        case WildcardInService _ -> ProblemCode.WILDCARD_IN_SERVICE;
        case NoAction _ -> ProblemCode.INVALID_ACTION;
        case Uncontrolled _ -> ProblemCode.UNCONTROLLED_ACTION;
        case NoArn _ -> ProblemCode.INVALID_ARN_PREFIX;
        case ShortArn _ -> ProblemCode.MISSING_ARN_FIELD;
        case ShiftedArn _, AmbiguousArn _ -> ProblemCode.ARN_FIELDS;
      };
    }
  }

  /** About the conditions of a statement. */
  sealed interface OfCondition extends Mistake {
    /** A condition operator that does not exist, and the one that is probably meant. */
    record UnknownOperator(String written, Optional<String> meant) implements OfCondition {}

    /** {@code NullIfExists}, with or without a qualifier. */
    record NullIfExists(String written) implements OfCondition {}

    /** A condition key twice under one operator, spelt in two ways. */
    record SameKey(String written, String earlier) implements OfCondition {}

    /** A literal that its operator cannot read. */
    record UnreadableLiteral(Comparison comparison, String value) implements OfCondition {}

    /** A malformed ARN that STS stores all the same. */
    record StoredLiteral(String value) implements OfCondition {}

    @Override
    default ProblemCode code() {
      return switch (this) {
        case UnknownOperator _, NullIfExists _ -> ProblemCode.UNKNOWN_OPERATOR;
        case SameKey _ -> ProblemCode.DUPLICATE_CONDITION_KEY;
        case UnreadableLiteral _ -> ProblemCode.INVALID_LITERAL;
        case StoredLiteral _ -> ProblemCode.MALFORMED_ARN_OPERAND;
      };
    }
  }

  /** Why a text is no action. */
  enum ActionSlip {
    /** Not {@code service:Name}. */
    FORM,
    /** An ARN, which belongs into {@code Resource}. */
    ARN,
    /** An action but for a blank in it. */
    BLANK,
    /** More than one colon. */
    COLONS,
    /** A service and a wildcard, without the colon between them. */
    SERVICE
  }

  /** What is wrong with a policy variable. */
  enum VariableSlip {
    /** No closing brace. */
    NO_END,
    /** No key. */
    EMPTY,
    /** A blank in the key. */
    BLANK,
    /** A default that does not stand in single quotes. */
    DEFAULT_WITHOUT_QUOTES
  }
}
