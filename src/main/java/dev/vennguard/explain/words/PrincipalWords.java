package dev.vennguard.explain.words;

import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Named;
import java.util.ArrayList;
import java.util.List;

/** Whom a statement of a resource policy names, in words. */
public final class PrincipalWords {
  private static final int SHOWN = 3;

  private PrincipalWords() {}

  /** {@code `role/app` and `user/eve`}; empty for everyone. */
  public static String of(PrincipalClause clause) {
    if (clause.equals(PrincipalClause.NONE) || clause.everyone()) {
      return "";
    }
    List<String> names = new ArrayList<>();
    clause.principals().stream().limit(SHOWN).map(PrincipalWords::name).forEach(names::add);
    int more = clause.principals().size() - SHOWN;
    if (more > 0) {
      names.add(more + " more");
    }
    String all = names.isEmpty() ? "nobody" : LayerWords.and(names);
    return clause.negated() ? "all but " + all : all;
  }

  private static String name(Named named) {
    if (named.everyone()) {
      return "everyone";
    }
    String[] segments = named.value().split(":", 6);
    boolean root = segments.length == 6 && segments[5].equals("root");
    if (root || named.value().matches("\\d{12}")) {
      return "the account `" + (root ? segments[4] : named.value()) + "`";
    }
    return "`" + (segments.length == 6 ? segments[5] : named.value()) + "`";
  }
}
