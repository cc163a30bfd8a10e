package dev.vennguard.exchange.catalogue;

import dev.vennguard.exchange.catalogue.CatalogueChange.Wider;
import dev.vennguard.exchange.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a new catalogue changes, for people and for programs. */
public final class CatalogueChangeText {
  private static final int SHOWN = 12;

  private CatalogueChangeText() {}

  /** In one sentence. */
  public static String summary(CatalogueChange change) {
    if (change.nothing()) {
      return "the catalogue of %s says the same as that of %s"
          .formatted(change.after(), change.before());
    }
    return String.format(
        Locale.ROOT,
        "the catalogue is of %s now, before of %s: %s new, %s gone, %,d altered",
        change.after(),
        change.before(),
        counted(change.newActions().size()),
        counted(change.goneActions().size()),
        change.altered().size());
  }

  private static String counted(int actions) {
    return String.format(Locale.ROOT, actions == 1 ? "%,d action" : "%,d actions", actions);
  }

  /** Line by line; of long lists the first members, by service. */
  public static String text(CatalogueChange change) {
    List<String> lines = new ArrayList<>(List.of(summary(change)));
    list(lines, "new services", change.newServices());
    list(lines, "gone services", change.goneServices());
    list(lines, "new actions", change.newActions());
    list(lines, "gone actions", change.goneActions());
    list(lines, "other access level, resources or keys", change.altered());
    if (!change.wider().isEmpty()) {
      lines.add("patterns that cover more now:");
    }
    for (Wider one : change.wider()) {
      lines.add(
          "  %s, %s: `%s` covers %s more: %s"
              .formatted(
                  one.document(),
                  one.statement(),
                  one.pattern(),
                  counted(one.actions().size()),
                  shortened(one.actions())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void list(List<String> lines, String title, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "%s (%,d): %s", title, names.size(), shortened(names)));
    }
  }

  private static String shortened(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN
        ? String.format(Locale.ROOT, "%s and %,d more", first, names.size() - SHOWN)
        : first;
  }

  /** All of it as JSON. */
  public static String json(CatalogueChange change) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("before", change.before().toString());
    all.put("after", change.after().toString());
    all.put("newServices", change.newServices());
    all.put("goneServices", change.goneServices());
    all.put("newActions", change.newActions());
    all.put("goneActions", change.goneActions());
    all.put("altered", change.altered());
    all.put(
        "wider",
        change.wider().stream()
            .map(one -> {
              Map<String, Object> members = new LinkedHashMap<>();
              members.put("document", one.document());
              members.put("statement", one.statement());
              members.put("pattern", one.pattern());
              members.put("actions", one.actions());
              return members;
            })
            .toList());
    return JsonText.write(all);
  }
}
