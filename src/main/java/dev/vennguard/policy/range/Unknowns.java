package dev.vennguard.policy.range;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.unknown.UnknownText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values that a document leaves open: {@code ${unknown.NAME}} stands for any text at all, and for
 * the same one in every request. A template's reference that nobody resolved is written so
 * (formats.md "Unknown values").
 *
 * <p>Whatever the value is, a statement applies to no fewer requests than {@link #least} and to no
 * more than {@link #most} says. What both ends of the range allow, or refuse, is certain.
 */
public final class Unknowns {
  /** Values that have no colon, whatever they are. */
  private static final Set<String> WITHOUT_COLON =
      Set.of("aws.accountid", "aws.partition", "aws.region", "aws.urlsuffix");

  private static final int SEGMENTS_BEFORE_RESOURCE = ArnPattern.SEGMENTS - 1;

  private Unknowns() {}

  /** Whether a statement holds an unknown value. */
  public static boolean in(Statement statement) {
    return statement.open();
  }

  /** The names of the unknown values of a statement, in order. */
  public static List<String> names(Statement statement) {
    Set<String> found = new LinkedHashSet<>();
    statement.principal().principals().forEach(one -> found.addAll(UnknownText.names(one.value())));
    statement.actions().patterns().forEach(one -> found.addAll(UnknownText.names(one.text())));
    statement.resources().patterns().forEach(one -> found.addAll(UnknownText.names(one.text())));
    statement.conditions().forEach(one -> add(one, found));
    return List.copyOf(found);
  }

  private static void add(Condition condition, Set<String> found) {
    if (UnknownText.isKey(condition.name().folded())) {
      found.addAll(UnknownText.named(condition.key()));
    }
    condition.values().forEach(value -> found.addAll(UnknownText.names(value)));
  }

  /**
   * Whether the range of a statement can be told: not if it is open for whom it is, for which
   * actions, or in a place where IAM would not store it anyway.
   */
  public static boolean ranged(Statement statement, LayerKind layer) {
    return statement.principal().principals().stream().noneMatch(one -> UnknownText.in(one.value()))
        && statement.actions().patterns().stream().noneMatch(one -> UnknownText.in(one.text()))
        && most(statement).evaluableIn(layer)
        && least(statement).stream().allMatch(one -> one.evaluableIn(layer));
  }

  /**
   * The statement that applies to the requests to which it applies whatever the values are; none if
   * there may be none.
   */
  public static Optional<Statement> least(Statement statement) {
    ResourceClause resources =
        clause(statement.resources(), statement.resources().negated(), Unknowns::widest);
    if (resources.nothing() && !statement.resources().nothing()) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : statement.conditions()) {
      Optional<Condition> least = condition.open() ? least(condition) : Optional.of(condition);
      if (least.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(least.get());
    }
    return Optional.of(statement.withResources(resources).withConditions(conditions));
  }

  /** The statement that applies to every request to which it applies for some values. */
  public static Statement most(Statement statement) {
    ResourceClause resources =
        clause(statement.resources(), !statement.resources().negated(), Unknowns::widest);
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : statement.conditions()) {
      (condition.open() ? most(condition) : Optional.of(condition)).ifPresent(conditions::add);
    }
    return statement.withResources(resources).withConditions(conditions);
  }

  /** Open patterns are widened, or left out. */
  private static ResourceClause clause(
      ResourceClause clause, boolean widened, Function<String, String> widest) {
    List<ResourcePattern> patterns = new ArrayList<>();
    for (ResourcePattern pattern : clause.patterns()) {
      if (!UnknownText.in(pattern.text())) {
        patterns.add(pattern);
      } else if (widened) {
        patterns.add(new ResourcePattern(widest.apply(pattern.text())));
      }
    }
    return new ResourceClause(clause.negated(), patterns);
  }

  /**
   * Which conditions always hold when this one does, for some values; none if it may hold always.
   */
  private static Optional<Condition> most(Condition condition) {
    if (UnknownText.isKey(condition.name().folded())
        || !(condition.operator() instanceof ConditionOperator.Known known)) {
      return Optional.empty();
    }
    boolean texts = texts(known.comparison());
    List<String> certain = certain(condition);
    if (texts && known.comparison().negated()) {
      // Fewer values to differ from: more requests do.
      return certain.isEmpty()
          ? Optional.empty()
          : Optional.of(new Condition(known, condition.key(), certain));
    }
    return known.comparison().kind() == Comparison.Kind.NULL || holdsWithoutKey(known)
        ? Optional.empty()
        : Optional.of(presence(condition, "false"));
  }

  /** A condition that holds only when this one does, whatever the values; none if none is known. */
  private static Optional<Condition> least(Condition condition) {
    if (UnknownText.isKey(condition.name().folded())
        || !(condition.operator() instanceof ConditionOperator.Known known)) {
      return Optional.empty();
    }
    List<String> certain = certain(condition);
    if (!texts(known.comparison())) {
      return Optional.empty();
    }
    if (!known.comparison().negated() && !certain.isEmpty()) {
      return Optional.of(new Condition(known, condition.key(), certain));
    }
    // Without the key nothing is compared.
    return holdsWithoutKey(known) ? Optional.of(presence(condition, "true")) : Optional.empty();
  }

  private static Condition presence(Condition condition, String absent) {
    return new Condition(ConditionOperator.parse("Null"), condition.key(), List.of(absent));
  }

  /** Whether it holds for a request that lacks the key (EVALUATION §5.3). */
  private static boolean holdsWithoutKey(ConditionOperator.Known known) {
    return known.ifExists()
        || switch (known.qualifier()) {
          case NONE -> known.comparison().negated();
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> false;
        };
  }

  private static List<String> certain(Condition condition) {
    return condition.values().stream().filter(value -> !UnknownText.in(value)).toList();
  }

  private static boolean texts(Comparison comparison) {
    return switch (comparison.kind()) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, ARN -> true;
      case NUMERIC, DATE, BOOL, BINARY, IP_ADDRESS, NULL -> false;
    };
  }

  /** The statement itself, or both ends of the range of one with unknown values. */
  public static Stream<Statement> ends(Statement statement) {
    return in(statement)
        ? Stream.concat(Stream.of(most(statement)), least(statement).stream())
        : Stream.of(statement);
  }

  /**
   * A pattern that matches every resource that this one matches for some values. A value may hold
   * colons: behind one of which that is not excluded, nothing is known of the ARN any more.
   */
  static String widest(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    int colons = 0;
    for (int at = UnknownText.next(text, 0); at >= 0; at = UnknownText.next(text, from)) {
      String before = text.substring(from, at);
      colons += (int) before.chars().filter(c -> c == ':').count();
      out.append(before).append('*');
      int close = UnknownText.end(text, at);
      if (close < 0) {
        return completed(out.toString());
      }
      String name = UnknownText.name(text, at, close).toLowerCase(Locale.ROOT);
      if (colons < SEGMENTS_BEFORE_RESOURCE && !WITHOUT_COLON.contains(name)) {
        return completed(out.toString());
      }
      from = close + 1;
    }
    return completed(out.append(text.substring(from)).toString());
  }

  private static String completed(String pattern) {
    return pattern.startsWith("arn:") ? new ResourcePattern(pattern).completed() : "*";
  }
}
