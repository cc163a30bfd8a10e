package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.policy.Glob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources that an action works on, as the catalogue has them. */
final class ResourceChoices {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)\\}|\\*");

  /**
   * A resource type with an example.
   *
   * @param type its name, or what {@code *} means
   * @param example an ARN of its first format
   */
  record ResourceChoice(String type, String example, List<String> formats) {
    ResourceChoice {
      formats = List.copyOf(formats);
    }

    @Override
    public String toString() {
      return type;
    }
  }

  private ResourceChoices() {}

  /** The type that a resource is of; empty if it fits none. */
  static Optional<ResourceChoice> typeOf(List<ResourceChoice> choices, String resource) {
    return choices.stream()
        .filter(choice -> choice.formats().stream().anyMatch(format -> fits(format, resource)))
        .max(Comparator.comparingInt(choice -> literal(choice.formats().getFirst())));
  }

  /** How much of a format is fixed: the more, the more it tells. */
  private static int literal(String format) {
    return VARIABLE.matcher(format).replaceAll("").length();
  }

  /**
   * The types of an action, that with the plainest ARNs first, for it is what people mean (an
   * object, not one behind an access point); the one choice {@code *} for an action without any.
   */
  static List<ResourceChoice> of(Action action, Examples where) {
    List<ResourceChoice> choices = new ArrayList<>();
    for (ResourceUse use : action.resources()) {
      List<String> formats = use.type().arnFormats();
      if (!formats.isEmpty()) {
        String example = example(formats.getFirst(), where);
        choices.add(new ResourceChoice(use.type().name(), example, formats));
      }
    }
    choices.sort(Comparator.comparingInt(choice -> choice.formats().getFirst().length()));
    if (choices.isEmpty()) {
      choices.add(new ResourceChoice("no resource: *", "*", List.of("*")));
    }
    return choices;
  }

  /** What is odd about a resource for an action; empty if nothing is. */
  static String note(List<ResourceChoice> choices, String resource) {
    if (resource.isBlank()) {
      return "no resource: enter an ARN, or * for an action that takes none";
    }
    for (ResourceChoice choice : choices) {
      for (String format : choice.formats()) {
        if (fits(format, resource)) {
          return "";
        }
      }
    }
    if (choices.stream().allMatch(choice -> choice.example().equals("*"))) {
      return "this action takes no resource: AWS compares it with *";
    }
    String types = String.join(", ", choices.stream().map(ResourceChoice::type).toList());
    return "this is no ARN of the action's resource types (" + types + ")";
  }

  /** A variable stands for at least one character. */
  private static boolean fits(String format, String resource) {
    String pattern =
        VARIABLE.matcher(format).replaceAll(variable -> variable.group().equals("*") ? "*" : "?*");
    return Glob.matches(pattern, resource);
  }

  private static String example(String format, Examples where) {
    return VARIABLE
        .matcher(format)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                switch (String.valueOf(found.group(1))) {
                  case "Partition" -> where.partition();
                  case "Region" -> where.region();
                  case "Account" -> where.account();
                  default -> "example";
                }));
  }
}
