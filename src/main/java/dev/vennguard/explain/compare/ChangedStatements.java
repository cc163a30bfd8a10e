package dev.vennguard.explain.compare;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.request.GivenResourcePolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements in which two evaluations differ. A statement that only moved within its layer, or
 * got another Sid, is no difference.
 *
 * @param removed those of the first that have no equal in the second
 * @param added those of the second that have no equal in the first
 */
public record ChangedStatements(List<StatementId> removed, List<StatementId> added) {
  /** Copies the lists. */
  public ChangedStatements {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The difference; both are over the same catalogue. */
  public static ChangedStatements between(Evaluation before, Evaluation after) {
    return new ChangedStatements(onlyIn(before, after), onlyIn(after, before));
  }

  /**
   * The actions that can differ: a changed statement matches them, or a layer came or went. A
   * resource policy that begins or ceases to be that of a key or a role is one that comes or goes:
   * it decides also about actions that it does not mention (EVALUATION §6.7).
   */
  public ActionSet touched(Evaluation before, Evaluation after) {
    if (!layers(before).equals(layers(after))
        || !GivenResourcePolicy.of(before.layers())
            .equals(GivenResourcePolicy.of(after.layers()))) {
      return before.catalogue().all();
    }
    ActionSet touched = before.catalogue().none();
    for (StatementId id : removed) {
      touched = touched.or(before.mentions(id));
    }
    for (StatementId id : added) {
      touched = touched.or(after.mentions(id));
    }
    return touched;
  }

  private static List<LayerId> layers(Evaluation evaluation) {
    return evaluation.layers().inForce().stream().map(Layer::id).toList();
  }

  private static List<StatementId> onlyIn(Evaluation first, Evaluation second) {
    Map<LayerId, Map<Statement, Integer>> others = new HashMap<>();
    for (Layer layer : second.layers().inForce()) {
      Map<Statement, Integer> counts = others.computeIfAbsent(layer.id(), _ -> new HashMap<>());
      for (Policy policy : layer.policies()) {
        policy.statements().forEach(one -> counts.merge(one.anonymous(), 1, Integer::sum));
      }
    }
    List<StatementId> found = new ArrayList<>();
    for (Layer layer : first.layers().inForce()) {
      Map<Statement, Integer> counts = others.getOrDefault(layer.id(), new HashMap<>());
      for (int p = 0; p < layer.policies().size(); p++) {
        List<Statement> statements = layer.policies().get(p).statements();
        for (int s = 0; s < statements.size(); s++) {
          int left = counts.merge(statements.get(s).anonymous(), -1, Integer::sum);
          if (left < 0) {
            found.add(new StatementId(layer.id(), p, s));
          }
        }
      }
    }
    return found;
  }
}
