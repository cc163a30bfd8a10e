package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.Service;
import dev.vennguard.exchange.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A catalogue as AWS's service reference tells it, made apart from the code that reads it. */
public final class ReferenceText {
  private ReferenceText() {}

  /** The list of services. */
  public static String list(Catalogue catalogue, String base) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Service service : catalogue.services()) {
      all.add(
          Map.of(
              "service",
              service.prefix(),
              "url",
              base + "/v1/" + service.prefix() + "/" + service.prefix() + ".json"));
    }
    return JsonText.write(all);
  }

  /** One service. */
  public static String service(Catalogue catalogue, Service service) {
    List<Object> actions = new ArrayList<>();
    Map<String, Object> types = new LinkedHashMap<>();
    Map<String, Object> keys = new LinkedHashMap<>();
    for (Action action : catalogue.actions().subList(service.firstAction(), service.endAction())) {
      actions.add(action(action));
      action.keys().forEach(key -> keys.put(key.name(), key(key)));
      for (ResourceUse use : action.resources()) {
        types.put(use.type().name(), type(use.type()));
        use.type().keys().forEach(key -> keys.put(key.name(), key(key)));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Name", service.prefix());
    all.put("Actions", actions);
    all.put("ConditionKeys", List.copyOf(keys.values()));
    all.put("Resources", List.copyOf(types.values()));
    all.put("Version", "v1.4");
    all.put("Unheard", Map.of("of", List.of(1, 2)));
    return JsonText.write(all);
  }

  private static Map<String, Object> action(Action action) {
    Set<String> keys = new LinkedHashSet<>();
    action.keys().forEach(key -> keys.add(key.name()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Name", action.name());
    all.put("ActionConditionKeys", List.copyOf(keys));
    all.put("Annotations", Map.of("Properties", flags(action.level())));
    if (!action.resources().isEmpty()) {
      // In capitals: names of types are joined whatever their case.
      all.put(
          "Resources",
          action.resources().stream()
              .map(use -> Map.of("Name", use.type().name().toUpperCase(Locale.ROOT)))
              .toList());
    }
    return all;
  }

  private static Map<String, Boolean> flags(AccessLevel level) {
    boolean strong =
        switch (level) {
          case PERMISSIONS_MANAGEMENT, TAGGING, WRITE -> true;
          case LIST, READ -> false;
        };
    return Map.of(
        "IsPermissionManagement", level == AccessLevel.PERMISSIONS_MANAGEMENT,
        "IsTaggingOnly", level == AccessLevel.TAGGING,
        "IsWrite", strong,
        "IsList", level == AccessLevel.LIST);
  }

  private static Map<String, Object> type(ResourceType type) {
    return Map.of(
        "Name", type.name(),
        "ARNFormats", type.arnFormats(),
        "ConditionKeys", type.keys().stream().map(ConditionKey::name).toList());
  }

  private static Map<String, Object> key(ConditionKey key) {
    String name =
        switch (key.type()) {
          case STRING -> "String";
          case ARRAY_OF_STRING -> "ArrayOfString";
          case ARN -> "ARN";
          case ARRAY_OF_ARN -> "ArrayOfARN";
          case BOOL -> "Bool";
          case ARRAY_OF_BOOL -> "ArrayOfBool";
          case NUMERIC -> "Numeric";
          case DATE -> "Date";
          case IP_ADDRESS -> "IPAddress";
          case UNKNOWN -> "Whatever";
        };
    return key.type() == KeyType.UNKNOWN
        ? Map.of("Name", key.name())
        : Map.of("Name", key.name(), "Types", List.of(name));
  }
}
