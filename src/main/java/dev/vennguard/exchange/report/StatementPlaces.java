package dev.vennguard.exchange.report;

import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Snapshot;

/** Where a statement stands, for people: {@code identity.json:16 CreateRole}. */
final class StatementPlaces {
  private StatementPlaces() {}

  /**
   * File, line and name.
   *
   * @param sid its {@code Sid}, or the empty text
   */
  static String of(Snapshot snapshot, StatementId id, String sid) {
    String name = sid.isEmpty() ? "statement " + (id.statement() + 1) : sid;
    return OneLine.of(
        snapshot
            .documentOf(id)
            .flatMap(found ->
                snapshot
                    .span(id)
                    .map(span ->
                        found.title()
                            + ":"
                            + found.reading().lines().line(span.start())
                            + " "
                            + name))
            .orElse(name));
  }
}
