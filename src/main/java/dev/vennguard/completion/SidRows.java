package dev.vennguard.completion;

import dev.vennguard.catalog.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names for a statement, made of what it says. */
final class SidRows {
  private final Catalogue catalogue;

  SidRows(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(CompletionSpot at, RowCollector rows) {
    OpenStatement statement = at.statement();
    Set<String> services = new TreeSet<>();
    for (String action : statement.actions()) {
      String prefix = action.contains(":") ? action.substring(0, action.indexOf(':')) : "";
      if (catalogue.service(prefix).isPresent()) {
        services.add(prefix.toLowerCase(Locale.ROOT));
      }
    }
    String effect = statement.effect().equals("Deny") ? "Deny" : "Allow";
    String but = statement.notActions() ? "AllBut" : "";
    if (statement.actions().size() == 1 && services.size() == 1) {
      String action = statement.actions().getFirst();
      String name = action.substring(action.indexOf(':') + 1);
      offer(at, effect + but + capital(services.iterator().next()) + name, rows);
    }
    if (!services.isEmpty() && services.size() <= 3) {
      offer(
          at,
          effect + but + String.join("", services.stream().map(SidRows::capital).toList()),
          rows);
    }
    if (List.of("Allow", "Deny").contains(statement.effect())) {
      offer(at, statement.effect() + "Statement", rows);
    }
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Letters and digits alone, and no Sid twice (EVALUATION §1.1). */
  private static void offer(CompletionSpot at, String wanted, RowCollector rows) {
    String plain = wanted.replaceAll("[^A-Za-z0-9]", "");
    String name = plain;
    for (int i = 2; at.document().sids().contains(name); i++) {
      name = plain + i;
    }
    rows.add(CompletionRow.text(name, "a name that no other statement here has", ""));
  }
}
