package dev.vennguard.catalog;

/**
 * A condition key that a request can carry, named as AWS prints it: {@code aws:SourceIp}, or with a
 * parameter {@code aws:ResourceTag/${TagKey}}, {@code s3:ExistingObjectTag/<key>} (CATALOGUE §1.3).
 */
public record ConditionKey(String name, KeyType type) {

  /** Whether the name stands for a family of keys, one per value of its parameter. */
  public boolean parametrised() {
    return parameter(0) >= 0;
  }

  /**
   * Whether a key written in a policy is this one: case does not count, a parameter is any
   * non-empty text.
   */
  public boolean covers(String policyKey) {
    var parameter = parameter(0);
    if (parameter < 0) {
      return name.equalsIgnoreCase(policyKey);
    }
    if (!policyKey.regionMatches(true, 0, name, 0, parameter)) {
      return false;
    }
    var matched = parameter;
    while (true) {
      var literal = afterParameter(parameter);
      parameter = parameter(literal);
      if (parameter < 0) {
        var length = name.length() - literal;
        var tail = policyKey.length() - length;
        return tail > matched && policyKey.regionMatches(true, tail, name, literal, length);
      }
      var found = find(policyKey, matched + 1, literal, parameter);
      if (found < 0) {
        return false;
      }
      matched = found + parameter - literal;
    }
  }

  /**
   * How much of the name is fixed text: of two keys that cover the same text, the longer is meant.
   */
  int literalLength() {
    var length = 0;
    var literal = 0;
    for (var parameter = parameter(0); parameter >= 0; parameter = parameter(literal)) {
      length += parameter - literal;
      literal = afterParameter(parameter);
    }
    return length + name.length() - literal;
  }

  /**
   * Where the fixed text {@code name[literal, end)} first occurs in a policy's key; -1 if nowhere.
   */
  private int find(String policyKey, int from, int literal, int end) {
    var length = end - literal;
    for (var at = from; at + length <= policyKey.length(); at++) {
      if (policyKey.regionMatches(true, at, name, literal, length)) {
        return at;
      }
    }
    return -1;
  }

  private int parameter(int from) {
    var dollar = name.indexOf("${", from);
    var angle = name.indexOf('<', from);
    return dollar < 0 || angle < 0 ? Math.max(dollar, angle) : Math.min(dollar, angle);
  }

  private int afterParameter(int parameter) {
    var end = name.indexOf(name.charAt(parameter) == '$' ? '}' : '>', parameter);
    return end < 0 ? name.length() : end + 1;
  }
}
