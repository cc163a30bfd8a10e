package dev.vennguard.completion;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.Service;
import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.syntax.PolicyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Services, their actions, and families of these. */
final class ActionRows {
  /** From here on actions are found by their name alone, whatever their service. */
  private static final int TELLING = 3;

  private static final int MANY_KEYS = 8;

  private final Catalogue catalogue;

  ActionRows(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void add(CompletionSpot at, RowCollector rows) {
    String typed = rows.typed();
    int colon = typed.indexOf(':');
    if (colon < 0) {
      services(at, rows);
      return;
    }
    Optional<Service> service = catalogue.service(typed.substring(0, colon));
    if (service.isPresent() && takes(at, service.get())) {
      new Within(at, service.get(), typed.substring(colon + 1), rows).add();
    }
  }

  private static boolean takes(CompletionSpot at, Service service) {
    return at.document().kind() != PolicyKind.RCP || RcpServices.include(service.prefix());
  }

  private void services(CompletionSpot at, RowCollector rows) {
    Set<String> used = at.document().services();
    boolean trust = at.document().trust();
    for (Service service : catalogue.services()) {
      if (takes(at, service)) {
        int count = service.endAction() - service.firstAction();
        String detail = "%s · %,d actions".formatted(service.title(), count);
        boolean first =
            used.contains(service.prefix()) || (trust && service.prefix().equals("sts"));
        rows.add(
            first ? 0 : 1,
            new CompletionRow(
                service.prefix() + ":",
                detail,
                "",
                "\"" + service.prefix() + ":" + CompletionRow.CARET + "\"",
                Sort.GOES_ON),
            service.title());
      }
    }
    if (at.document().kind() != PolicyKind.RCP && !at.statement().entries().contains("*")) {
      rows.add(2, CompletionRow.text("*", "every action of every service", "").as(Sort.WIDE));
    }
    if (rows.typed().length() >= TELLING) {
      named(at, rows);
    }
  }

  /** Those whose names begin as typed, of whichever service: the shortest names first. */
  private void named(CompletionSpot at, RowCollector rows) {
    String typed = rows.typed();
    char first = Character.toLowerCase(typed.charAt(0));
    List<Action> found = new ArrayList<>();
    for (Action action : catalogue.actions()) {
      if (Character.toLowerCase(action.name().charAt(0)) == first
          && NameMatch.rank(typed, action.name()) <= NameMatch.WORDS
          && takes(at, catalogue.serviceOf(action.index()))
          && !there(at, action)) {
        found.add(action);
      }
    }
    found.sort(Comparator.comparingInt((Action one) -> one.name().length()));
    for (Action action : found) {
      int group = at.document().services().contains(action.service()) ? 3 : 4;
      rows.ranked(group, row(at, action), NameMatch.WORDS);
    }
  }

  private static boolean there(CompletionSpot at, Action action) {
    return at.statement().entries().stream().anyMatch(action.qualifiedName()::equalsIgnoreCase);
  }

  private static CompletionRow row(CompletionSpot at, Action action) {
    String detail = action.level().title();
    Set<String> types = new LinkedHashSet<>();
    action.resources().forEach(use -> types.add(use.type().name()));
    if (!types.isEmpty()) {
      detail += " · " + String.join(", ", types.stream().limit(3).toList());
      detail += types.size() > 3 ? ", …" : "";
    }
    Optional<String> wider =
        at.statement().entries().stream()
            .filter(Glob::hasWildcard)
            .filter(one -> new ActionPattern(one).matches(action.qualifiedName()))
            .findFirst();
    if (wider.isPresent()) {
      detail += " · covered by " + wider.get();
    }
    return CompletionRow.text(action.qualifiedName(), detail, more(action, types));
  }

  private static String more(Action action, Set<String> types) {
    List<String> parts = new ArrayList<>();
    parts.add(
        types.isEmpty()
            ? "Takes no resource: only \"Resource\": \"*\" reaches it."
            : "Works on: " + String.join(", ", types) + ".");
    Set<String> keys = new LinkedHashSet<>();
    action.keys().stream().map(ConditionKey::name).forEach(keys::add);
    for (ResourceUse use : action.resources()) {
      use.keys().stream().map(ConditionKey::name).forEach(keys::add);
      use.type().keys().stream().map(ConditionKey::name).forEach(keys::add);
    }
    if (!keys.isEmpty()) {
      String more =
          keys.size() > MANY_KEYS ? " and %d more".formatted(keys.size() - MANY_KEYS) : "";
      parts.add("Keys: " + String.join(", ", keys.stream().limit(MANY_KEYS).toList()) + more + ".");
    }
    if (!action.dependentActions().isEmpty()) {
      parts.add("Callers also need " + String.join(", ", action.dependentActions()) + ".");
    }
    if (action.permissionOnly()) {
      parts.add("No call has this name: it exists for policies alone.");
    }
    return String.join(" ", parts);
  }

  /** The actions of one service that fit, and families of them. */
  private final class Within {
    private final CompletionSpot at;
    private final Service service;
    private final String typed;
    private final RowCollector rows;
    private final Set<String> families = new LinkedHashSet<>();

    Within(CompletionSpot at, Service service, String typed, RowCollector rows) {
      this.at = at;
      this.service = service;
      this.typed = typed;
      this.rows = rows;
    }

    void add() {
      boolean pattern = Glob.hasWildcard(typed);
      String wanted = typed.toLowerCase(Locale.ROOT) + "*";
      if (typed.isEmpty() || typed.equals("*")) {
        family("");
      }
      if (common().length() >= typed.length() && !common().isEmpty()) {
        family(common());
      }
      for (Action action : all()) {
        int rank =
            pattern
                ? Glob.matches(wanted, action.name().toLowerCase(Locale.ROOT))
                    ? NameMatch.WORDS
                    : NameMatch.NONE
                : NameMatch.rank(typed, action.name());
        if (rank == NameMatch.BEGINS) {
          family(verb(action.name()));
        }
        if (!there(at, action)) {
          rows.ranked(0, row(at, action), rank);
        }
      }
    }

    private List<Action> all() {
      return catalogue.actions().subList(service.firstAction(), service.endAction());
    }

    /** What all names that begin as typed begin with. */
    private String common() {
      String shared = "";
      boolean any = false;
      for (Action action : all()) {
        if (action.name().regionMatches(true, 0, typed, 0, typed.length())) {
          int same = 0;
          while (any
              && same < Math.min(shared.length(), action.name().length())
              && shared.charAt(same) == action.name().charAt(same)) {
            same++;
          }
          shared = any ? shared.substring(0, same) : action.name();
          any = true;
        }
      }
      return shared;
    }

    /** The first word of a name: {@code Get}. */
    private static String verb(String name) {
      int end = 1;
      while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
        end++;
      }
      return name.substring(0, end);
    }

    private void family(String begin) {
      boolean shorter = begin.length() < typed.length();
      boolean typedSo =
          shorter ? begin.isEmpty() : begin.regionMatches(true, 0, typed, 0, typed.length());
      if (!typedSo || !families.add(begin)) {
        return;
      }
      int count = 0;
      for (Action action : all()) {
        count += action.name().startsWith(begin) ? 1 : 0;
      }
      String label = service.prefix() + ":" + begin + "*";
      if (count > 1 && !at.statement().entries().contains(label)) {
        String detail = "covers %,d actions".formatted(count);
        String more = "Actions that AWS adds later are covered, too.";
        rows.ranked(0, CompletionRow.text(label, detail, more).as(Sort.WIDE), NameMatch.BEGINS);
      }
    }
  }
}
