package dev.vennguard.exchange.check;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What layers leave, as short as a report can hold it: {@code s3:*} stands for a service whose
 * actions are all alike.
 *
 * @param allowed every request of these is allowed
 * @param conditional some are
 * @param undecided not known
 */
public record EffectiveNames(
    List<String> allowed, List<String> conditional, List<String> undecided) {
  private static final String ALL = ":*";

  /** Copies the lists. */
  public EffectiveNames {
    allowed = List.copyOf(allowed);
    conditional = List.copyOf(conditional);
    undecided = List.copyOf(undecided);
  }

  /** Of an evaluation. */
  public static EffectiveNames of(Evaluation evaluation) {
    Catalogue catalogue = evaluation.catalogue();
    return new EffectiveNames(
        names(catalogue, evaluation, Coverage.ALL),
        names(catalogue, evaluation, Coverage.SOME),
        names(catalogue, evaluation, Coverage.UNDECIDED));
  }

  private static List<String> names(Catalogue catalogue, Evaluation evaluation, Coverage wanted) {
    List<String> found = new ArrayList<>();
    for (Service service : catalogue.services()) {
      List<Action> all = catalogue.actions().subList(service.firstAction(), service.endAction());
      List<String> some =
          all.stream()
              .filter(one -> evaluation.effective(one.index()) == wanted)
              .map(Action::qualifiedName)
              .toList();
      if (!some.isEmpty() && some.size() == all.size()) {
        found.add(all.getFirst().service() + ALL);
      } else {
        found.addAll(some);
      }
    }
    return found;
  }

  /**
   * Actions whose requests became more or fewer, as far as these lists tell.
   *
   * @param gained none was allowed
   * @param lost none is
   * @param widened all are, and not all were
   * @param narrowed not all are, and all were
   */
  public record Change(
      List<String> gained, List<String> lost, List<String> widened, List<String> narrowed) {
    /** Copies the lists. */
    public Change {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
      widened = List.copyOf(widened);
      narrowed = List.copyOf(narrowed);
    }
  }

  /** What changed since; actions that are undecided on a side are left out. */
  public Change since(EffectiveNames before, Catalogue catalogue) {
    List<String> gained = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> widened = new ArrayList<>();
    List<String> narrowed = new ArrayList<>();
    Lookup old = new Lookup(before);
    Lookup now = new Lookup(this);
    for (Action action : catalogue.actions()) {
      int was = old.rank(action);
      int is = now.rank(action);
      if (was >= 0 && is >= 0 && was != is) {
        List<String> list = was == 0 ? gained : is == 0 ? lost : is > was ? widened : narrowed;
        list.add(action.qualifiedName());
      }
    }
    return new Change(gained, lost, widened, narrowed);
  }

  private static final class Lookup {
    private final Set<String> all;
    private final Set<String> some;
    private final Set<String> unknown;

    Lookup(EffectiveNames names) {
      all = new HashSet<>(names.allowed);
      some = new HashSet<>(names.conditional);
      unknown = new HashSet<>(names.undecided);
    }

    /** 2 for all requests, 1 for some, 0 for none, -1 if it is not known. */
    int rank(Action action) {
      return in(all, action) ? 2 : in(some, action) ? 1 : in(unknown, action) ? -1 : 0;
    }

    private static boolean in(Set<String> names, Action action) {
      return names.contains(action.qualifiedName()) || names.contains(action.service() + ALL);
    }
  }
}
