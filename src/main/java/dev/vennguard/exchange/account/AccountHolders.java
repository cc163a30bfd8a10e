package dev.vennguard.exchange.account;

import dev.vennguard.exchange.answer.CommandAnswers;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what users, roles and groups have from what the pages of a dump tell. */
final class AccountHolders {
  private final Map<String, OpenedPolicy> managed;
  private final Map<String, AccountEntry> groups = new HashMap<>();

  AccountHolders(Map<String, OpenedPolicy> managed, List<AccountEntry> entries) {
    this.managed = managed;
    entries.stream()
        .filter(one -> one.kind() == Holder.Kind.GROUP)
        .forEach(one -> groups.putIfAbsent(one.name(), one));
  }

  Holder of(AccountEntry entry) {
    Set<OpenedPolicy> identity = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>(entry.broken());
    add(entry, identity, missing);
    for (String group : entry.groups()) {
      Optional<AccountEntry> known = Optional.ofNullable(groups.get(group));
      if (known.isPresent()) {
        missing.addAll(known.get().broken());
        add(known.get(), identity, missing);
      } else {
        missing.add(
            "group %s: repeat the dump with `--filter User Role Group LocalManagedPolicy"
                    .formatted(group)
                + " AWSManagedPolicy`");
      }
    }
    return new Holder(
        entry.kind(),
        entry.name(),
        entry.arn(),
        List.copyOf(identity),
        boundary(entry, missing),
        entry.trust(),
        entry.boundary(),
        List.copyOf(new LinkedHashSet<>(missing)));
  }

  private void add(AccountEntry entry, Set<OpenedPolicy> identity, List<String> missing) {
    boolean group = entry.kind() == Holder.Kind.GROUP;
    for (OpenedPolicy one : entry.inline()) {
      identity.add(group ? one.named(entry.name() + " " + one.name()) : one);
    }
    for (String arn : entry.attached()) {
      OpenedPolicy known = managed.get(arn);
      if (known == null) {
        missing.add(
            "the attached policy %1$s: `aws iam get-policy --policy-arn %1$s` names its version for"
                    .formatted(arn)
                + " `get-policy-version`");
      } else {
        identity.add(known);
      }
    }
  }

  /** A policy that is nothing but a boundary may be left out of a dump. */
  private List<OpenedPolicy> boundary(AccountEntry entry, List<String> missing) {
    if (entry.boundary().isEmpty()) {
      return List.of();
    }
    OpenedPolicy known = managed.get(entry.boundary());
    if (known == null) {
      missing.add(CommandAnswers.boundary(entry.boundary()));
      return List.of();
    }
    return List.of(known.as(PolicyPart.BOUNDARY));
  }
}
