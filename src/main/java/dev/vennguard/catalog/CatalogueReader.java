package dev.vennguard.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads the text layout that {@code src/catalogue/README.md} describes. Equal lists are one list in
 * memory. A damaged text gives a {@link CatalogueException}, never a catalogue with gaps.
 */
public final class CatalogueReader {
  private static final String RESOURCE = "catalogue.tsv.gz";
  private static final String FORMAT = "vennguard-catalogue 1";

  private final LineCursor line;
  private final List<List<ConditionKey>> keySets = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final Map<String, List<String>> dependentActions = new HashMap<>();
  private int resourceTypeCount;

  private CatalogueReader(String text) {
    line = new LineCursor(text);
  }

  /** Loads the catalogue that comes with the app. Every call loads anew: keep the result. */
  public static Catalogue bundled() throws UncheckedIOException {
    try (var packed = CatalogueReader.class.getResourceAsStream(RESOURCE)) {
      if (packed == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      var text = new GZIPInputStream(packed, 1 << 16).readAllBytes();
      return read(new String(text, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled catalogue cannot be read", e);
    }
  }

  /** The catalogue that a text describes. */
  public static Catalogue read(String text) throws CatalogueException {
    return new CatalogueReader(text).read();
  }

  private Catalogue read() {
    line.enter('V');
    if (!line.field().equals(FORMAT)) {
      throw line.fault("this is not a `" + FORMAT + "` file");
    }
    var date = date(line.required("date"));
    var keyCount = count("number of condition keys");
    var setCount = count("number of key sets");
    var serviceCount = count("number of services");
    var actionCount = count("number of actions");
    var typeCount = count("number of resource types");
    line.leave();
    var conditionKeys = readKeys(keyCount);
    readKeySets(conditionKeys, setCount);
    line.enter('G');
    var globalKeys = keySet();
    line.leave();
    for (var i = 0; i < serviceCount; i++) {
      readService();
    }
    line.finish();
    check("actions", actionCount, actions.size());
    check("resource types", typeCount, resourceTypeCount);
    return new Catalogue(date, services, actions, resourceTypeCount, conditionKeys, globalKeys);
  }

  private List<ConditionKey> readKeys(int count) {
    var keys = new ArrayList<ConditionKey>();
    for (var i = 0; i < count; i++) {
      line.enter('K');
      keys.add(new ConditionKey(line.required("name"), keyType(line.required("type"))));
      line.leave();
    }
    return keys;
  }

  private void readKeySets(List<ConditionKey> keys, int count) {
    for (var i = 0; i < count; i++) {
      line.enter('X');
      var set = new ArrayList<ConditionKey>();
      while (line.more()) {
        set.add(keys.get(line.number(keys.size(), "condition key")));
      }
      keySets.add(List.copyOf(set));
    }
  }

  private void readService() {
    line.enter('S');
    var prefix = line.required("prefix");
    var title = line.required("title");
    var supportsRcp = supportsRcp(line.field());
    line.leave();
    if (!services.isEmpty() && services.getLast().prefix().compareTo(prefix) >= 0) {
      throw line.fault("service `" + prefix + "` is out of order");
    }
    var types = new ArrayList<ResourceType>();
    while (line.mark() == '@') {
      types.add(readResourceType(prefix));
    }
    resourceTypeCount += types.size();
    var firstAction = actions.size();
    var uses = new HashMap<String, List<ResourceUse>>();
    var previous = "";
    for (var mark = line.mark(); mark != 'S' && mark != '\n'; mark = line.mark()) {
      line.enter();
      var name = line.required("name");
      if (previous.compareToIgnoreCase(name) >= 0) {
        throw line.fault("action `" + name + "` is out of order");
      }
      actions.add(readAction(prefix, name, mark, types, uses));
      previous = name;
    }
    services.add(new Service(prefix, title, firstAction, actions.size(), supportsRcp));
  }

  private ResourceType readResourceType(String service) {
    line.enter('@');
    var name = line.required("name");
    var keys = keySet();
    var formats = new ArrayList<String>();
    do {
      formats.add(line.required("ARN format"));
    } while (line.more());
    return new ResourceType(service, name, formats, keys);
  }

  private Action readAction(
      String service,
      String name,
      char mark,
      List<ResourceType> types,
      Map<String, List<ResourceUse>> knownUses) {
    var level = accessLevel(mark);
    var permissionOnly = mark >= 'a';
    var resources = line.blank() ? List.<ResourceUse>of() : uses(line.field(), types, knownUses);
    var keys = keySet();
    var dependent = line.blank() ? List.<String>of() : dependentActions(line.field());
    line.leave();
    return new Action(
        actions.size(), service, name, level, permissionOnly, resources, keys, dependent);
  }

  private List<ResourceUse> uses(
      String text, List<ResourceType> types, Map<String, List<ResourceUse>> known) {
    var uses = known.get(text);
    if (uses == null) {
      uses = uses(text, types);
      known.put(text, uses);
    }
    return uses;
  }

  private List<String> dependentActions(String text) {
    var names = dependentActions.get(text);
    if (names == null) {
      names = words(text);
      dependentActions.put(text, names);
    }
    return names;
  }

  /**
   * Such as {@code 3 15! 24!:12}: type 3, the required type 15, and 24 with key set 12 besides its
   * own keys.
   */
  private List<ResourceUse> uses(String text, List<ResourceType> types) {
    var uses = new ArrayList<ResourceUse>();
    for (var word : words(text)) {
      var colon = word.indexOf(':');
      var typeEnd = colon < 0 ? word.length() : colon;
      var required = typeEnd > 0 && word.charAt(typeEnd - 1) == '!';
      var index = word.substring(0, required ? typeEnd - 1 : typeEnd);
      var type = types.get(number(index, types.size(), "resource type"));
      var keys = colon < 0 ? List.<ConditionKey>of() : keySet(word.substring(colon + 1));
      uses.add(new ResourceUse(type, required, keys));
    }
    return List.copyOf(uses);
  }

  private List<ConditionKey> keySet() {
    return line.blank() ? List.of() : keySets.get(line.number(keySets.size(), "key set"));
  }

  private List<ConditionKey> keySet(String index) {
    return keySets.get(number(index, keySets.size(), "key set"));
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

  /** The mark of an action's line; in lower case for an action that exists for policies alone. */
  private AccessLevel accessLevel(char mark) {
    return switch (mark) {
      case 'L', 'l' -> AccessLevel.LIST;
      case 'R', 'r' -> AccessLevel.READ;
      case 'W', 'w' -> AccessLevel.WRITE;
      case 'P', 'p' -> AccessLevel.PERMISSIONS_MANAGEMENT;
      case 'T', 't' -> AccessLevel.TAGGING;
      default -> throw line.fault("unknown access level `" + mark + "`");
    };
  }

  private boolean supportsRcp(String text) {
    return switch (text) {
      case "" -> false;
      case "rcp" -> true;
      default -> throw line.fault("expected `rcp` or nothing, found `" + text + "`");
    };
  }

  /**
   * By hand, because the first use of a date formatter takes longer than reading ten thousand
   * lines.
   */
  private LocalDate date(String text) {
    try {
      if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw line.fault("`" + text + "` is not a date");
    }
    throw line.fault("`" + text + "` is not a date");
  }

  private int count(String what) {
    return line.number(Integer.MAX_VALUE, what);
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
