package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueException;
import dev.vennguard.catalog.CatalogueWriter;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.Service;
import dev.vennguard.catalog.ServiceDraft;
import dev.vennguard.exchange.catalogue.ReferenceService.ReferenceAction;
import dev.vennguard.exchange.catalogue.ReferenceService.ReferenceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a catalogue of AWS's service reference and of what the reference does not tell: titles,
 * global keys, where RCPs apply, which type an action requires, and what else its caller needs
 * (CATALOGUE §2).
 */
public final class CatalogueMerge {
  /** A list that lacks more than a tenth of what was known is not all of it. */
  private static final double LEAST = 0.9;

  private final Catalogue known;
  private final Map<String, KeyType> keyTypes = new HashMap<>();
  private final Set<ConditionKey> declared = new LinkedHashSet<>();

  private CatalogueMerge(Catalogue known) {
    this.known = known;
    known.conditionKeys().forEach(key -> keyTypes.put(folded(key.name()), key.type()));
    known.globalKeys().forEach(key -> keyTypes.put(folded(key.name()), key.type()));
  }

  /**
   * The text of the new catalogue, as {@code CatalogueReader} reads it.
   *
   * @param known the catalogue until now
   * @param date the day on which the reference was read
   * @throws ReferenceException if the services do not make a whole catalogue
   */
  public static String text(Catalogue known, LocalDate date, List<ReferenceService> services)
      throws ReferenceException {
    return new CatalogueMerge(known).merged(date, services);
  }

  private String merged(LocalDate date, List<ReferenceService> services) throws ReferenceException {
    List<ServiceDraft> drafts = new ArrayList<>();
    for (ReferenceService service : services) {
      if (!service.actions().isEmpty()) {
        drafts.add(draft(service));
      }
    }
    whole("services", known.services().size(), drafts.size());
    whole("actions", known.size(), drafts.stream().mapToInt(one -> one.actions().size()).sum());
    try {
      return CatalogueWriter.write(date, declared, known.globalKeys(), drafts);
    } catch (CatalogueException wrong) {
      throw new ReferenceException("what came makes no catalogue: " + wrong.getMessage());
    }
  }

  private static void whole(String what, int before, int now) throws ReferenceException {
    if (now < before * LEAST) {
      throw new ReferenceException(
          String.format(
              Locale.ROOT,
              "only %,d of %,d %s came: that is not all of the service reference",
              now,
              before,
              what));
    }
  }

  private ServiceDraft draft(ReferenceService service) throws ReferenceException {
    Map<String, ResourceType> types = new TreeMap<>();
    for (ReferenceType type : service.types()) {
      types.putIfAbsent(folded(type.name()), resourceType(service, type));
    }
    service.keys().forEach((name, type) -> declared.add(new ConditionKey(name, type)));
    Map<String, Action> actions = new TreeMap<>();
    for (ReferenceAction action : service.actions()) {
      actions.putIfAbsent(folded(action.name()), action(service, action, types));
    }
    Optional<Service> before = known.service(service.prefix());
    return new ServiceDraft(
        service.prefix(),
        before.map(Service::title).orElse(service.prefix()),
        before.map(Service::supportsRcp).orElse(false),
        List.copyOf(types.values()),
        List.copyOf(actions.values()));
  }

  /** A type that names no ARN may have any of its service. */
  private ResourceType resourceType(ReferenceService service, ReferenceType type) {
    List<String> formats =
        type.arnFormats().isEmpty()
            ? List.of("arn:${Partition}:%s:${Region}:${Account}:*".formatted(service.prefix()))
            : type.arnFormats();
    return new ResourceType(service.prefix(), type.name(), formats, keys(service, type.keys()));
  }

  private Action action(
      ReferenceService service, ReferenceAction action, Map<String, ResourceType> types)
      throws ReferenceException {
    Optional<Action> before = known.action(service.prefix() + ":" + action.name());
    Map<String, ResourceUse> uses = new TreeMap<>();
    for (String name : action.types()) {
      ResourceType type = types.get(folded(name));
      if (type == null) {
        throw new ReferenceException(
            "%s:%s works on `%s`, of which nothing is told"
                .formatted(service.prefix(), action.name(), name));
      }
      uses.putIfAbsent(folded(name), use(type, before, action.types().size() == 1));
    }
    String folded = folded(action.name());
    return new Action(
        0,
        service.prefix(),
        action.name(),
        action.level(),
        before
            .map(Action::permissionOnly)
            .orElse(!service.needs().isEmpty() && !service.needs().containsKey(folded)),
        List.copyOf(uses.values()),
        keys(service, action.keys()),
        before
            .map(Action::dependentActions)
            .orElse(service.needs().getOrDefault(folded, List.of())));
  }

  /**
   * The reference does not tell which types are required, nor which keys an action carries on one
   * of them alone, mostly tags that a request sets; what was known of it stays.
   */
  private static ResourceUse use(ResourceType type, Optional<Action> before, boolean only) {
    Optional<ResourceUse> known =
        before.stream()
            .flatMap(action -> action.resources().stream())
            .filter(use -> use.type().name().equalsIgnoreCase(type.name()))
            .findFirst();
    return new ResourceUse(
        type,
        known.map(ResourceUse::required).orElse(only),
        known.map(ResourceUse::keys).orElse(List.of()));
  }

  private List<ConditionKey> keys(ReferenceService service, List<String> names) {
    Map<String, KeyType> own = new HashMap<>();
    service.keys().forEach((name, type) -> own.put(folded(name), type));
    return names.stream()
        .distinct()
        .map(name ->
            new ConditionKey(
                name,
                own.getOrDefault(
                    folded(name), keyTypes.getOrDefault(folded(name), KeyType.UNKNOWN))))
        .toList();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
