package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the things that can be opened out of a text or a file: what a user, role or group has, one
 * policy, a request with the policies that were asked.
 *
 * @param title what it is
 * @param detail what opening it brings
 * @param filling what becomes of the documents that are open
 * @param notes what of it is missing, and how to get it
 */
public record OpenOffer(String title, String detail, Filling filling, List<String> notes) {
  /** Copies the list. */
  public OpenOffer {
    notes = List.copyOf(notes);
  }

  /**
   * Whether a text or a file holds nothing but the document that it is: that is opened as it
   * stands, and saved to where it came from.
   */
  public static boolean plain(Recognised found) {
    return found.policies().size() == 1
        && found.notes().isEmpty()
        && found.policies().getFirst().form() == OpenedPolicy.Form.AS_WRITTEN
        && found.holders().isEmpty()
        && found.requests().isEmpty();
  }

  /**
   * All of them, those that bring most first.
   *
   * @param side the policy type that somebody opens it for
   */
  public static List<OpenOffer> of(Recognised found, LayerKind side) {
    List<OpenOffer> offers = new ArrayList<>();
    Optional<List<Edit.Load>> together = together(found);
    found.requests().forEach(one -> offers.add(asked(one, together)));
    if (found.requests().isEmpty()) {
      together
          .filter(all -> all.size() > 1)
          .ifPresent(all -> offers.add(whole("all of them, each in its layer", all)));
    }
    found.holders().forEach(one -> offers.add(held(one)));
    for (OpenedPolicy one : found.policies()) {
      layer(one, side).ifPresent(layer -> offers.add(single(one, layer)));
    }
    return List.copyOf(offers);
  }

  private static Optional<LayerKind> layer(OpenedPolicy policy, LayerKind side) {
    return policy.part().fits(side)
        ? Optional.of(side)
        : Stream.of(LayerKind.values()).filter(policy.part()::fits).findFirst();
  }

  private static OpenOffer single(OpenedPolicy policy, LayerKind layer) {
    String words =
        policy.part() == PolicyPart.ANY
            ? policy.name()
            : policy.part().words() + " " + policy.name();
    return new OpenOffer(words, "as " + layer.title(), new Filling.One(layer, policy), List.of());
  }

  private static OpenOffer whole(String title, List<Edit.Load> all) {
    return new OpenOffer(
        title,
        counted(all.size()),
        new Filling.All(new Edit.Replace(all), Set.of(), Optional.empty(), ""),
        List.of());
  }

  private static OpenOffer asked(OpenedRequest request, Optional<List<Edit.Load>> together) {
    String said = request.verdict().isEmpty() ? "" : ", AWS decided " + request.verdict();
    return together.isPresent()
        ? new OpenOffer(
            "request " + request.title(),
            counted(together.get().size()) + said,
            new Filling.All(new Edit.Replace(together.get()), Set.of(), Optional.of(request), ""),
            List.of())
        : new OpenOffer(
            "request " + request.title(),
            "asked of what is open" + said,
            new Filling.Ask(request),
            List.of());
  }

  private static String counted(int documents) {
    return documents == 1 ? "1 policy" : documents + " policies";
  }

  /** A trust policy says who may become the role, and nothing of what the role may do. */
  private static OpenOffer held(Holder holder) {
    List<Edit.Load> loads = new ArrayList<>();
    add(loads, LayerKind.IDENTITY, 0, holder.identity());
    add(loads, LayerKind.BOUNDARY, 0, holder.boundary());
    add(loads, LayerKind.RESOURCE, 0, holder.trust().stream().limit(1).toList());
    List<String> parts = new ArrayList<>();
    parts.add(
        switch (holder.identity().size()) {
          case 0 -> "no identity policy";
          case 1 -> "1 identity policy";
          default -> holder.identity().size() + " identity policies";
        });
    if (!holder.boundary().isEmpty()) {
      parts.add("boundary");
    }
    if (!holder.trust().isEmpty()) {
      parts.add("trust policy");
    }
    if (!holder.missing().isEmpty()) {
      parts.add(holder.missing().size() + " missing");
    }
    return new OpenOffer(
        holder.title(),
        String.join(", ", parts),
        new Filling.All(
            new Edit.Replace(loads),
            holder.trust().isEmpty() ? Set.of() : Set.of(LayerKind.RESOURCE),
            Optional.empty(),
            holder.boundaryArn()),
        holder.missing().stream().map(one -> "not here: " + one).toList());
  }

  private static void add(
      List<Edit.Load> loads, LayerKind kind, int level, List<OpenedPolicy> policies) {
    for (int i = 0; i < policies.size(); i++) {
      OpenedPolicy one = policies.get(i);
      loads.add(new Edit.Load(new DocumentId(kind, level, i), title(one), "", one.text()));
    }
  }

  /** What the tab of a policy says, and what it is proposed to be saved as. */
  public static String title(OpenedPolicy policy) {
    String name = policy.name().replaceAll("[^A-Za-z0-9._+=@-]+", "-");
    return name.endsWith(".json") ? name : name + ".json";
  }

  /** The policies by themselves, where each tells which layer it is in; nothing if one does not. */
  private static Optional<List<Edit.Load>> together(Recognised found) {
    List<Edit.Load> loads = new ArrayList<>();
    int placed = 0;
    for (LayerKind kind : LayerKind.values()) {
      List<OpenedPolicy> exact =
          found.policies().stream().filter(one -> exact(one.part(), kind)).toList();
      placed += exact.size();
      if (!exact.isEmpty()) {
        if (!(Choice.NOTHING.of(found, kind)
            instanceof Choice.Chosen.Policies(List<List<OpenedPolicy>> levels, var _))) {
          return Optional.empty();
        }
        for (int level = 0; level < levels.size(); level++) {
          add(loads, kind, level, levels.get(level));
        }
      }
    }
    long known =
        found.policies().stream().filter(one -> one.part() != PolicyPart.VPC_ENDPOINT).count();
    return placed == known && !loads.isEmpty() ? Optional.of(loads) : Optional.empty();
  }

  private static boolean exact(PolicyPart part, LayerKind kind) {
    return switch (part) {
      case IDENTITY -> kind == LayerKind.IDENTITY;
      case BOUNDARY -> kind == LayerKind.BOUNDARY;
      case SESSION -> kind == LayerKind.SESSION;
      case SCP -> kind == LayerKind.SCP;
      case RCP -> kind == LayerKind.RCP;
      case RESOURCE -> kind == LayerKind.RESOURCE;
      case ANY, MANAGED, TRUST, VPC_ENDPOINT -> false;
    };
  }
}
