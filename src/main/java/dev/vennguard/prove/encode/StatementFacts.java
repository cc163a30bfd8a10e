package dev.vennguard.prove.encode;

import dev.vennguard.policy.Statement;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.Accounts;
import dev.vennguard.prove.request.Aliases;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.ReferencedKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be read off statements whatever the requests look like. Thousands of classes of actions
 * are often spoken of by the same few statements, so whoever asks about each of them keeps this.
 */
public final class StatementFacts {
  private final Collection<Statement> statements;
  private final ReferencedKeys referenced;
  private final Set<String> aliases;
  private final Map<Statement, Statement> byContent = new HashMap<>();
  private final IdentityHashMap<Statement, Statement> known = new IdentityHashMap<>();
  private final Map<Map<String, String>, SaidStatements> said = new HashMap<>(4);
  private Optional<Accounts.Examples> accounts = Optional.empty();

  /** Reads statements. */
  public StatementFacts(Collection<Statement> statements) {
    this.statements = List.copyOf(statements);
    this.referenced = new ReferencedKeys(statements);
    boolean aliased = referenced.keys().stream().anyMatch(Aliases::candidate);
    this.aliases = aliased ? Aliases.candidates(statements) : Set.of();
    statements.forEach(one -> byContent.put(one, one));
  }

  /** The statements. */
  Collection<Statement> statements() {
    return statements;
  }

  /** What they speak of. */
  public ReferencedKeys referenced() {
    return referenced;
  }

  /** The one of equal statements that encodings are built of. */
  Statement known(Statement statement) {
    return known.computeIfAbsent(statement, equal -> byContent.getOrDefault(equal, equal));
  }

  /** The statements as they are asked of the requests of a case: each key has one name there. */
  SaidStatements said(Case requestCase) {
    Aliases names = new Aliases(requestCase);
    Map<String, String> renamed = names.of(aliases);
    return said.computeIfAbsent(
        renamed, _ -> new SaidStatements(statements, names, !aliases.isEmpty()));
  }

  /**
   * One account of each sort that the statements tell apart; costs the same each time.
   *
   * @param partition its id, always the same
   */
  Accounts.Examples accounts(String partition, Budget work) {
    if (accounts.isPresent()) {
      work.spend(accounts.get().steps());
      return accounts.get();
    }
    Accounts.Examples found = Accounts.examples(partition, statements, work);
    accounts = Optional.of(found);
    return found;
  }
}
