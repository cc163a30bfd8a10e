package dev.vennguard.workspace;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.SituationReport.Place;
import dev.vennguard.workspace.SituationReport.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads off the policies what nobody stated (EVALUATION §6.8): the partition that their ARNs name,
 * and the account that they name most.
 */
public final class SituationReading {
  private final Partitions partitions;
  private final Map<DocumentId, Known> known = new HashMap<>();

  /** What the policies of a document named when they were last looked at. */
  private record Known(List<Policy> policies, NamedPlaces named) {}

  /** Knows these partitions. */
  public SituationReading(Partitions partitions) {
    this.partitions = partitions;
  }

  /** The situation in which these documents are in force. */
  public SituationReport of(StatedSituation stated, Collection<Document> documents) {
    List<Place> named = new ArrayList<>();
    Map<String, Integer> accounts = new LinkedHashMap<>();
    Set<String> regions = new TreeSet<>();
    for (Document document : documents) {
      NamedPlaces inIt = named(document);
      inIt.partitions().forEach(one -> named.add(place(document, one)));
      inIt.accounts().forEach((account, times) -> accounts.merge(account, times, Integer::sum));
      regions.addAll(inIt.regions());
    }
    if (!stated.region().isEmpty()) {
      regions.add(stated.region());
    }
    String said = saidPartition(stated);
    String partition = said.isEmpty() ? usual(named) : said;
    String saidAccount = saidAccount(stated);
    boolean any = saidAccount.equals(StatedSituation.ANY_ACCOUNT);
    String account = any ? "" : saidAccount.isEmpty() ? most(accounts) : saidAccount;
    Situation situation =
        new Situation(
            partition,
            account,
            stated.region(),
            caller(stated),
            stated.principal(),
            stated.organisation(),
            stated.known(),
            further(partition, regions));
    return new SituationReport(
        situation,
        stated,
        source(!said.isEmpty(), !named.isEmpty()),
        source(!saidAccount.isEmpty(), !account.isEmpty()),
        conflict(named, partition));
  }

  /** The partition that most documents name; of equals the first. */
  private static String usual(List<Place> named) {
    Map<String, Integer> times = new LinkedHashMap<>();
    named.forEach(place -> times.merge(place.partition(), 1, Integer::sum));
    String most = most(times);
    return most.isEmpty() ? Situation.ANY.partition() : most;
  }

  private static List<Place> conflict(List<Place> named, String partition) {
    List<Place> foreign =
        named.stream().filter(place -> !place.partition().equals(partition)).toList();
    if (foreign.isEmpty()) {
      return List.of();
    }
    Stream<Place> kept =
        named.stream().filter(place -> place.partition().equals(partition)).limit(1);
    return Stream.concat(kept, foreign.stream()).toList();
  }

  private NamedPlaces named(Document document) {
    Known before = known.get(document.id());
    if (before == null || !before.policies.equals(document.soundPolicies())) {
      before = new Known(document.soundPolicies(), NamedPlaces.of(document.soundPolicies()));
      known.put(document.id(), before);
    }
    return before.named;
  }

  /** The first of those that are named most. */
  private static String most(Map<String, Integer> times) {
    return times.entrySet().stream()
        .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Place place(Document document, String partition) {
    int at = document.text().indexOf("arn:" + partition + ":");
    Span span = at < 0 ? new Span(0, 0) : new Span(at, at + "arn:".length() + partition.length());
    return new Place(document.id(), span, partition);
  }

  private static Source source(boolean stated, boolean read) {
    return stated ? Source.STATED : read ? Source.READ : Source.ASSUMED;
  }

  /** The principal's ARN and the region tell the partition, too. */
  private String saidPartition(StatedSituation stated) {
    if (!stated.partition().isEmpty()) {
      return stated.partition();
    }
    String principal = segment(stated.principal(), 1);
    return !principal.isEmpty()
        ? principal
        : partitions.ofRegion(stated.region()).map(Partition::id).orElse("");
  }

  private static String saidAccount(StatedSituation stated) {
    return stated.account().isEmpty() ? segment(stated.principal(), 4) : stated.account();
  }

  private static String segment(String arn, int index) {
    String[] segments = arn.split(":", -1);
    return segments.length > 5 ? segments[index] : "";
  }

  private static CallerKind caller(StatedSituation stated) {
    String resource = segment(stated.principal(), 5);
    if (resource.startsWith("user/")) {
      return CallerKind.USER;
    } else if (resource.startsWith("role/") || resource.startsWith("assumed-role/")) {
      return CallerKind.ROLE_SESSION;
    } else if (resource.equals("root")) {
      return CallerKind.ROOT;
    }
    return stated.caller();
  }

  private Set<String> further(String partition, Set<String> named) {
    List<String> published =
        partitions.partition(partition).map(Partition::regions).orElse(List.of());
    Set<String> further = new TreeSet<>(named);
    published.forEach(further::remove);
    partitions.all().stream()
        .filter(one -> !one.id().equals(partition))
        .forEach(one -> one.regions().forEach(further::remove));
    return further;
  }
}
