package dev.vennguard.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes the text layout that {@link CatalogueReader} reads ({@code src/catalogue/README.md}). The
 * same facts give the same text, whatever their order.
 */
public final class CatalogueWriter {
  private static final Comparator<ConditionKey> BY_NAME =
      Comparator.comparing(ConditionKey::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(ConditionKey::name)
          .thenComparing(ConditionKey::type);

  private final List<ServiceDraft> services;
  private final Map<ConditionKey, Integer> keys = new LinkedHashMap<>();
  private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private CatalogueWriter(Collection<ConditionKey> declared, List<ServiceDraft> services) {
    this.services = services.stream().sorted(Comparator.comparing(ServiceDraft::prefix)).toList();
    TreeSet<ConditionKey> all = new TreeSet<>(BY_NAME);
    all.addAll(declared);
    for (ServiceDraft service : services) {
      service.types().forEach(type -> all.addAll(type.keys()));
      for (Action action : service.actions()) {
        all.addAll(action.keys());
        action.resources().forEach(use -> all.addAll(use.keys()));
      }
    }
    all.forEach(key -> keys.put(key, keys.size()));
  }

  /**
   * The text of a catalogue.
   *
   * @param date the day of the data
   * @param declared every key that some service defines; those that actions carry need not be in it
   * @param global the keys that any request can carry
   * @param services all services, in any order
   * @throws CatalogueException if these are no catalogue, such as two actions of one name
   */
  public static String write(
      LocalDate date,
      Collection<ConditionKey> declared,
      List<ConditionKey> global,
      List<ServiceDraft> services) {
    List<ConditionKey> all = new ArrayList<>(declared);
    all.addAll(global);
    String text = new CatalogueWriter(all, services).whole(date, global);
    // Whoever reads it later must not be the first to find a fault.
    CatalogueReader.read(text);
    return text;
  }

  private String whole(LocalDate date, List<ConditionKey> global) {
    String everywhere = set(global);
    services.forEach(this::service);
    StringBuilder head = new StringBuilder();
    line(
        head,
        "V",
        "vennguard-catalogue 1",
        date.toString(),
        number(keys.size()),
        number(sets.size()),
        number(services.size()),
        number(services.stream().mapToInt(one -> one.actions().size()).sum()),
        number(services.stream().mapToInt(one -> one.types().size()).sum()));
    keys.keySet().forEach(key -> line(head, "K", key.name(), code(key.type())));
    for (List<Integer> one : sets.keySet()) {
      List<String> fields = new ArrayList<>(List.of("X"));
      one.forEach(index -> fields.add(number(index)));
      line(head, fields.toArray(String[]::new));
    }
    line(head, "G", everywhere);
    return head.append(text).toString();
  }

  private void service(ServiceDraft service) {
    line(text, "S", service.prefix(), service.title(), service.supportsRcp() ? "rcp" : "");
    List<ResourceType> types =
        service.types().stream()
            .sorted(Comparator.comparing(ResourceType::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    for (ResourceType type : types) {
      List<String> fields = new ArrayList<>(List.of("@", type.name(), set(type.keys())));
      fields.addAll(type.arnFormats());
      line(text, fields.toArray(String[]::new));
    }
    service.actions().stream()
        .sorted(Comparator.comparing(Action::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(action -> action(action, types));
  }

  private void action(Action action, List<ResourceType> types) {
    String mark =
        switch (action.level()) {
          case LIST -> "L";
          case READ -> "R";
          case WRITE -> "W";
          case PERMISSIONS_MANAGEMENT -> "P";
          case TAGGING -> "T";
        };
    List<String> uses = new ArrayList<>();
    for (ResourceUse use : action.resources()) {
      String own = use.keys().isEmpty() ? "" : ":" + set(use.keys());
      uses.add(types.indexOf(use.type()) + (use.required() ? "!" : "") + own);
    }
    line(
        text,
        action.permissionOnly() ? mark.toLowerCase(Locale.ROOT) : mark,
        action.name(),
        String.join(" ", uses),
        set(action.keys()),
        String.join(" ", action.dependentActions()));
  }

  /** The number of a set of keys; none for no keys. */
  private String set(List<ConditionKey> members) {
    if (members.isEmpty()) {
      return "";
    }
    List<Integer> indices =
        members.stream().map(key -> keys.getOrDefault(key, -1)).distinct().sorted().toList();
    return number(sets.computeIfAbsent(indices, _ -> sets.size()));
  }

  private static String code(KeyType type) {
    return switch (type) {
      case STRING -> "S";
      case ARRAY_OF_STRING -> "s";
      case ARN -> "A";
      case ARRAY_OF_ARN -> "a";
      case BOOL -> "B";
      case ARRAY_OF_BOOL -> "b";
      case NUMERIC -> "N";
      case DATE -> "D";
      case IP_ADDRESS -> "I";
      case UNKNOWN -> "?";
    };
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  /** Blank fields at the end are left out. */
  private static void line(StringBuilder to, String... fields) {
    int end = fields.length;
    while (end > 1 && fields[end - 1].isEmpty()) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      to.append(i == 0 ? "" : "\t").append(fields[i]);
    }
    to.append('\n');
  }
}
