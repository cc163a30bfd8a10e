package dev.vennguard.exchange.account;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.OpenedPolicy;
import java.util.List;

/**
 * A user, role or group as a dump tells of it.
 *
 * @param attached ARNs of managed policies
 * @param groups names of a user's groups
 * @param boundary the ARN of its boundary, or empty
 * @param broken what of it could not be read
 */
record AccountEntry(
    Holder.Kind kind,
    String name,
    String arn,
    List<OpenedPolicy> inline,
    List<String> attached,
    List<String> groups,
    String boundary,
    List<OpenedPolicy> trust,
    List<String> broken) {}
