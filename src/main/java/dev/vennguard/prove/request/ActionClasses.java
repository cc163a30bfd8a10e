package dev.vennguard.prove.request;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.Relevance.Facet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sorts actions by which statements of one or several sets of layers speak of them and by what of
 * their requests matters to these: one proof decides for a whole class. Not for several threads.
 */
public final class ActionClasses {
  private final ActionPatterns patterns;
  private final ActionShapes shapes;
  private final ActionSet limitedByRcps;
  private final Map<ActionClause, ActionSet> expanded = new HashMap<>();

  /** Sorts the actions of this catalogue. */
  public ActionClasses(Catalogue catalogue) {
    this.patterns = ActionPatterns.of(catalogue);
    this.shapes = ActionShapes.of(catalogue);
    this.limitedByRcps = limitedByRcps(catalogue);
  }

  /**
   * Actions that one proof decides.
   *
   * @param questions of each side what it says of them; with the shape of the first action
   * @param actions their indices, ascending
   */
  public record ActionClass(List<Question> questions, List<Integer> actions) {
    /** Copies the lists. */
    public ActionClass {
      questions = List.copyOf(questions);
      actions = List.copyOf(actions);
    }
  }

  /** The actions of the services that RCPs count for (EVALUATION §6.2). */
  public static ActionSet limitedByRcps(Catalogue catalogue) {
    ActionSet.Builder found = ActionSet.builder(catalogue.size());
    for (Service service : catalogue.services()) {
      if (RcpServices.include(service.prefix())) {
        for (int action = service.firstAction(); action < service.endAction(); action++) {
          found.add(action);
        }
      }
    }
    return found.build();
  }

  /** The requests of an action. */
  public ActionShape shape(int action) {
    return shapes.of(action);
  }

  /** The known actions that a clause speaks of. */
  public ActionSet actions(ActionClause clause) {
    return expanded.computeIfAbsent(clause, patterns::expand);
  }

  /** The known actions of which a statement speaks: RCPs count for some services alone. */
  private ActionSet actions(LayerKind kind, Statement statement) {
    ActionSet all = actions(statement.actions());
    return kind == LayerKind.RCP ? all.and(limitedByRcps) : all;
  }

  /** The known actions of which some statement of these layers speaks. */
  public ActionSet spokenOf(Layers layers, ActionSet none) {
    ActionSet all = none;
    for (Layer layer : layers.inForce()) {
      for (Statement statement : statements(layer)) {
        all = all.or(actions(layer.kind(), statement));
      }
    }
    return all;
  }

  /**
   * Sorts actions.
   *
   * @param actions which of them
   * @param sides the sets of layers that are asked about
   */
  public List<ActionClass> of(ActionSet actions, List<Layers> sides) {
    int[] indices = actions.stream().toArray();
    List<ActionClass> classes = new ArrayList<>();
    for (List<Integer> alike : bySpeakers(indices, sides)) {
      List<List<LayerQuestion>> spoken =
          sides.stream().map(side -> spoken(side, alike.getFirst())).toList();
      classes.addAll(byFacet(alike, sides, spoken));
    }
    return classes;
  }

  private List<ActionClass> byFacet(
      List<Integer> alike, List<Layers> sides, List<List<LayerQuestion>> spoken) {
    List<Statement> statements =
        spoken.stream().flatMap(List::stream).flatMap(one -> one.statements().stream()).toList();
    Set<String> partitions =
        sides.stream().map(side -> side.situation().partition()).collect(Collectors.toSet());
    Relevance relevance = Relevance.of(statements, partitions);
    GivenResourcePolicy given = GivenResourcePolicy.of(sides);
    Map<Facet, List<Integer>> parts = new LinkedHashMap<>();
    IdentityHashMap<ActionShape, Facet> facets = new IdentityHashMap<>();
    for (int action : alike) {
      Facet facet =
          facets.computeIfAbsent(shapes.of(action), shape -> relevance.facet(given.shape(shape)));
      parts.computeIfAbsent(facet, _ -> new ArrayList<>()).add(action);
    }
    List<ActionClass> classes = new ArrayList<>();
    for (List<Integer> part : parts.values()) {
      ActionShape shape = given.shape(shapes.of(part.getFirst()));
      classes.add(
          new ActionClass(
              IntStream.range(0, sides.size())
                  .mapToObj(i -> Question.side(shape, spoken.get(i), sides.get(i)))
                  .toList(),
              part));
    }
    return classes;
  }

  /** Refines one partition with every statement. */
  private List<List<Integer>> bySpeakers(int[] indices, List<Layers> sides) {
    int[] classOf = new int[indices.length];
    int classes = 1;
    for (Layers side : sides) {
      for (Layer layer : side.inForce()) {
        for (Statement statement : statements(layer)) {
          classes = refine(indices, classOf, classes, actions(layer.kind(), statement));
        }
      }
    }
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    for (int i = 0; i < indices.length; i++) {
      found.computeIfAbsent(classOf[i], _ -> new ArrayList<>()).add(indices[i]);
    }
    return List.copyOf(found.values());
  }

  private static int refine(int[] indices, int[] classOf, int classes, ActionSet with) {
    int[] split = new int[classes];
    int next = classes;
    for (int i = 0; i < indices.length; i++) {
      if (with.contains(indices[i])) {
        int from = classOf[i];
        if (split[from] == 0) {
          split[from] = next++;
        }
        classOf[i] = split[from];
      }
    }
    return next;
  }

  private List<LayerQuestion> spoken(Layers side, int action) {
    List<LayerQuestion> questions = new ArrayList<>();
    for (Layer layer : side.inForce()) {
      List<Statement> spoken =
          statements(layer).stream()
              .filter(one -> actions(layer.kind(), one).contains(action))
              .toList();
      questions.add(new LayerQuestion(layer.id(), spoken));
    }
    return questions;
  }

  private static List<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
  }
}
