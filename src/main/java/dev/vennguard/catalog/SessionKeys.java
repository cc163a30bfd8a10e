package dev.vennguard.catalog;

import dev.vennguard.policy.ConditionKeyName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that the session of a role carries in every request, whatever the action, because of how its
 * credentials were had: from an identity provider, or by a thing of AWS IoT (EVALUATION §5.5).
 * AWS's lists know them as keys of {@code sts} alone, where the role is taken on, or not at all.
 */
public final class SessionKeys {
  private static final Set<String> PREFIXES = Set.of("saml", "credentials-iot");

  /** STS API Reference, OriginIdentity. */
  private static final List<ConditionKey> ORIGIN =
      List.of(
          new ConditionKey("aws:OriginIdentity/Subject", KeyType.STRING),
          new ConditionKey("aws:OriginIdentity/SubjectType", KeyType.STRING),
          new ConditionKey("aws:OriginIdentity/Issuer", KeyType.STRING),
          new ConditionKey("aws:OriginIdentity/FederatedProviderArn", KeyType.ARN));

  private final Map<String, ConditionKey> known = new HashMap<>();

  SessionKeys(Iterable<ConditionKey> keys) {
    ORIGIN.forEach(key -> known.put(ConditionKeyName.folded(key.name()), key));
    for (ConditionKey key : keys) {
      if (of(key.name())) {
        known.put(ConditionKeyName.folded(key.name()), key);
      }
    }
  }

  /**
   * Whether a key is named after what gives credentials to sessions: {@code saml:}, a host name,
   * which may have a path, AWS IoT, or the origin that a provider vouches for.
   */
  public static boolean of(String key) {
    if (ORIGIN.stream().anyMatch(one -> one.covers(key))) {
      return true;
    }
    int colon = key.lastIndexOf(':');
    if (colon <= 0 || colon == key.length() - 1) {
      return false;
    }
    String prefix = key.substring(0, colon);
    return PREFIXES.contains(prefix.toLowerCase(Locale.ROOT)) || prefix.indexOf('.') > 0;
  }

  /** The key that a policy means by a name; a text where AWS does not tell its type. */
  Optional<ConditionKey> find(String policyKey) {
    if (!of(policyKey)) {
      return Optional.empty();
    }
    ConditionKey listed = known.get(ConditionKeyName.folded(policyKey));
    return Optional.of(listed == null ? new ConditionKey(policyKey, KeyType.STRING) : listed);
  }
}
