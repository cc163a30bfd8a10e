package dev.vennguard.lint;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Mistake.OfAbsence;
import dev.vennguard.syntax.problem.Mistake.OfCondition;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Mistake.OfPattern;
import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.problem.Mistake.VariableSlip;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The problems that reading found, as findings: under AWS's code where AWS has one for it (CHECKS
 * §1), else under their own name in capital letters.
 */
public final class ProblemFindings {
  private ProblemFindings() {}

  /** All problems of a document, in the order of the text. */
  public static List<Finding> of(LintedDocument document) {
    return document.reading().problems().stream().map(one -> finding(document, one)).toList();
  }

  private static Finding finding(LintedDocument document, Problem problem) {
    return new Finding(
        code(document.kind(), problem.mistake()),
        problem.severity() == Severity.ERROR ? FindingSeverity.ERROR : FindingSeverity.WARNING,
        document.ref(),
        problem.span(),
        problem.message(),
        "",
        fix(document, problem));
  }

  /** The code that a mistake has as a finding, in a document of that policy type. */
  public static String code(LayerKind kind, Mistake mistake) {
    return switch (mistake) {
      case OfText text -> code(text);
      case OfElement element -> code(kind, element);
      case OfAbsence absence -> code(absence);
      case OfPattern.WildcardInService _ -> "WILDCARD_IN_SERVICE_NAME";
      case OfPattern pattern -> own(pattern);
      case OfCondition condition -> code(condition);
      case OfValue value -> code(value);
    };
  }

  private static String own(Mistake mistake) {
    return mistake.code().id().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String code(OfText mistake) {
    return switch (mistake) {
      case OfText.NotJson _, OfText.TooDeep _ -> "JSON_SYNTAX_ERROR";
      case OfText.ByteOrderMark _,
          OfText.DuplicateMember _,
          OfText.RefusedCharacter _,
          OfText.More _,
          OfText.InOtherFile _ ->
          own(mistake);
    };
  }

  private static String code(LayerKind kind, OfElement mistake) {
    return switch (mistake) {
      // AWS has a code of its own where it is said of the element itself.
      case OfElement.WrongType wrong ->
          principal(wrong.element()) ? "INVALID_PRINCIPAL_FORMAT" : "DATA_TYPE_MISMATCH";
      case OfElement.NoPolicy _, OfElement.VersionNoText _ -> "DATA_TYPE_MISMATCH";
      case OfElement.Unknown _, OfElement.Misspelt _, OfElement.OutsideStatement _ ->
          "INVALID_POLICY_ELEMENT";
      case OfElement.UnknownPrincipalType _ -> "INVALID_PRINCIPAL_KEY";
      case OfElement.Misplaced misplaced ->
          principal(misplaced.element()) ? misplacedPrincipal(kind) : "INVALID_POLICY_ELEMENT";
      case OfElement.NotEveryone _ -> misplacedPrincipal(kind);
      case OfElement.Both _ -> "UNSUPPORTED_ELEMENT_COMBINATION";
    };
  }

  private static boolean principal(String element) {
    return element.equals("Principal") || element.equals("NotPrincipal");
  }

  private static String misplacedPrincipal(LayerKind kind) {
    return switch (kind) {
      case RCP -> "RCP_SYNTAX_ERROR_PRINCIPAL";
      case SCP -> "SCP_SYNTAX_ERROR_PRINCIPAL";
      case IDENTITY, BOUNDARY, SESSION, RESOURCE -> "UNSUPPORTED_PRINCIPAL";
    };
  }

  private static String code(OfAbsence mistake) {
    return switch (mistake) {
      case OfAbsence.Element missing -> "MISSING_" + missing.element().toUpperCase(Locale.ROOT);
      case OfAbsence.ExceptsNobody _ -> "MISSING_NOTPRINCIPAL";
      case OfAbsence.Statement _ -> "MISSING_STATEMENT";
      case OfAbsence.Everyone _, OfAbsence.Resource _, OfAbsence.Version _ -> own(mistake);
    };
  }

  private static String code(OfCondition mistake) {
    return switch (mistake) {
      case OfCondition.UnknownOperator _ -> "INVALID_CONDITION_OPERATOR";
      case OfCondition.NullIfExists _ -> "NULL_WITH_IF_EXISTS";
      case OfCondition.SameKey _ -> "DUPLICATE_KEYS_WITH_DIFFERENT_CASE";
      case OfCondition.UnreadableLiteral literal -> code(literal);
      case OfCondition.StoredLiteral _ -> own(mistake);
    };
  }

  private static String code(OfCondition.UnreadableLiteral literal) {
    if (literal.value().contains("${")) {
      return "INVALID_VARIABLE_FOR_OPERATOR";
    }
    return switch (literal.comparison().kind()) {
      case NUMERIC -> "TYPE_MISMATCH_NUMBER";
      case DATE -> "TYPE_MISMATCH_DATE";
      case BINARY -> "TYPE_MISMATCH_STRING";
      case IP_ADDRESS -> "TYPE_MISMATCH_IP_RANGE";
      case ARN -> "MALFORMED_ARN_OPERAND";
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, NULL -> "INVALID_LITERAL";
    };
  }

  private static String code(OfValue mistake) {
    return switch (mistake) {
      case OfValue.SidCharacters _ -> "UNSUPPORTED_SID";
      case OfValue.SameSid _ -> "UNIQUE_SIDS_REQUIRED";
      case OfValue.MalformedVariable variable -> code(variable.slip());
      case OfValue.UnknownVersion _,
          OfValue.UnknownEffect _,
          OfValue.OpenValues _,
          OfValue.ForeignPartition _ ->
          own(mistake);
    };
  }

  private static String code(VariableSlip slip) {
    return switch (slip) {
      case NO_END -> "MISSING_BRACE_IN_VARIABLE";
      case EMPTY -> "EMPTY_VARIABLE";
      case BLANK -> "UNSUPPORTED_SPACE_IN_VARIABLE";
      case DEFAULT_WITHOUT_QUOTES -> "MISSING_QUOTE_IN_VARIABLE";
    };
  }

  /** A missing version can be written at the head of the document. */
  private static Optional<QuickFix> fix(LintedDocument document, Problem problem) {
    if (!(problem.mistake() instanceof OfAbsence.Version) || !document.reading().sound()) {
      return Optional.empty();
    }
    boolean lines = document.text().indexOf('\n') >= 0;
    String version = (lines ? "\n  " : "") + "\"Version\": \"2012-10-17\",";
    return Optional.of(
        new QuickFix.OfText(
            "Write the version", List.of(new TextChange(Span.at(problem.span().end()), version))));
  }
}
