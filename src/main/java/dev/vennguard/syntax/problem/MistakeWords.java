package dev.vennguard.syntax.problem;

import static dev.vennguard.syntax.problem.Quoted.quote;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import dev.vennguard.syntax.problem.Mistake.ActionSlip;
import dev.vennguard.syntax.problem.Mistake.OfAbsence;
import dev.vennguard.syntax.problem.Mistake.OfCondition;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Mistake.OfPattern;
import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.problem.Mistake.VariableSlip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is wrong and what to do, in plain words: the only place where that is written. */
final class MistakeWords {
  private static final String ARN = "arn:";
  private static final String ACTION_FORM = "write `service:Name`, such as `s3:GetObject`";

  private MistakeWords() {}

  static String of(Mistake mistake) {
    return switch (mistake) {
      case OfText text -> of(text);
      case OfElement element -> of(element);
      case OfAbsence absence -> of(absence);
      case OfPattern pattern -> of(pattern);
      case OfCondition condition -> of(condition);
      case OfValue value -> of(value);
    };
  }

  private static String of(OfText mistake) {
    return switch (mistake) {
      case OfText.NotJson(JsonMistake what) -> JsonMistakeWords.of(what);
      case OfText.TooDeep(int most) ->
          "more than " + most + " levels of brackets: the inner ones are not read";
      case OfText.ByteOrderMark() -> "invisible byte order mark at the start: delete it";
      case OfText.DuplicateMember(String name, int firstLine) ->
          "%s stands here twice, first in line %s: remove one of them"
              .formatted(quote(name), firstLine);
      case OfText.RefusedCharacter(int codePoint) -> refused(codePoint);
      case OfText.More(int omitted) ->
          omitted + " more problems are not listed: repair these first";
      case OfText.InOtherFile(String words) -> words;
    };
  }

  private static String refused(int character) {
    String name = Character.getName(character);
    String described = name == null ? "" : ", " + name.toLowerCase(Locale.ROOT);
    return "IAM refuses the character `%s` (U+%04X%s): %s"
        .formatted(Character.toString(character), character, described, instead(character));
  }

  private static String instead(int character) {
    return switch (character) {
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> "write `\\\"`";
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> "write `'`";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "write `-`";
      case '\u2026' -> "write `...`";
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> "remove it, it is invisible";
      default -> "remove it";
    };
  }

  private static String of(OfElement mistake) {
    return switch (mistake) {
      case OfElement.NoPolicy(JsonType found) ->
          "a policy is an object that starts with `{`, not " + found.words();
      case OfElement.WrongType(String element, ExpectedType expected, JsonType found) ->
          "%s must be %s, not %s".formatted(quote(element), expected.words(), found.words());
      case OfElement.VersionNoText() -> "`Version` must be a text: write `\"2012-10-17\"`";
      case OfElement.Unknown(String written, String place, List<String> known) ->
          "unknown element %s: %s has only `%s`"
              .formatted(quote(written), place, String.join("`, `", known));
      case OfElement.Misspelt(String written, String meant) ->
          "unknown element %s: write `%s`".formatted(quote(written), meant);
      case OfElement.UnknownPrincipalType(String written) ->
          "unknown principal type %s: write `AWS`, `Federated`, `Service` or `CanonicalUser`"
              .formatted(quote(written));
      case OfElement.OutsideStatement(String written, String meant) ->
          written.equals(meant)
              ? "`%s` stands outside the statements: move it into one".formatted(meant)
              : "unknown element %s: write `%s`, and that in a statement"
                  .formatted(quote(written), meant);
      case OfElement.Misplaced(String element, String place) ->
          "%s has no %s: remove it".formatted(place, quote(element));
      case OfElement.NotEveryone _ ->
          "a resource control policy speaks of everyone: write `\"Principal\": \"*\"`";
      case OfElement.Both(String element) ->
          "a statement has `%s` or `Not%s`, not both: remove one".formatted(element, element);
    };
  }

  private static String of(OfAbsence mistake) {
    return switch (mistake) {
      case OfAbsence.Element(String element) -> "`" + element + "` is missing: " + add(element);
      case OfAbsence.ExceptsNobody() ->
          "`NotPrincipal` excepts nobody: say whom the statement is not for";
      case OfAbsence.Everyone() -> "`Principal` is missing: add `\"Principal\": \"*\"`";
      case OfAbsence.Resource() ->
          "`Resource` is missing: add the ARN of the resource that carries the policy";
      case OfAbsence.Version() ->
          "`Version` is missing, so `${…}` is plain text and no variable:"
              + " add `\"Version\": \"2012-10-17\"`";
      case OfAbsence.Statement() -> "`Statement` is empty: add a statement";
    };
  }

  private static String add(String element) {
    return switch (element) {
      case "Statement" -> "add a list of statements";
      case "Effect" -> "add `\"Effect\": \"Allow\"` or `\"Effect\": \"Deny\"`";
      case "Principal" -> "say for whom the statement is";
      default -> "add `%s` or `Not%s`".formatted(element, element);
    };
  }

