package dev.vennguard.prove.request;

import dev.vennguard.catalog.ConditionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One resource type; equal only to itself, since equal content is shared. For several threads. */
public final class TypeShape {
  /** A key is typed letter by letter, and there are thousands of types. */
  private static final int REMEMBERED = 64;

  private final List<ArnFormat> formats;
  private final Keys keys;
  private final Map<String, Optional<ConditionKey>> found = new HashMap<>();

  /**
   * @param formats its ARN formats
   * @param keys which keys a request on it can carry
   */
  public TypeShape(List<ArnFormat> formats, Keys keys) {
    this.formats = List.copyOf(formats);
    this.keys = keys;
  }

  /** Its ARN formats. */
  public List<ArnFormat> formats() {
    return formats;
  }

  /** The key that a policy means by a name, if a request can carry it; looked up once. */
  public synchronized Optional<ConditionKey> key(String policyKey) {
    Optional<ConditionKey> known = found.get(policyKey);
    if (known == null) {
      if (found.size() >= REMEMBERED) {
        found.clear();
      }
      known = keys.find(policyKey);
      found.put(policyKey, known);
    }
    return known;
  }

  /** Which key a policy means by a name, if a request can carry it. */
  @FunctionalInterface
  public interface Keys {
    Optional<ConditionKey> find(String policyKey);
  }
}
