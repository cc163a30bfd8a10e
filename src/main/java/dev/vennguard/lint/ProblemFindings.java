package dev.vennguard.lint;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.Arrays;
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
        code(document, problem),
        problem.severity() == Severity.ERROR ? FindingSeverity.ERROR : FindingSeverity.WARNING,
        document.ref(),
        problem.span(),
        problem.message(),
        "",
        fix(document, problem));
  }

  private static String code(LintedDocument document, Problem problem) {
    Optional<ProblemCode> code =
        Arrays.stream(ProblemCode.values())
            .filter(one -> one.id().equals(problem.code()))
            .findFirst();
    return code.map(one -> code(document, problem, one)).orElseGet(() -> own(problem.code()));
  }

  private static String code(LintedDocument document, Problem problem, ProblemCode code) {
    return switch (code) {
      case JSON_SYNTAX, TOO_DEEP -> "JSON_SYNTAX_ERROR";
      case DUPLICATE_CONDITION_KEY -> "DUPLICATE_KEYS_WITH_DIFFERENT_CASE";
      case WRONG_TYPE -> wrongType(problem);
      case UNKNOWN_ELEMENT, OUTSIDE_STATEMENT -> "INVALID_POLICY_ELEMENT";
      case MISSPELT_ELEMENT -> misspelt(problem);
      case MISPLACED_ELEMENT -> misplaced(document, problem);
      case MISSING_ELEMENT -> "MISSING_" + element(problem);
      case EMPTY_STATEMENT -> "MISSING_STATEMENT";
      case CONFLICTING_ELEMENTS -> "UNSUPPORTED_ELEMENT_COMBINATION";
      case UNKNOWN_OPERATOR -> operator(text(document, problem.span()));
      case INVALID_LITERAL -> literal(document, problem);
      case WILDCARD_IN_SERVICE -> "WILDCARD_IN_SERVICE_NAME";
      case POLICY_VARIABLE -> variable(text(document, problem.span()));
      case INVALID_SID -> "UNSUPPORTED_SID";
      case DUPLICATE_SID -> "UNIQUE_SIDS_REQUIRED";
      case INVALID_EFFECT,
          INVALID_VERSION,
          MISSING_VERSION,
          MISSING_PRINCIPAL,
          MISSING_RESOURCE,
          INVALID_ARN_PREFIX,
          MISSING_ARN_FIELD,
          INVALID_ACTION,
          BYTE_ORDER_MARK,
          DUPLICATE_MEMBER,
          STAR_COLON_STAR,
          ARN_FIELDS,
          MALFORMED_ARN_OPERAND,
          UNCONTROLLED_ACTION,
          UNKNOWN_VALUE,
          CHARACTER_NOT_ALLOWED,
          MIXED_PARTITIONS,
          MORE_PROBLEMS ->
          own(code.id());
    };
  }

  private static String own(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String operator(String written) {
    return written.endsWith("NullIfExists\"")
        ? "NULL_WITH_IF_EXISTS"
        : "INVALID_CONDITION_OPERATOR";
  }

  /** Which element is missing stands first in the message, in backticks. */
  private static String element(Problem problem) {
    String[] parts = problem.message().split("`", 3);
    return parts.length == 3 ? parts[1].toUpperCase(Locale.ROOT) : "ELEMENT";
  }

  /** What is said of the element itself: AWS has a code of its own for the two. */
  private static String wrongType(Problem problem) {
    String message = problem.message();
    return message.startsWith("`Principal` ") || message.startsWith("`NotPrincipal` ")
        ? "INVALID_PRINCIPAL_FORMAT"
        : "DATA_TYPE_MISMATCH";
  }

  private static String misspelt(Problem problem) {
    return problem.message().startsWith("unknown principal")
        ? "INVALID_PRINCIPAL_KEY"
        : "INVALID_POLICY_ELEMENT";
  }

  private static String misplaced(LintedDocument document, Problem problem) {
    if (!text(document, problem.span()).contains("Principal")) {
      return "INVALID_POLICY_ELEMENT";
    }
    if (document.kind() == LayerKind.RCP) {
      return "RCP_SYNTAX_ERROR_PRINCIPAL";
    }
    return document.kind() == LayerKind.SCP
        ? "SCP_SYNTAX_ERROR_PRINCIPAL"
        : "UNSUPPORTED_PRINCIPAL";
  }

  private static String literal(LintedDocument document, Problem problem) {
    if (text(document, problem.span()).contains("${")) {
      return "INVALID_VARIABLE_FOR_OPERATOR";
    }
    return operator(document, problem.span())
        .map(known ->
            switch (known.comparison().kind()) {
              case NUMERIC -> "TYPE_MISMATCH_NUMBER";
              case DATE -> "TYPE_MISMATCH_DATE";
              case BINARY -> "TYPE_MISMATCH_STRING";
              case IP_ADDRESS -> "TYPE_MISMATCH_IP_RANGE";
              case ARN -> "MALFORMED_ARN_OPERAND";
              case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, NULL -> "INVALID_LITERAL";
            })
        .orElse("INVALID_LITERAL");
  }

  private static Optional<ConditionOperator.Known> operator(LintedDocument document, Span span) {
    for (int s = 0; s < document.policy().statements().size(); s++) {
      List<Span> entries = document.reading().statements().get(s).conditions();
      List<Condition> conditions = document.policy().statements().get(s).conditions();
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).contains(span)
            && conditions.get(i).operator() instanceof ConditionOperator.Known known) {
          return Optional.of(known);
        }
      }
    }
    return Optional.empty();
  }

  private static String variable(String text) {
    if (text.indexOf('}') < 0) {
      return "MISSING_BRACE_IN_VARIABLE";
    }
    if (text.equals("${}")) {
      return "EMPTY_VARIABLE";
    }
    int comma = text.indexOf(',');
    String name = comma < 0 ? text : text.substring(0, comma);
    return name.indexOf(' ') >= 0 ? "UNSUPPORTED_SPACE_IN_VARIABLE" : "MISSING_QUOTE_IN_VARIABLE";
  }

  private static String text(LintedDocument document, Span span) {
    return document.text().substring(span.start(), span.end());
  }

  /** A missing version can be written at the head of the document. */
  private static Optional<QuickFix> fix(LintedDocument document, Problem problem) {
    if (!problem.code().equals(ProblemCode.MISSING_VERSION.id()) || !document.reading().sound()) {
      return Optional.empty();
    }
    boolean lines = document.text().indexOf('\n') >= 0;
    String version = (lines ? "\n  " : "") + "\"Version\": \"2012-10-17\",";
    return Optional.of(
        new QuickFix.OfText(
            "Write the version", List.of(new TextChange(Span.at(problem.span().end()), version))));
  }
}
