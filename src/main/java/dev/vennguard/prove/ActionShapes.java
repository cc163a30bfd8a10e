package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.prove.ActionShape.TypeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of every action of a catalogue. */
public final class ActionShapes {
  private final List<ActionShape> byAction;

  private ActionShapes(List<ActionShape> byAction) {
    this.byAction = List.copyOf(byAction);
  }

  /** Reads the shapes of all actions; actions with equal requests get the same object. */
  public static ActionShapes of(Catalogue catalogue) {
    Builder builder = new Builder(catalogue);
    List<ActionShape> shapes = new ArrayList<>(catalogue.size());
    for (Action action : catalogue.actions()) {
      shapes.add(builder.shape(action));
    }
    return new ActionShapes(shapes);
  }

  /** The shape of one action that need not be in any catalogue. */
  public static ActionShape of(Catalogue catalogue, Action action) {
    return new Builder(catalogue).shape(action);
  }

  /** The shape of the action with this index. */
  public ActionShape of(int action) {
    return byAction.get(action);
  }

  private static final class Builder {
    private final Catalogue catalogue;
    private final Map<TypeContent, TypeShape> types = new HashMap<>();
    private final Map<List<TypeShape>, ActionShape> shapes = new HashMap<>();

    Builder(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    ActionShape shape(Action action) {
      Set<TypeShape> found = new LinkedHashSet<>();
      for (ResourceUse use : action.resources()) {
        List<ArnFormat> formats =
            use.type().arnFormats().stream().map(ArnFormat::new).filter(ArnFormat::sound).toList();
        if (!formats.isEmpty()) {
          Set<ConditionKey> keys = new HashSet<>(action.keys());
          keys.addAll(use.keys());
          keys.addAll(use.type().keys());
          found.add(
              types.computeIfAbsent(
                  new TypeContent(formats, keys),
                  _ -> new TypeShape(formats, key -> catalogue.key(action, use, key))));
        }
      }
      if (found.isEmpty()) {
        List<ArnFormat> any = List.of(ArnFormat.WILDCARD);
        found.add(
            types.computeIfAbsent(
                new TypeContent(any, Set.copyOf(action.keys())),
                _ -> new TypeShape(any, key -> catalogue.key(action, key))));
      }
      return shapes.computeIfAbsent(List.copyOf(found), ActionShape::new);
    }
  }

  private record TypeContent(List<ArnFormat> formats, Set<ConditionKey> keys) {}
}
