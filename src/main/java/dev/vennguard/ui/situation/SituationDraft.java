package dev.vennguard.ui.situation;

import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the fields of the panel, as it was entered. Plain Java. */
record SituationDraft(
    String partition,
    String account,
    String region,
    CallerKind caller,
    String principal,
    String organisation,
    List<Entry> keys) {
  /** What stands for no region in particular. */
  static final String ANY_REGION = "Any region";

  /** A field that can hold what cannot be. */
  enum Field {
    PARTITION,
    ACCOUNT,
    REGION,
    CALLER,
    PRINCIPAL,
    ORGANISATION,
    KEYS
  }

  /** One known key with one of its values. */
  record Entry(String key, String value) {
    boolean blank() {
      return key.isBlank() && value.isBlank();
    }
  }

  SituationDraft {
    partition = partition.strip();
    account = account.strip();
    region = anyRegion(region.strip()) ? "" : region.strip();
    principal = principal.strip();
    organisation = organisation.strip();
    keys = keys.stream().filter(entry -> !entry.blank()).toList();
  }

  private static boolean anyRegion(String region) {
    return region.equalsIgnoreCase("any") || region.equalsIgnoreCase(ANY_REGION);
  }

  /** What was stated, as the fields show it. */
  static SituationDraft of(StatedSituation stated) {
    List<Entry> keys = new ArrayList<>();
    Map<String, List<String>> sorted = new TreeMap<>(stated.known());
    sorted.forEach((key, values) -> values.forEach(value -> keys.add(new Entry(key, value))));
    return new SituationDraft(
        stated.partition(),
        stated.account(),
        stated.region(),
        stated.caller(),
        stated.principal(),
        stated.organisation(),
        keys);
  }

  /** What the fields state; a key that stands there twice has two values. */
  StatedSituation stated() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (Entry entry : keys) {
      String key = entry.key().strip();
      String spelled =
          known.keySet().stream().filter(key::equalsIgnoreCase).findFirst().orElse(key);
      known.computeIfAbsent(spelled, _ -> new ArrayList<>()).add(entry.value());
    }
    String said =
        account.equalsIgnoreCase(StatedSituation.ANY_ACCOUNT)
            ? StatedSituation.ANY_ACCOUNT
            : account;
    return new StatedSituation(partition, said, region, caller, principal, organisation, known);
  }
}
