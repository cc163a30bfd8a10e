package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.policy.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the examples of a request name: what is known of the requests that are asked about, and
 * usual values where nothing is.
 *
 * @param partition of principal and resource
 * @param region that is called
 * @param account of principal and resource
 * @param principal the start of the principal's field
 * @param known what else the requests carry
 */
record Examples(
    String partition,
    String region,
    String account,
    String principal,
    Map<String, ContextValue> known) {
  /** The account of the examples where none is known. */
  private static final String ACCOUNT = "111122223333";

  private static final int PARTITION_SEGMENT = 1;
  private static final int ACCOUNT_SEGMENT = 4;

  Examples {
    known = Map.copyOf(known);
  }

  /** What a situation makes of them. */
  static Examples of(Situation situation, Partitions partitions) {
    String partition = situation.partition();
    String account = situation.account().isEmpty() ? ACCOUNT : situation.account();
    String region =
        situation.region().isEmpty() ? usualRegion(partition, partitions) : situation.region();
    String principal =
        situation.principal().isEmpty()
            ? CallerForm.of(situation.caller()).example(partition, account)
            : situation.principal();
    return new Examples(partition, region, account, principal, known(situation));
  }

  private static String usualRegion(String partition, Partitions partitions) {
    Optional<Partition> published = partitions.partition(partition);
    return published
        .or(() -> partitions.all().stream().findFirst())
        .map(Partition::usualRegion)
        .orElse("");
  }

  private static Map<String, ContextValue> known(Situation situation) {
    Map<String, ContextValue> known = new TreeMap<>();
    situation
        .known()
        .forEach((key, values) ->
            known.put(
                key,
                values.size() == 1
                    ? new ContextValue.Single(values.getFirst())
                    : new ContextValue.Many(values)));
    if (!situation.organisation().isEmpty()) {
      known.putIfAbsent("aws:principalorgid", new ContextValue.Single(situation.organisation()));
    }
    return known;
  }

  /** The same for the partition and the account that a principal's ARN names. */
  Examples with(String arn, Partitions partitions) {
    String[] parts = arn.split(":", -1);
    boolean whole = parts.length > ACCOUNT_SEGMENT;
    String other =
        whole && partitions.partition(parts[PARTITION_SEGMENT]).isPresent()
            ? parts[PARTITION_SEGMENT]
            : partition;
    String owner =
        whole && parts[ACCOUNT_SEGMENT].matches("\\d{12}") ? parts[ACCOUNT_SEGMENT] : account;
    return new Examples(
        other,
        other.equals(partition) ? region : usualRegion(other, partitions),
        owner,
        principal,
        known);
  }
}
