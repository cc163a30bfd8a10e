package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.policy.LayerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted of something that holds several policies.
 *
 * @param holder the name or ARN of a user, role or group; empty for none
 * @param kind which sort of holder; empty for any
 * @param policy the name or ARN of one policy; empty for none
 */
public record Choice(String holder, Optional<Holder.Kind> kind, String policy) {
  /** Nothing is said. */
  public static final Choice NOTHING = new Choice("", Optional.empty(), "");

  private static final int NAMED = 12;

  /** What a choice comes to. */
  public sealed interface Chosen {
    /**
     * These policies.
     *
     * @param levels of an SCP or RCP by level; of any other type in one
     * @param notes what of it is missing
     */
    record Policies(List<List<OpenedPolicy>> levels, List<String> notes) implements Chosen {
      /** Copies the lists. */
      public Policies {
        levels = List.copyOf(levels);
        notes = List.copyOf(notes);
      }
    }

    /**
     * None, or it is not clear which.
     *
     * @param message why, and what to say
     */
    record Unclear(String message) implements Chosen {}
  }

  /** The policies of a type. */
  public Chosen of(Recognised opened, LayerKind layer) {
    if (!policy.isEmpty()) {
      return byName(opened, layer);
    }
    if (!holder.isEmpty()) {
      List<Holder> named = opened.holders().stream().filter(this::names).toList();
      return switch (named.size()) {
        case 0 -> unclear(opened, "there is no %s `%s` in it".formatted(words(), holder));
        case 1 -> held(named.getFirst(), layer);
        default ->
            unclear(
                opened,
                "`%s` names several: %s; choose one by its ARN"
                    .formatted(
                        holder, list(named.stream().map(one -> one.title() + " " + one.arn()))));
      };
    }
    return unnamed(opened, layer);
  }

  private String words() {
    return kind.map(Holder.Kind::word).orElse("user, role or group");
  }

  /**
   * Whether the documents of a user, role or group can be wanted: of groups those of a user's.
   *
   * @param name its name, without its path
   */
  public boolean needs(Holder.Kind ofKind, String name) {
    if (holder.isEmpty() || !policy.isEmpty()) {
      return true;
    }
    boolean named = name.equals(holder) || holder.endsWith("/" + name);
    boolean group = ofKind == Holder.Kind.GROUP && !kind.equals(Optional.of(Holder.Kind.ROLE));
    return group || (named && (kind.isEmpty() || kind.get() == ofKind));
  }

  /** Whether it is the policy that is wanted. */
  public boolean names(OpenedPolicy one) {
    return one.name().equals(policy) || one.arn().equals(policy);
  }

  /** Whether it is the holder that is wanted. */
  public boolean names(Holder one) {
    return (kind.isEmpty() || kind.get() == one.kind())
        && (one.name().equals(holder) || one.arn().equals(holder));
  }

  private Chosen byName(Recognised opened, LayerKind layer) {
    List<OpenedPolicy> all =
        Stream.concat(
                opened.policies().stream(),
                opened.holders().stream()
                    .filter(one -> holder.isEmpty() || names(one))
                    .flatMap(one -> one.all().stream()))
            .filter(this::names)
            .filter(one -> one.part().fits(layer))
            .distinct()
            .toList();
    return switch (all.size()) {
      case 0 -> unclear(opened, "there is no %s `%s` in it".formatted(layer.title(), policy));
      case 1 -> one(all);
      default ->
          all.stream().map(OpenedPolicy::source).distinct().count() == 1
              ? one(all.subList(0, 1))
              : unclear(
                  opened, "`%s` names several policies; choose one by its ARN".formatted(policy));
    };
  }

  private static Chosen one(List<OpenedPolicy> policies) {
    return new Chosen.Policies(List.of(policies), List.of());
  }

  private Chosen held(Holder found, LayerKind layer) {
    List<OpenedPolicy> policies =
        switch (layer) {
          case IDENTITY -> found.identity();
          case BOUNDARY -> found.boundary();
          case RESOURCE -> found.trust();
          case SCP, RCP, SESSION -> List.of();
        };
    List<String> notes =
        found.missing().stream().map(one -> found.title() + ": not here: " + one).toList();
    if (policies.isEmpty()) {
      return new Chosen.Unclear(
          "%s has no %s here%s"
              .formatted(
                  found.title(),
                  layer.title(),
                  found.missing().isEmpty()
                      ? ""
                      : "; not here: " + list(found.missing().stream())));
    }
    return new Chosen.Policies(List.of(policies), notes);
  }

