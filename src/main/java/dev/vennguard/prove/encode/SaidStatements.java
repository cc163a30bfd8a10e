package dev.vennguard.prove.encode;

import dev.vennguard.policy.Statement;
import dev.vennguard.prove.atom.FixedEntries;
import dev.vennguard.prove.request.Aliases;
import dev.vennguard.prove.request.ReferencedKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statements in which each key is said by one name, for the cases in which the same names hold. */
final class SaidStatements {
  private final IdentityHashMap<Statement, Statement> said = new IdentityHashMap<>();
  private final List<Statement> all = new ArrayList<>();
  private final FixedEntries fixed = new FixedEntries();
  private final Map<String, String> renamed;
  private final ReferencedKeys referenced;

  /**
   * @param names those of one of the cases
   * @param rewritten whether there are keys with several names at all
   */
  SaidStatements(Collection<Statement> statements, Aliases names, boolean rewritten) {
    for (Statement statement : statements) {
      Statement one = rewritten ? names.rewrite(statement) : statement;
      said.put(statement, one);
      all.add(one);
    }
    this.renamed = Map.copyOf(names.renamed());
    this.referenced = new ReferencedKeys(all);
  }

  /** What stands for a statement. */
  Statement of(Statement statement) {
    return Objects.requireNonNull(said.get(statement));
  }

  /** All of them, in order. */
  List<Statement> all() {
    return all;
  }

  /** What they speak of. */
  ReferencedKeys referenced() {
    return referenced;
  }

  /** Their condition entries without variables. */
  FixedEntries fixed() {
    return fixed;
  }

  /** Keys that the statements name, with the name by which their value is sought. */
  Map<String, String> renamed() {
    return renamed;
  }
}
