package dev.vennguard.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text layout that {@code src/catalogue/README.md} describes. Equal lists are one list in
 * memory. A damaged text gives a {@link CatalogueException}, never a catalogue with gaps.
 */
public final class CatalogueReader {
  private static final String FORMAT = "1";

  private final LineCursor line;
  private final List<List<ConditionKey>> keySets = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final Map<String, List<String>> dependentActions = new HashMap<>();
  private int resourceTypeCount;

  private CatalogueReader(String text) {
    line = new LineCursor(text);
  }

  /** The catalogue that a text describes. */
  public static Catalogue read(String text) throws CatalogueException {
    return new CatalogueReader(text).read();
  }

  private Catalogue read() {
    line.enter("vennguard-catalogue");
    if (!line.field().equals(FORMAT)) {
      throw line.fault("this is not format " + FORMAT);
    }
    var date = date(line.required("date"));
    var keyCount = count("number of condition keys");
    var setCount = count("number of key sets");
    var serviceCount = count("number of services");
    var actionCount = count("number of actions");
    var typeCount = count("number of resource types");
    line.leave();
    readKeySets(readKeys(keyCount), setCount);
    line.enter("G");
    var globalKeys = keySet(line.required("key set"));
    line.leave();
    for (var i = 0; i < serviceCount; i++) {
      readService();
    }
    line.finish();
    check("actions", actionCount, actions.size());
    check("resource types", typeCount, resourceTypeCount);
    return new Catalogue(date, services, actions, resourceTypeCount, globalKeys);
  }

  private List<ConditionKey> readKeys(int count) {
    var keys = new ArrayList<ConditionKey>();
    for (var i = 0; i < count; i++) {
      line.enter("K");
      keys.add(new ConditionKey(line.required("name"), keyType(line.required("type"))));
      line.leave();
    }
    return keys;
  }

  private void readKeySets(List<ConditionKey> keys, int count) {
    for (var i = 0; i < count; i++) {
      line.enter("X");
      var set = new ArrayList<ConditionKey>();
      for (var index : words(line.field())) {
        set.add(keys.get(number(index, keys.size(), "condition key")));
      }
      keySets.add(List.copyOf(set));
      line.leave();
    }
  }

  private void readService() {
    line.enter("S");
    var prefix = line.required("prefix");
    var title = line.required("title");
    var supportsRcp = flag(line.field(), "rcp");
    line.leave();
    if (!services.isEmpty() && services.getLast().prefix().compareTo(prefix) >= 0) {
      throw line.fault("service `" + prefix + "` is out of order");
    }
    var types = new ArrayList<ResourceType>();
    while (line.comes("R")) {
      types.add(readResourceType(prefix));
    }
    resourceTypeCount += types.size();
    var firstAction = actions.size();
    var uses = new HashMap<String, List<ResourceUse>>();
    while (line.comes("A")) {
      readAction(prefix, firstAction, types, uses);
    }
    services.add(new Service(prefix, title, firstAction, actions.size(), supportsRcp));
  }

  private ResourceType readResourceType(String service) {
    line.enter("R");
    var name = line.required("name");
    var keys = keySet(line.field());
    var formats = new ArrayList<String>();
    do {
      formats.add(line.required("ARN format"));
    } while (line.more());
    return new ResourceType(service, name, formats, keys);
  }

  private void readAction(
      String service,
      int firstAction,
      List<ResourceType> types,
      Map<String, List<ResourceUse>> uses) {
    line.enter("A");
    var index = actions.size();
    var name = line.required("name");
    if (index > firstAction && actions.getLast().name().compareToIgnoreCase(name) >= 0) {
      throw line.fault("action `" + name + "` is out of order");
    }
    var level = line.required("access level");
    var resources = uses.computeIfAbsent(line.field(), text -> uses(text, types));
    var keys = keySet(line.field());
    var dependent = dependentActions.computeIfAbsent(line.field(), CatalogueReader::words);
    line.leave();
    var permissionOnly = flag(level.substring(1), "-");
    actions.add(
        new Action(
            index, service, name, accessLevel(level), permissionOnly, resources, keys, dependent));
  }

  private List<ResourceUse> uses(String text, List<ResourceType> types) {
    var uses = new ArrayList<ResourceUse>();
    for (var word : words(text)) {
      var colon = word.indexOf(':');
      var keys = colon < 0 ? "" : word.substring(colon + 1);
      var type = colon < 0 ? word : word.substring(0, colon);
      var required = type.endsWith("!");
      var index = required ? type.substring(0, type.length() - 1) : type;
      var resourceType = types.get(number(index, types.size(), "resource type"));
      uses.add(new ResourceUse(resourceType, required, keySet(keys)));
    }
    return List.copyOf(uses);
  }

  private List<ConditionKey> keySet(String index) {
    return index.isEmpty()
        ? List.of()
        : keySets.get(number(index, keySets.size(), "condition key set"));
  }

  private KeyType keyType(String code) {
    return switch (code) {
      case "S" -> KeyType.STRING;
      case "s" -> KeyType.ARRAY_OF_STRING;
      case "A" -> KeyType.ARN;
      case "a" -> KeyType.ARRAY_OF_ARN;
      case "B" -> KeyType.BOOL;
      case "b" -> KeyType.ARRAY_OF_BOOL;
      case "N" -> KeyType.NUMERIC;
      case "D" -> KeyType.DATE;
      case "I" -> KeyType.IP_ADDRESS;
      case "?" -> KeyType.UNKNOWN;
      default -> throw line.fault("unknown type `" + code + "` of a condition key");
    };
  }

  private AccessLevel accessLevel(String code) {
    return switch (code.charAt(0)) {
      case 'L' -> AccessLevel.LIST;
      case 'R' -> AccessLevel.READ;
      case 'W' -> AccessLevel.WRITE;
      case 'P' -> AccessLevel.PERMISSIONS_MANAGEMENT;
      case 'T' -> AccessLevel.TAGGING;
      default -> throw line.fault("unknown access level `" + code + "`");
    };
  }

  private boolean flag(String text, String mark) {
    if (!text.isEmpty() && !text.equals(mark)) {
      throw line.fault("expected `" + mark + "` or nothing, found `" + text + "`");
    }
    return !text.isEmpty();
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw line.fault("`" + text + "` is not a date");
    }
  }

  private int count(String what) {
    return number(line.required(what), Integer.MAX_VALUE, what);
  }

  private int number(String text, int limit, String what) {
    try {
      var number = Integer.parseInt(text);
      if (number >= 0 && number < limit) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw line.fault("`" + text + "` is not a " + what);
    }
    throw line.fault("there is no " + what + " " + text);
  }

  private void check(String what, int announced, int found) {
    if (announced != found) {
      throw line.fault(announced + " " + what + " are announced, " + found + " found");
    }
  }

  private static List<String> words(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    var from = 0;
    for (var space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      words.add(text.substring(from, space));
      from = space + 1;
    }
    words.add(text.substring(from));
    return List.copyOf(words);
  }
}
