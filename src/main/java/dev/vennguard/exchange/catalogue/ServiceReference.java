package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.exchange.catalogue.ReferenceService.ReferenceAction;
import dev.vennguard.exchange.catalogue.ReferenceService.ReferenceType;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.syntax.text.OneLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads AWS's service reference (CATALOGUE §2): every array and object may be missing, members that
 * are not known are passed over, and names have to be such as a policy can hold.
 */
public final class ServiceReference {
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]{1,128}");
  private static final Pattern WORD = Pattern.compile("[!-~]{1,512}");
  private static final Pattern TYPE = Pattern.compile("[!-~]([ -~]{0,254}[!-~])?");
  private static final Pattern ARN = Pattern.compile("[ -~]{1,2000}");

  /** AWS prints the parameter of a key in several ways. */
  private static final Pattern NAMELESS = Pattern.compile("/(tag-key)?$");

  private ServiceReference() {}

  /**
   * The list of all services: where each is told of, by its prefix.
   *
   * @throws ReferenceException if the bytes are no such list
   */
  public static Map<String, URI> services(byte[] json) throws ReferenceException {
    JsonNode list = tree(json);
    if (!list.isArray()) {
      throw new ReferenceException("the list of services is no JSON array");
    }
    Map<String, URI> found = new TreeMap<>();
    for (JsonNode one : list) {
      String prefix = matching(PREFIX, one.path("service"), "name of a service");
      String url = one.path("url").asString("");
      try {
        found.put(prefix, new URI(url));
      } catch (URISyntaxException noAddress) {
        throw new ReferenceException("the address of " + prefix + " is none: " + OneLine.of(url));
      }
    }
    if (found.isEmpty()) {
      throw new ReferenceException("the list of services is empty");
    }
    return found;
  }

  /**
   * One service.
   *
   * @throws ReferenceException if the bytes tell of no service or of another one
   */
  public static ReferenceService service(String prefix, byte[] json) throws ReferenceException {
    JsonNode tree = tree(json);
    if (!tree.isObject()) {
      throw new ReferenceException("it is no JSON object");
    }
    String name = tree.path("Name").asString("");
    if (!name.toLowerCase(Locale.ROOT).equals(prefix)) {
      throw new ReferenceException("it tells of `" + OneLine.of(name) + "`");
    }
    List<ReferenceAction> actions = new ArrayList<>();
    for (JsonNode one : array(tree, "Actions")) {
      actions.add(
          new ReferenceAction(
              matching(ACTION, one.path("Name"), "name of an action"),
              level(one.path("Annotations").path("Properties")),
              names(array(one, "Resources")),
              keys(array(one, "ActionConditionKeys"))));
    }
    List<ReferenceType> types = new ArrayList<>();
    for (JsonNode one : array(tree, "Resources")) {
      types.add(
          new ReferenceType(
              matching(TYPE, one.path("Name"), "name of a resource type"),
              formats(array(one, "ARNFormats")),
              keys(array(one, "ConditionKeys"))));
    }
    Map<String, KeyType> keys = new LinkedHashMap<>();
    for (JsonNode one : array(tree, "ConditionKeys")) {
      keys.put(key(one.path("Name")), type(one.path("Types").path(0).asString("")));
    }
    return new ReferenceService(prefix, actions, types, keys, needs(prefix, tree));
  }

  private static JsonNode tree(byte[] json) throws ReferenceException {
    try {
      return Json.mapper().readTree(json);
    } catch (JacksonException broken) {
      throw new ReferenceException(
          "it is no JSON (" + OneLine.of(broken.getOriginalMessage()) + ")");
    }
  }

  private static JsonNode array(JsonNode object, String member) throws ReferenceException {
    JsonNode found = object.path(member);
    if (found.isMissingNode() || found.isNull() || found.isArray()) {
      return found;
    }
    throw new ReferenceException("`" + member + "` is no array");
  }

  /** Flags that do not exclude each other: the strongest counts (CATALOGUE §2). */
  private static AccessLevel level(JsonNode flags) {
    if (flags.path("IsPermissionManagement").asBoolean(false)) {
      return AccessLevel.PERMISSIONS_MANAGEMENT;
    }
    if (flags.path("IsTaggingOnly").asBoolean(false)) {
      return AccessLevel.TAGGING;
    }
    if (flags.path("IsWrite").asBoolean(false)) {
      return AccessLevel.WRITE;
    }
    return flags.path("IsList").asBoolean(false) ? AccessLevel.LIST : AccessLevel.READ;
  }

  private static KeyType type(String name) {
    return switch (name) {
      case "String" -> KeyType.STRING;
      case "ArrayOfString" -> KeyType.ARRAY_OF_STRING;
      case "ARN" -> KeyType.ARN;
      case "ArrayOfARN" -> KeyType.ARRAY_OF_ARN;
      case "Bool" -> KeyType.BOOL;
      case "ArrayOfBool" -> KeyType.ARRAY_OF_BOOL;
      case "Numeric" -> KeyType.NUMERIC;
      case "Date" -> KeyType.DATE;
      case "IPAddress" -> KeyType.IP_ADDRESS;
      default -> KeyType.UNKNOWN;
    };
  }

  private static List<String> names(JsonNode list) throws ReferenceException {
    List<String> found = new ArrayList<>();
    for (JsonNode one : list) {
      found.add(matching(TYPE, one.path("Name"), "name of a resource type"));
    }
    return found;
  }

  private static List<String> keys(JsonNode list) throws ReferenceException {
    List<String> found = new ArrayList<>();
    for (JsonNode one : list) {
      found.add(key(one));
    }
    return found;
  }

  private static String key(JsonNode name) throws ReferenceException {
    String printed = matching(WORD, name, "name of a condition key");
    return NAMELESS.matcher(printed).replaceFirst("/\\${TagKey}");
  }

  /** Some texts hold two formats (CATALOGUE §1.4). */
  private static List<String> formats(JsonNode list) throws ReferenceException {
    List<String> found = new ArrayList<>();
    for (JsonNode one : list) {
      found.addAll(List.of(matching(ARN, one, "format of an ARN").split(", (?=arn:)")));
    }
    return found;
  }

  /** What an operation asks for beside the action of its name, of other services only. */
  private static Map<String, List<String>> needs(String prefix, JsonNode tree)
      throws ReferenceException {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (JsonNode one : array(tree, "Operations")) {
      List<String> others = new ArrayList<>();
      for (JsonNode action : array(one, "AuthorizedActions")) {
        String service = action.path("Service").asString(prefix);
        if (!service.equals(prefix)) {
          others.add(
              matching(PREFIX, action.path("Service"), "name of a service")
                  + ":"
                  + matching(ACTION, action.path("Name"), "name of an action"));
        }
      }
      found.put(
          one.path("Name").asString("").toLowerCase(Locale.ROOT),
          others.stream().distinct().sorted().toList());
    }
    return found;
  }

  private static String matching(Pattern pattern, JsonNode node, String what)
      throws ReferenceException {
    String text = node.asString("");
    if (!pattern.matcher(text).matches()) {
      throw new ReferenceException("`" + OneLine.of(text) + "` is no " + what);
    }
    return text;
  }
}
