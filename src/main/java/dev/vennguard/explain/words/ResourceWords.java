package dev.vennguard.explain.words;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import java.util.List;

/** Resources in plain words. */
public final class ResourceWords {
  private static final int LISTED = 3;

  private final Action action;
  private final String partition;
  private final String account;

  /**
   * @param action whose resources are compared with those of policies
   * @param partition of the ARNs, such as {@code aws-cn}
   */
  public ResourceWords(Action action, String partition) {
    this(action, partition, "");
  }

  private ResourceWords(Action action, String partition, String account) {
    this.action = action;
    this.partition = partition;
    this.account = account;
  }

  /** Of the account that requests are about: resources of another one do not fit. */
  static ResourceWords in(Situation situation, Action action) {
    return new ResourceWords(action, situation.partition(), situation.account());
  }

  /** A clause as it reads after {@code on}: {@code every resource}, or the patterns. */
  public static String of(ResourceClause clause) {
    if (clause.everything()) {
      return "every resource";
    }
    return clause.negated() ? "every resource but " + list(clause, " and ") : list(clause, " or ");
  }

  /** Likewise, with every pattern however many there are: for what is to be written down. */
  public static String whole(ResourceClause clause) {
    if (clause.everything()) {
      return "every resource";
    }
    List<String> words = words(clause);
    return clause.negated() ? "every resource but " + LayerWords.and(words) : LayerWords.or(words);
  }

  private static List<String> words(ResourceClause clause) {
    return clause.patterns().stream()
        .map(pattern -> "`" + pattern.text() + "`")
        .distinct()
        .toList();
  }

  /** Why none of the action's resources fits the clause. */
  public String neverFits(ResourceClause clause) {
    String name = "`" + action.qualifiedName() + "`";
    if (clause.patterns().isEmpty()) {
      return "its list of resources is empty";
    }
    if (clause.negated()) {
      return "`NotResource` leaves out every resource of " + name;
    }
    if (action.wildcardOnly()) {
      return name
          + " takes no resource, so only `\"Resource\": \"*\"` reaches it; it lists "
          + list(clause, " and ");
    }
    return separator(clause)
        .orElse(
            name + " works on " + formats() + ", which " + list(clause, " or ") + " never fits");
  }

  /** The slash of S3 objects, the most common slip, has words of its own. */
  private java.util.Optional<String> separator(ResourceClause clause) {
    List<String> formats = templates();
    boolean s3 =
        clause.patterns().stream()
            .map(ResourcePattern::text)
            .allMatch(text -> text.startsWith("arn:" + partition + ":s3:::"));
    if (!s3 || formats.isEmpty()) {
      return java.util.Optional.empty();
    }
    if (formats.stream().allMatch(format -> format.contains(":s3:::") && format.contains("/"))) {
      return java.util.Optional.of(
          "`"
              + action.qualifiedName()
              + "` works on the objects in a bucket: "
              + list(clause, " and ")
              + " names the bucket and needs `/*` at its end");
    }
    if (formats.stream().noneMatch(format -> format.contains("/"))) {
      return java.util.Optional.of(
          "`"
              + action.qualifiedName()
              + "` works on buckets: a bucket's name has no `/`, but "
              + list(clause, " and ")
              + " asks for one");
    }
    return java.util.Optional.empty();
  }

  private String formats() {
    List<String> shown = templates().stream().map(text -> "`" + text + "`").toList();
    return shown.size() <= LISTED
        ? LayerWords.or(shown)
        : LayerWords.or(shown.subList(0, LISTED - 1)) + " and other resources";
  }

  /** The ARN formats of the action with readable placeholders. */
  public List<String> templates() {
    return action.resources().stream()
        .flatMap(use -> use.type().arnFormats().stream())
        .map(this::template)
        .distinct()
        .toList();
  }

  private String template(String format) {
    return format
        .replace("${Partition}", partition)
        .replaceAll("\\$\\{(\\w+)}", "<$1>")
        .replace("<Region>", "<region>")
        .replace("<Account>", account.isEmpty() ? "<account>" : account);
  }

  private static String list(ResourceClause clause, String last) {
    List<String> words = words(clause);
    if (words.size() > LISTED + 1) {
      return String.join(", ", words.subList(0, LISTED)) + last + (words.size() - LISTED) + " more";
    }
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}
