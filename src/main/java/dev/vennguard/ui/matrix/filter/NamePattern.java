package dev.vennguard.ui.matrix.filter;

import dev.vennguard.policy.Glob;

/**
 * One pattern of the filter box against service prefix and action name, all in lower case.
 *
 * @param service pattern for the prefix
 * @param serviceMode how it is compared
 * @param name pattern for the name
 * @param nameMode how it is compared
 */
record NamePattern(String service, Mode serviceMode, String name, Mode nameMode) {

  /** How a text is compared with a pattern. */
  enum Mode {
    GLOB,
    EQUAL,
    START,
    CONTAINED,
    /** No colon: the name pattern may fit the service instead. */
    EITHER
  }

  /** A pattern with a colon or a wildcard. */
  static NamePattern of(String text, ActionNameIndex names) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new NamePattern(text, Mode.EITHER, text, Mode.GLOB);
    }
    String service = text.substring(0, colon);
    String name = text.substring(colon + 1);
    Mode serviceMode = names.hasPrefix(service) ? Mode.EQUAL : Mode.START;
    return new NamePattern(
        service,
        Glob.hasWildcard(service) ? Mode.GLOB : serviceMode,
        name,
        Glob.hasWildcard(name) ? Mode.GLOB : nameMode(service, name, names));
  }

  /**
   * While a name is typed it is its start; a text that no name starts with may be a part of one.
   */
  private static Mode nameMode(String service, String name, ActionNameIndex names) {
    for (int action = 0; action < names.size(); action++) {
      String prefix = names.prefix(names.serviceOf(action));
      if (names.name(action).startsWith(name) && prefix.startsWith(service)) {
        return Mode.START;
      }
    }
    return Mode.CONTAINED;
  }

  boolean matches(String actionService, String actionName) {
    if (serviceMode == Mode.EITHER) {
      return Glob.matches(service, actionService) || Glob.matches(name, actionName);
    }
    return fits(serviceMode, service, actionService) && fits(nameMode, name, actionName);
  }

  private static boolean fits(Mode mode, String pattern, String text) {
    return switch (mode) {
      case GLOB, EITHER -> Glob.matches(pattern, text);
      case EQUAL -> text.equals(pattern);
      case START -> text.startsWith(pattern);
      case CONTAINED -> text.contains(pattern);
    };
  }
}