  private Chosen unnamed(Recognised opened, LayerKind layer) {
    List<OpenedPolicy> fitting =
        opened.policies().stream().filter(one -> one.part().fits(layer)).toList();
    List<OpenedPolicy> exact = fitting.stream().filter(one -> exact(one, layer)).toList();
    if (layer == LayerKind.SCP || layer == LayerKind.RCP) {
      return exact.isEmpty() ? several(opened, layer, fitting) : levels(opened, exact);
    }
    if (opened.holders().size() == 1 && opened.policies().isEmpty()) {
      return held(opened.holders().getFirst(), layer);
    }
    boolean asked = layer == LayerKind.IDENTITY && !opened.holders().isEmpty();
    if (!exact.isEmpty() && !asked && (exact.size() == 1 || layer == LayerKind.IDENTITY)) {
      return one(exact);
    }
    return asked ? several(opened, layer, List.of()) : several(opened, layer, fitting);
  }

  private Chosen several(Recognised opened, LayerKind layer, List<OpenedPolicy> fitting) {
    boolean union =
        layer == LayerKind.IDENTITY
            && fitting.stream().allMatch(one -> one.part() == PolicyPart.ANY);
    if (fitting.size() == 1 || (union && !fitting.isEmpty())) {
      return one(fitting);
    }
    if (opened.policies().isEmpty() && opened.holders().isEmpty()) {
      return new Chosen.Unclear(
          opened.requests().isEmpty()
              ? "there is no policy in it"
              : "it holds requests and no policy: give it to `explain --request`");
    }
    if (fitting.isEmpty() && opened.holders().isEmpty()) {
      return unclear(opened, "there is no %s in it".formatted(layer.title()));
    }
    return unclear(opened, "it holds several policies");
  }

  private static boolean exact(OpenedPolicy policy, LayerKind layer) {
    return switch (policy.part()) {
      case IDENTITY -> layer == LayerKind.IDENTITY;
      case BOUNDARY -> layer == LayerKind.BOUNDARY;
      case SESSION -> layer == LayerKind.SESSION;
      case SCP -> layer == LayerKind.SCP;
      case RCP -> layer == LayerKind.RCP;
      case RESOURCE, TRUST -> layer == LayerKind.RESOURCE;
      case ANY, MANAGED, VPC_ENDPOINT -> false;
    };
  }

  /** Each level has to allow; which is the root matters to nothing. */
  private Chosen levels(Recognised opened, List<OpenedPolicy> policies) {
    Map<String, List<OpenedPolicy>> byPlace = new LinkedHashMap<>();
    for (OpenedPolicy one : policies) {
      one.attachedTo().forEach(to -> byPlace.computeIfAbsent(to, _ -> new ArrayList<>()).add(one));
    }
    boolean told = policies.stream().noneMatch(one -> one.attachedTo().isEmpty());
    if (policies.size() > 1 && !told) {
      return unclear(
          opened, "it holds several, and does not tell which of them are attached at one level");
    }
    return new Chosen.Policies(told ? List.copyOf(byPlace.values()) : List.of(policies), List.of());
  }

  private static Chosen unclear(Recognised opened, String why) {
    List<String> ways = new ArrayList<>();
    if (!opened.holders().isEmpty()) {
      ways.add(
          "choose by --role, --user or --group: "
              + list(opened.holders().stream().map(Holder::title)));
    }
    if (!opened.policies().isEmpty()) {
      ways.add("choose by --policy: " + list(opened.policies().stream().map(OpenedPolicy::name)));
    }
    return new Chosen.Unclear(why + (ways.isEmpty() ? "" : "; " + String.join("; or ", ways)));
  }

  private static String list(Stream<String> names) {
    List<String> all = names.toList();
    String shown = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > NAMED ? shown + " and " + (all.size() - NAMED) + " more" : shown;
  }
}
