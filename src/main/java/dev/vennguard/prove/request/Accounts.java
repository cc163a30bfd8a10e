package dev.vennguard.prove.request;

import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.TextSplit;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Example accounts for a question: one from each group that its statements cannot tell apart. Each
 * case then fixes one of them, since resource, principal and keys share it. Where a group may still
 * hold accounts that behave differently, they are not {@link Examples#exact}.
 */
public final class Accounts {
  private static final List<String> USUAL =
      List.of("111122223333", "444455556666", "123456789012", "777788889999");
  private static final int ACCOUNT = 4;
  private static final int DIGITS = 12;
  private static final int MOST = 8;
  private static final Language ALL =
      Language.of(List.of(ArnFormat.digits(new TextSequence())), new Budget(1000));

  private final Map<List<TextPattern>, Language> tests = new LinkedHashMap<>();
  private final Budget work;
  private final String before;
  private boolean exact = true;
  private boolean spread;

  /**
   * Example accounts.
   *
   * @param all one of each group
   * @param exact whether all accounts of one group really behave alike
   * @param steps what it took to find them
   */
  public record Examples(List<String> all, boolean exact, long steps) {}

  /**
   * Finds them.
   *
   * @param partition its id
   * @throws Unproved if that is too much
   */
  public static Examples examples(String partition, Collection<Statement> statements, Budget work) {
    long before = work.left();
    Accounts accounts = new Accounts(partition, statements, work);
    List<String> all = accounts.examples();
    return new Examples(all, accounts.exact, before - work.left());
  }

  private Accounts(String partition, Collection<Statement> statements, Budget work) {
    this.work = work;
    this.before = "arn:" + partition + ":iam::";
    for (Statement statement : statements) {
      if (!statement.resources().everything()) {
        for (ResourcePattern pattern : statement.resources().patterns()) {
          add(List.of(pattern.segments(statement.version()).segments().get(ACCOUNT)));
        }
      }
      for (Condition condition : statement.conditions()) {
        if (condition.operator() instanceof Known known) {
          add(condition, known, statement.version());
        }
      }
    }
    if (spread || AccountHints.tied(statements)) {
      AccountHints.of(statements).forEach(hint -> add(List.of(Patterns.literal(hint))));
      exact &= !spread && !AccountHints.comparedWithVariables(statements);
      exact &= !AccountHints.principalUsed(statements);
    }
  }

  private List<String> examples() {
    if (tests.isEmpty()) {
      return USUAL.subList(0, 1);
    }
    List<Language> members = List.copyOf(tests.values());
    Map<BitSet, String> usual = new HashMap<>();
    USUAL.forEach(account -> usual.putIfAbsent(sorted(members, account), account));
    List<String> examples = new ArrayList<>();
    TextSplit.split(ALL, members, 1, work)
        .forEach((in, texts) -> examples.add(usual.getOrDefault(in, texts.getFirst())));
    return examples;
  }

  /** Which of the tests hold for an account. */
  private static BitSet sorted(List<Language> members, String account) {
    BitSet in = new BitSet();
    for (int i = 0; i < members.size(); i++) {
      in.set(i, members.get(i).contains(account));
    }
    return in;
  }

  private void add(Condition condition, Known known, PolicyVersion version) {
    Kind kind = known.comparison().kind();
    switch (condition.name().folded()) {
      case "aws:principalarn" ->
          condition.values().forEach(value -> principal(value, kind, version));
      case "aws:principalaccount", "aws:resourceaccount" -> account(condition, kind, version);
      default -> {}
    }
  }

  private void account(Condition condition, Kind kind, PolicyVersion version) {
    switch (kind) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BINARY ->
          add(condition.values().stream().map(value -> parse(value, kind, version)).toList());
      case NUMERIC, DATE -> throw new NotDecidable("an account is compared as a number");
      case ARN, BOOL, IP_ADDRESS, NULL -> {}
    }
  }

  private static TextPattern parse(String value, Kind kind, PolicyVersion version) {
    Wildcards wildcards =
        kind == Kind.STRING_PATTERN || kind == Kind.ARN ? Wildcards.GLOB : Wildcards.LITERAL;
    return TextPattern.parse(value, wildcards, version);
  }

  /** The principal's ARN holds the account as its fifth segment. */
  private void principal(String value, Kind kind, PolicyVersion version) {
    TextPattern whole = parse(value, kind, version);
    List<TextPattern> segments = ValuePredicate.arnSegments(whole);
    boolean reaching = false;
    for (int i = 0; i < ACCOUNT + 1; i++) {
      reaching |= segments.get(i).parts().stream().anyMatch(AnyText.class::isInstance);
    }
    add(List.of(segments.get(ACCOUNT)));
    spread |= segments.subList(0, ACCOUNT + 1).stream().anyMatch(one -> !one.variables().isEmpty());
    if (kind != Kind.ARN && reaching) {
      spread |= !whole.variables().isEmpty();
      exact &= !readsDigits(whole) || (whole.variables().isEmpty() && followed(whole));
    }
  }

  /**
   * Tells accounts apart by where they lead in the automaton of a pattern over the whole ARN.
   *
   * @return false if they lead to too many places
   */
  private boolean followed(TextPattern whole) {
    Language language =
        Language.of(List.of(new TextSequence().pattern(whole, CharClass.ANY)), work);
    int from = language.start();
    for (int i = 0; i < before.length(); i++) {
      from = language.step(from, before.charAt(i));
    }
    Set<Integer> ends = language.ends(from, CharClass.DIGIT, DIGITS, work);
    if (ends.size() > MOST) {
      return false;
    }
    for (int end : ends) {
      tests.put(List.of(whole, Patterns.literal("" + end)), language.leading(from, end, work));
    }
    return true;
  }

  /** Under a string operator a {@code *} can reach over colons and meet the account's digits. */
  private static boolean readsDigits(TextPattern pattern) {
    for (Part part : pattern.parts()) {
      if (part instanceof AnyCharacter
          || (part instanceof TextPattern.Literal(String text)
              && text.chars().anyMatch(Character::isDigit))) {
        return true;
      }
    }
    return false;
  }

  private void add(List<TextPattern> listed) {
    List<TextPattern> fixed =
        listed.stream().filter(one -> one.variables().isEmpty() && !one.anything()).toList();
    if (!fixed.isEmpty() && !tests.containsKey(fixed)) {
      List<TextSequence> sequences =
          fixed.stream().map(one -> new TextSequence().pattern(one, CharClass.NO_COLON)).toList();
      tests.put(fixed, Language.of(sequences, work));
    }
  }
}
