package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ConditionOperator.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Joins condition entries. A document can say one thing of a key under one operator: two entries of
 * the same become one, or one of them is spelled with an operator that means the same there.
 */
final class ConditionMeet {
  private final ValueMeet values = new ValueMeet();
  private final Respelling respelling = new Respelling();

  /**
   * Entries that hold where all of both lists hold; nothing if they never do.
   *
   * @throws Inexpressible if a document cannot say that
   */
  Optional<List<Condition>> meet(List<Condition> one, List<Condition> other) throws Inexpressible {
    List<Condition> all = new ArrayList<>(one);
    for (Condition condition : other) {
      if (!add(all, condition)) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private boolean add(List<Condition> all, Condition condition) throws Inexpressible {
    int at = place(all, condition);
    if (at < 0) {
      all.add(condition);
      return true;
    }
    Condition mine = all.get(at);
    if (same(mine, condition)) {
      return true;
    }
    if (!(condition.operator() instanceof Known known)) {
      throw new Inexpressible("`" + condition.operator().text() + "` is no operator");
    }
    Optional<List<String>> met = values.meet(known, mine.values(), condition.values());
    if (met.isPresent()) {
      if (met.get().isEmpty()) {
        return false;
      }
      all.set(at, new Condition(mine.operator(), mine.key(), met.get()));
      return true;
    }
    for (Condition other : respelling.of(known, condition)) {
      int taken = place(all, other);
      if (taken < 0) {
        all.add(other);
        return true;
      }
      if (same(all.get(taken), other)) {
        return true;
      }
    }
    throw new Inexpressible(
        "`%s` of `%s` twice, with different values".formatted(known.text(), condition.key()));
  }

  private static int place(List<Condition> all, Condition condition) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).operator().equals(condition.operator())
          && lower(all.get(i).key()).equals(lower(condition.key()))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Condition one, Condition other) {
    return new HashSet<>(one.values()).equals(new HashSet<>(other.values()));
  }

  private static String lower(String key) {
    return ConditionKeyName.folded(key);
  }
}
