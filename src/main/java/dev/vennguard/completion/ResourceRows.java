package dev.vennguard.completion;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ARNs of the resources that the statement's actions work on (CATALOGUE §1.4). */
final class ResourceRows {
  /** Of more actions the resource types say nothing: those of the typed service do. */
  private static final int MANY_ACTIONS = 2_000;

  private static final int MOST_TYPES = 60;

  private final KnownActions known;

  ResourceRows(KnownActions known) {
    this.known = known;
  }

  void add(CompletionSpot at, Situation situation, RowCollector rows) {
    if (at.document().trust()) {
      return;
    }
    ActionSet actions = known.of(at.statement());
    boolean few = !actions.isEmpty() && actions.count() <= MANY_ACTIONS;
    List<ResourceType> types =
        new ArrayList<>(few ? known.types(actions) : typesOfTyped(rows.typed()));
    if (rows.typed().indexOf('/') >= 0) {
      // An object of a bucket, not a bucket with a slash in its name.
      types.sort(Comparator.comparingInt(ResourceRows::length).reversed());
    }
    Set<String> services = new HashSet<>();
    types.stream()
        .limit(MOST_TYPES)
        .forEach(type -> {
          type.arnFormats().forEach(format -> services.add(service(format)));
          of(at, type, situation, rows);
        });
    for (String arn : at.document().arns()) {
      boolean fits = services.isEmpty() || services.contains(service(arn));
      if (fits && !at.statement().entries().contains(arn)) {
        rows.add(1, CompletionRow.text(arn, "used elsewhere in this document", ""));
      }
    }
    everything(at, few ? actions : known.catalogue().none(), rows);
  }

  private static int length(ResourceType type) {
    return type.arnFormats().isEmpty() ? 0 : type.arnFormats().getFirst().length();
  }

  private static String service(String arn) {
    String[] parts = arn.split(":", ArnPattern.SEGMENTS);
    return parts.length > 2 ? parts[2] : "";
  }

  private List<ResourceType> typesOfTyped(String typed) {
    return known
        .catalogue()
        .service(service(typed))
        .map(service ->
            known.types(
                ActionSet.range(
                    known.catalogue().size(), service.firstAction(), service.endAction())))
        .orElse(List.of());
  }

  private static void of(
      CompletionSpot at, ResourceType type, Situation situation, RowCollector rows) {
    for (String format : type.arnFormats()) {
      ArnShape shape = new ArnShape(format);
      Optional<String> begun = shape.begunWith(rows.typed(), situation);
      Optional<String> whole = shape.begunWith("", situation);
      int rank = begun.isPresent() ? NameMatch.BEGINS : NameMatch.rank(rows.typed(), type.name());
      String written = begun.or(() -> whole).orElse("");
      String arn = written.replace(String.valueOf(CompletionRow.CARET), "");
      if (!at.statement().entries().contains(arn) && !written.isEmpty()) {
        CompletionRow row = CompletionRow.text(arn, "resource type " + type.name(), format);
        boolean open = written.indexOf(CompletionRow.CARET) >= 0;
        rows.ranked(0, open ? row.written(JsonQuote.quoted(written)) : row, rank);
      }
    }
  }

  /** What reaches actions without resources, and all that nobody can name yet. */
  private void everything(CompletionSpot at, ActionSet actions, RowCollector rows) {
    if (!at.statement().entries().isEmpty()) {
      return;
    }
    List<Action> all = known.catalogue().actions();
    long none = actions.stream().filter(index -> all.get(index).wildcardOnly()).count();
    boolean only = none > 0 && none == actions.count();
    String detail =
        none == 0
            ? "every resource"
            : only
                ? "every resource: the actions here take none"
                : "every resource: some actions here take none";
    CompletionRow row = CompletionRow.text("*", detail, "");
    rows.add(only ? 0 : 2, only ? row : row.as(Sort.WIDE));
  }
}
