package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a catalogue's actions, each read when it is first asked for: most actions never
 * need a proof. All provers of a catalogue share them; for several threads.
 */
public final class ActionShapes {
  private final Catalogue catalogue;
  private final Builder builder;
  private final @Nullable ActionShape[] byAction;

  private ActionShapes(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.builder = new Builder(catalogue);
    this.byAction = new ActionShape[catalogue.size()];
  }

  /** The shapes of all actions; actions with equal requests get the same object. */
  public static ActionShapes of(Catalogue catalogue) {
    return catalogue.derived(ActionShapes.class, ActionShapes::new);
  }

  /** The shape of one action that need not be in any catalogue. */
  public static ActionShape of(Catalogue catalogue, Action action) {
    return new Builder(catalogue).shape(action);
  }

  /**
   * The shape of the action with this index. Whoever finds one here needs no lock: what a shape is
   * made of is final.
   */
  public ActionShape of(int action) {
    ActionShape known = byAction[action];
    return known == null ? read(action) : known;
  }

  private synchronized ActionShape read(int action) {
    ActionShape known = byAction[action];
    if (known == null) {
      known = builder.shape(catalogue.actions().get(action));
      byAction[action] = known;
    }
    return known;
  }

  private static final class Builder {
    private final Catalogue catalogue;
    private final IdentityHashMap<ResourceType, List<ArnFormat>> formats = new IdentityHashMap<>();
    private final Map<UseKey, TypeShape> uses = new HashMap<>();
    private final Map<TypeContent, TypeShape> types = new HashMap<>();
    private final Map<ShapeContent, ActionShape> shapes = new HashMap<>();
    private final ActionTraitsReader traits = new ActionTraitsReader(Partitions.bundled());

    Builder(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    ActionShape shape(Action action) {
      Set<TypeShape> found = new LinkedHashSet<>();
      Map<String, TypeShape> byName = new HashMap<>();
      for (ResourceUse use : plainestFirst(action)) {
        if (!formats(use.type()).isEmpty()) {
          List<ArnFormat> unlisted = UnlistedResources.formats(action, use.type());
          UseKey key =
              new UseKey(
                  new Same(action.keys()), new Same(use.type()), new Same(use.keys()), unlisted);
          TypeShape type = uses.computeIfAbsent(key, _ -> typeShape(action, use, unlisted));
          found.add(type);
          byName.put(use.type().name(), type);
        }
      }
      if (found.isEmpty()) {
        found.add(typeShape(action, List.of(ArnFormat.WILDCARD)));
      }
      UnlistedResources.types(action).forEach(known -> found.add(typeShape(action, known)));
      ShapeContent content =
          new ShapeContent(List.copyOf(found), traits.of(action), call(action, byName));
      return shapes.computeIfAbsent(content, it -> new ActionShape(it.types, it.traits, it.call));
    }

    /** A type that the catalogue does not know is left out. */
    private static CallShape call(Action action, Map<String, TypeShape> byName) {
      List<List<TypeShape>> groups = new ArrayList<>();
      for (List<String> names : CallTable.of(action.qualifiedName())) {
        List<TypeShape> group =
            names.stream().flatMap(name -> Stream.ofNullable(byName.get(name))).toList();
        if (!group.isEmpty()) {
          groups.add(group);
        }
      }
      return groups.size() < 2 ? CallShape.SINGLE : new CallShape(groups);
    }

    /**
     * Examples are sought in this order, and a plain ARN says most: an object, not one behind an
     * access point.
     */
    private static List<ResourceUse> plainestFirst(Action action) {
      if (action.resources().size() < 2) {
        return action.resources();
      }
      return action.resources().stream()
          .sorted(Comparator.comparingInt(use -> plainness(use.type())))
          .toList();
    }

    private static int plainness(ResourceType type) {
      return type.arnFormats().stream().mapToInt(String::length).min().orElse(0);
    }

    /** A type of which nothing is known but its ARNs. */
    private TypeShape typeShape(Action action, List<ArnFormat> known) {
      return types.computeIfAbsent(
          new TypeContent(known, Set.copyOf(action.keys())),
          _ -> new TypeShape(known, key -> catalogue.key(action, key)));
    }

    private TypeShape typeShape(Action action, ResourceUse use, List<ArnFormat> unlisted) {
      Set<ConditionKey> keys = new HashSet<>(action.keys());
      keys.addAll(use.keys());
      keys.addAll(use.type().keys());
      List<ArnFormat> known =
          Stream.concat(formats(use.type()).stream(), unlisted.stream()).toList();
      return types.computeIfAbsent(
          new TypeContent(known, keys),
          _ -> new TypeShape(known, key -> catalogue.key(action, use, key)));
    }

    private List<ArnFormat> formats(ResourceType type) {
      return formats.computeIfAbsent(
          type,
          key ->
              key.arnFormats().stream()
                  .flatMap(text -> ArnFormat.of(text).stream())
                  .filter(ArnFormat::sound)
                  .toList());
    }
  }

  private record ShapeContent(List<TypeShape> types, ActionTraits traits, CallShape call) {}

  private record TypeContent(List<ArnFormat> formats, Set<ConditionKey> keys) {}

  /** The catalogue shares its lists: most uses are told apart without looking into them. */
  private record UseKey(Same actionKeys, Same type, Same useKeys, List<ArnFormat> unlisted) {}

  /** A thing that is equal to itself alone. */
  private static final class Same {
    private final Object thing;

    Same(Object thing) {
      this.thing = thing;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && thing == same.thing;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thing);
    }
  }
}