  private static String of(OfPattern mistake) {
    return switch (mistake) {
      case OfPattern.EveryAction(String written) ->
          "%s is read as `*`: write `*`".formatted(quote(written));
      case OfPattern.WildcardInService(String written, String oneService) ->
          "%s has a wildcard in the service, which IAM refuses: write one entry per service, such as %s"
              .formatted(quote(written), quote(oneService));
      case OfPattern.NoAction(String written, ActionSlip slip, boolean negated) ->
          "%s matches no action%s: %s"
              .formatted(
                  quote(written), negated ? ", so it excludes nothing" : "", action(written, slip));
      case OfPattern.Uncontrolled(List<String> actions) ->
          "no policy controls "
              + actions.stream().map(Quoted::quote).collect(Collectors.joining(", "))
              + ": users may call it whatever policies say, so the statement changes nothing for"
              + " them: remove it";
      case OfPattern.NoArn(String written) ->
          "%s is no ARN: %s".formatted(quote(written), arn(written.strip()));
      case OfPattern.ShortArn(String written, String place, String meant) ->
          "%s has too few parts for %s: write %s".formatted(quote(written), place, quote(meant));
      case OfPattern.ShiftedArn(String written, String meant) ->
          ("%s has too few parts, so that its last one stands where the region or the account"
                  + " belongs, and it matches nothing: write %s")
              .formatted(quote(written), quote(meant));
      case OfPattern.AmbiguousArn(String written, String meant) ->
          ("%s can be read in two ways, because `*` may stand for one part or for several:"
                  + " write %s")
              .formatted(quote(written), quote(meant));
    };
  }

  private static String action(String written, ActionSlip slip) {
    return switch (slip) {
      case FORM -> ACTION_FORM;
      case ARN -> ACTION_FORM + "; ARNs stand in `Resource`";
      case BLANK -> "remove the blank and write " + quote(written.replaceAll("\\s+", ""));
      case COLONS -> ACTION_FORM + ", with one colon";
      case SERVICE -> "write " + quote(written.substring(0, written.length() - 1) + ":*");
    };
  }

  private static String arn(String bare) {
    return bare.regionMatches(true, 0, ARN, 0, ARN.length())
        ? "write " + quote(ARN + bare.substring(ARN.length()))
        : "write `*` or `arn:partition:service:region:account:resource`";
  }

  private static String of(OfCondition mistake) {
    return switch (mistake) {
      case OfCondition.UnknownOperator(String written, Optional<String> meant) ->
          "unknown condition operator %s: %s"
              .formatted(
                  quote(written),
                  meant.map(one -> "write `" + one + "`").orElse("the statement is not evaluated"));
      case OfCondition.NullIfExists(String written) ->
          "unknown condition operator %s: write `Null`".formatted(quote(written));
      case OfCondition.SameKey(String written, String earlier) ->
          "%s is the same key as %s, case does not count: merge the two"
              .formatted(quote(written), quote(earlier));
      case OfCondition.UnreadableLiteral(Comparison comparison, String value) ->
          "%s is not %s".formatted(quote(value), expected(comparison, value));
      case OfCondition.StoredLiteral(String value) ->
          ("%s is no ARN: in an Allow it grants nothing, in a Deny it applies to every ARN;"
                  + " start it with `arn:`, or use `StringLike`")
              .formatted(quote(value));
    };
  }

  private static String expected(Comparison comparison, String value) {
    return switch (comparison.kind()) {
      case NUMERIC -> "a number: `" + comparison.text() + "` takes numbers such as `3600`";
      case DATE -> "a date: write `2026-01-31T00:00:00Z`, `2026-01-31` or seconds since 1970";
      case BINARY -> "base64: write the bytes in base64, with `=` at the end where needed";
      case IP_ADDRESS -> ipRange(value);
      case ARN -> "an ARN: start it with `arn:`, or use `StringLike`";
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, NULL ->
          "a value of `" + comparison.text() + "`: correct it";
    };
  }

  private static String ipRange(String value) {
    return IpRange.matchesNothing(value)
        ? "a network and matches no address: set all bits behind the prefix length to zero"
        : "an IP range: write `203.0.113.0/24` or `2001:db8::/32`";
  }

  private static String of(OfValue mistake) {
    return switch (mistake) {
      case OfValue.UnknownVersion(String written) ->
          "unknown version %s: write `2012-10-17`".formatted(quote(written));
      case OfValue.UnknownEffect(String written, Optional<String> meant) ->
          "unknown effect %s: write %s"
              .formatted(
                  quote(written), meant.map(word -> "`" + word + "`").orElse("`Allow` or `Deny`"));
      case OfValue.SidCharacters(String sid) ->
          "the `Sid` %s may hold letters and digits only".formatted(quote(sid));
      case OfValue.SameSid(String sid) ->
          "the `Sid` %s is in use already: give every statement its own".formatted(quote(sid));
      case OfValue.MalformedVariable(String written, VariableSlip slip) ->
          "policy variable " + quote(written) + " " + variable(slip);
      case OfValue.OpenValues(List<String> names) ->
          names.size() == 1
              ? "`%s` is not known: verdicts that depend on it are undecided; write the value instead"
                  .formatted(names.getFirst())
              : "`%s` are not known: verdicts that depend on them are undecided; write the values"
                      .formatted(String.join("`, `", names))
                  + " instead";
      case OfValue.ForeignPartition(String named, String other, boolean stated) ->
          stated
              ? "names partition `%s`, but partition `%s` was stated: change one of them"
                  .formatted(named, other)
              : ("names partition `%s`, other policies name `%s`: policies of two partitions are"
                      + " never in force together, so keep to one")
                  .formatted(named, other);
    };
  }

  private static String variable(VariableSlip slip) {
    return switch (slip) {
      case NO_END -> "has no end: add `}`";
      case EMPTY -> "is empty: name a condition key, such as `${aws:username}`";
      case BLANK -> "has a blank in its name: remove it";
      case DEFAULT_WITHOUT_QUOTES ->
          "has a default without single quotes: write `${key, 'default'}`";
    };
  }
}
