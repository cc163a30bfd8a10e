package dev.vennguard.ui.explain;

import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.change.PolicyChange.Step;
import dev.vennguard.policy.LayerKind;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A change in a few words, for its button. Plain Java. */
final class OfferLabels {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern STATEMENT =
      Pattern.compile("(?:`([^`]*)`(?: \\(statement \\d+\\))?|(statement \\d+))$");
  private static final String OF_A_LAYER =
      " of the (RCP|SCP|resource policy|identity policy|boundary|session policy)"
          + "( of level \\d+)?";

  /** A button has room for about so many characters. */
  private static final int LONGEST = 45;

  private static final List<Integer> NAMES = List.of(200, 20, 16, 12, 10, 8);

  private OfferLabels() {}

  /** Every step is named: a Deny that is lifted above all. Long names lose their middle. */
  static String of(Candidate candidate) {
    return NAMES.stream()
        .map(longest -> label(candidate, name -> cut(name, longest)))
        .filter(label -> label.length() <= LONGEST)
        .findFirst()
        .orElseGet(() -> label(candidate, name -> cut(name, NAMES.getLast())));
  }

  /** A text without its middle. */
  private static String cut(String text, int longest) {
    int end = (longest - 1) / 2;
    return text.length() <= longest
        ? text
        : text.substring(0, longest - 1 - end) + "…" + text.substring(text.length() - end);
  }

  private static String label(Candidate candidate, UnaryOperator<String> cut) {
    return candidate.changes().stream()
        .map(change -> label(change, cut))
        .collect(Collectors.joining(" + "));
  }

  private static String label(PolicyChange change, UnaryOperator<String> cut) {
    String layer = ExplainModel.title(change.layer());
    if (change.steps().size() > 1) {
      return layer
          + ": "
          + change.steps().stream()
              .map(step -> step(step, cut))
              .distinct()
              .collect(Collectors.joining(" + "));
    }
    return switch (change.kind()) {
      case REPAIR -> "Fix " + lower(layer, change.layer().kind()) + ": " + code(change.words());
      case CONDITION, LOOSEN, RESOURCE, STATEMENT ->
          layer + ": " + step(change.steps().getFirst(), cut);
      case RELATED, UNRELATED, WITHDRAW -> layer + ": " + plain(change.words(), cut);
    };
  }

  private static String step(Step step, UnaryOperator<String> cut) {
    return switch (step.kind()) {
      case REPAIR -> "write " + code(step.words());
      case CONDITION -> "drop the condition";
      case LOOSEN -> loosened(step.words(), cut);
      case RESOURCE -> "widen the resource";
      case STATEMENT -> "add a statement";
      case RELATED, UNRELATED -> plain(step.words(), cut).replaceFirst("^add it to", "add to");
      case WITHDRAW ->
          step.words().contains(" out of the `NotAction`")
              ? plain(step.words(), cut)
              : "lift " + statement(step.words(), cut);
    };
  }

  /** What is let through: a value, a principal, a request without the key. */
  private static String loosened(String words, UnaryOperator<String> cut) {
    return words.startsWith("write ")
        ? "write " + code(words)
        : (words.startsWith("take ") ? "drop " : "add ") + cut.apply(code(words));
  }

  /** The statement at the end of the words. */
  private static String statement(String words, UnaryOperator<String> cut) {
    Matcher matcher = STATEMENT.matcher(words.replaceAll(OF_A_LAYER, ""));
    if (!matcher.find()) {
      return "a Deny";
    }
    return matcher.start(1) < 0 ? matcher.group(2) : cut.apply(matcher.group(1));
  }

  private static String lower(String title, LayerKind kind) {
    return switch (kind) {
      case RCP, SCP -> title;
      case RESOURCE, IDENTITY, BOUNDARY, SESSION ->
          title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    };
  }

  /** {@code add to ViewIam} for {@code add `iam:GetUser` to `ViewIam` of the identity policy}. */
  private static String plain(String words, UnaryOperator<String> cut) {
    String plain =
        words
            .replaceAll(OF_A_LAYER, "")
            .replaceFirst("^add `[^`]*` to", "add it to")
            .replaceFirst("^take `[^`]*` out of", "take it out of");
    return CODE.matcher(plain)
        .replaceAll(match -> Matcher.quoteReplacement(cut.apply(match.group(1))));
  }

  private static String code(String words) {
    Matcher matcher = CODE.matcher(words);
    return matcher.find() ? matcher.group(1) : words;
  }
}
