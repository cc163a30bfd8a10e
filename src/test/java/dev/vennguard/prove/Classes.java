package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups the actions of a catalogue into classes that one question answers. */
final class Classes {
  private final Catalogue catalogue;
  private final ActionShapes shapes;
  private final Map<ActionClause, BitSet> matched = new HashMap<>();

  Classes(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.shapes = ActionShapes.of(catalogue);
  }

  /** Each question, with the indices of its actions; actions nobody speaks of are left out. */
  Map<Question, List<Integer>> of(Layers layers) {
    BitSet touched = new BitSet();
    layers.inForce().forEach(layer -> all(layer).forEach(one -> touched.or(matched(one))));
    Map<Question, List<Integer>> classes = new LinkedHashMap<>();
    touched.stream()
        .forEach(index -> {
          List<LayerQuestion> questions = new ArrayList<>();
          for (Layer layer : layers.inForce()) {
            List<Statement> spoken =
                all(layer).stream().filter(one -> matched(one).get(index)).toList();
            questions.add(new LayerQuestion(layer.id(), spoken));
          }
          classes
              .computeIfAbsent(
                  new Question(shapes.of(index), questions, dev.vennguard.policy.Situation.ANY),
                  _ -> new ArrayList<>())
              .add(index);
        });
    return classes;
  }

  ActionShape shape(Action action) {
    return shapes.of(action.index());
  }

  private static List<Statement> all(Layer layer) {
    List<Statement> all = new ArrayList<>();
    for (Policy policy : layer.policies()) {
      all.addAll(policy.statements());
    }
    return all;
  }

  private BitSet matched(Statement statement) {
    return matched.computeIfAbsent(
        statement.actions(),
        clause -> {
          BitSet found = new BitSet();
          for (Action action : catalogue.actions()) {
            if (clause.matches(action.qualifiedName())) {
              found.set(action.index());
            }
          }
          return found;
        });
  }
}
