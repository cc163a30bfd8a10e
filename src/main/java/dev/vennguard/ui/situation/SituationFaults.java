package dev.vennguard.ui.situation;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.ui.situation.SituationDraft.Entry;
import dev.vennguard.ui.situation.SituationDraft.Field;
import dev.vennguard.workspace.PrincipalArn;
import dev.vennguard.workspace.SituationForms;
import dev.vennguard.workspace.StatedSituation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What cannot be in the fields of the panel, or contradicts itself, in words. Plain Java. */
final class SituationFaults {
  private static final Pattern KEY = Pattern.compile("[^\\s:]+:\\S+");

  /** Keys that say the same as a field. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "aws:principalaccount", "Account",
          "aws:principalarn", "Principal",
          "aws:requestedregion", "Region",
          "aws:principalorgid", "Organisation");

  private final Partitions partitions;
  private final SituationDraft draft;
  private final PrincipalArn principal;
  private final Map<Field, String> found = new EnumMap<>(Field.class);

  private SituationFaults(Partitions partitions, SituationDraft draft) {
    this.partitions = partitions;
    this.draft = draft;
    this.principal = PrincipalArn.of(draft.principal());
  }

  /** The faults by field; none if all of it can be. */
  static Map<Field, String> of(SituationDraft draft, Partitions partitions) {
    SituationFaults faults = new SituationFaults(partitions, draft);
    faults.account();
    faults.region();
    faults.principal();
    faults.organisation();
    faults.keys();
    return faults.found;
  }

  /** What can be, but looks odd; empty if nothing does. */
  static String regionNote(String region, Partitions partitions) {
    boolean odd = !region.isEmpty() && partitions.ofRegion(region).isEmpty();
    return odd
        ? "not among the regions published until %s: taken as it is; check the spelling"
            .formatted(partitions.date())
        : "";
  }

  private void account() {
    boolean fits =
        draft.account().isEmpty()
            || draft.account().equalsIgnoreCase(StatedSituation.ANY_ACCOUNT)
            || SituationForms.account(draft.account());
    if (!fits) {
      fault(
          Field.ACCOUNT,
          "`%s` is no account id: write its twelve digits, `any`, or nothing",
          draft.account());
    } else if (principal.wellFormed()
        && !draft.account().isEmpty()
        && !draft.account().equals(principal.account())) {
      fault(
          Field.ACCOUNT,
          "contradicts the principal, whose account is %s: leave one of them empty",
          principal.account());
    }
  }

  private void region() {
    if (draft.region().isEmpty()) {
      return;
    }
    if (!SituationForms.region(draft.region())) {
      fault(Field.REGION, "`%s` is no region: write one such as eu-central-1", draft.region());
      return;
    }
    Optional<Partition> published = partitions.ofRegion(draft.region());
    String partition = draft.partition().isEmpty() ? principal.partition() : draft.partition();
    if (published.isPresent() && !partition.isEmpty() && !published.get().id().equals(partition)) {
      fault(
          Field.REGION,
          "is a region of partition %s, not of %s: change one of them",
          published.get().id(),
          partition);
    }
  }

  private void principal() {
    if (draft.principal().isEmpty()) {
      return;
    }
    if (!principal.wellFormed()) {
      fault(
          Field.PRINCIPAL,
          "no ARN of a user, a role, a role session or the root user: write one such as"
              + " arn:aws:iam::111122223333:role/dev");
    } else if (partitions.partition(principal.partition()).isEmpty()) {
      fault(
          Field.PRINCIPAL,
          "names partition `%s`, which is none: choose from %s",
          principal.partition(),
          partitions.all().stream().map(Partition::id).collect(Collectors.joining(", ")));
    } else if (!draft.partition().isEmpty() && !draft.partition().equals(principal.partition())) {
      fault(
          Field.PARTITION,
          "contradicts the principal, whose partition is %s: change one of them",
          principal.partition());
    } else if (draft.caller() != CallerKind.ANY
        && draft.caller() != principal.kind(draft.caller())) {
      fault(Field.CALLER, "contradicts the principal: choose any, or leave the principal empty");
    }
  }

  private void organisation() {
    if (!draft.organisation().isEmpty() && !SituationForms.organisation(draft.organisation())) {
      fault(
          Field.ORGANISATION,
          "`%s` is no organisation id: write one such as o-a1b2c3d4e5",
          draft.organisation());
    }
  }

  private void keys() {
    for (Entry entry : draft.keys()) {
      String key = entry.key().strip();
      String field = FIELDS.getOrDefault(ConditionKeyName.folded(key), "");
      if (!KEY.matcher(key).matches()) {
        fault(
            Field.KEYS,
            "`%s` is no condition key: write one such as aws:MultiFactorAuthPresent",
            key);
      } else if (!field.isEmpty()) {
        fault(Field.KEYS, "`%s` is what the field %s says: state it there", key, field);
      }
    }
  }

  private void fault(Field field, String words, Object... parts) {
    found.putIfAbsent(field, words.formatted(parts));
  }
}
