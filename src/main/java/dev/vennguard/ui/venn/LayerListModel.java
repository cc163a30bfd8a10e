package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.venn.LayerCombination.Group;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which layers let which actions through, where there are more layers than two circles can show.
 * Every action that some layer allows is in exactly one row. A resource policy never has to allow,
 * so it is no column; what it grants although a layer does not is a row of its own.
 */
final class LayerListModel {
  private static final int MOST = 16;
  private static final String NOBODY = "asked of a trust policy alone";

  private final Evaluation evaluation;
  private final Counts counts;
  private final List<Integer> columns = new ArrayList<>();
  private final List<LayerCombination> rows;
  private final ActionSet nowhere;

  LayerListModel(Evaluation evaluation) {
    this.evaluation = evaluation;
    counts = new Counts(evaluation);
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).kind() != LayerKind.RESOURCE) {
        columns.add(i);
      }
    }
    columns.sort(Comparator.comparingInt(i -> place(layers.get(i).kind())));
    Map<List<Boolean>, ActionSet> parts = parts();
    List<Boolean> none = Collections.nCopies(columns.size(), false);
    ActionSet effective = evaluation.with(Outcome.ALLOWED).or(evaluation.with(Outcome.CONDITIONAL));
    nowhere = parts.getOrDefault(none, evaluation.catalogue().none()).andNot(effective);
    parts.computeIfPresent(none, (_, set) -> set.and(effective));
    rows = limited(parts, effective);
  }

  /** Whether two circles can't show these layers. */
  static boolean needed(Evaluation evaluation) {
    return evaluation.layers().inForce().stream()
        .anyMatch(
            layer -> layer.kind() != LayerKind.IDENTITY && layer.kind() != LayerKind.BOUNDARY);
  }

  /** The layers, identity first. */
  List<LayerId> layers() {
    return columns.stream().map(this::name).toList();
  }

  /** At most sixteen rows: effective, then cut off, then not granted, each by count. */
  List<LayerCombination> rows() {
    return rows;
  }

  /** The largest count among the rows of a group. */
  int largest(Group group) {
    return rows.stream()
        .filter(row -> row.group() == group || (group != Group.NOT_GRANTED && granted(row)))
        .mapToInt(LayerCombination::count)
        .max()
        .orElse(0);
  }

  /** What stands under the rows. */
  String footer() {
    List<String> words = new ArrayList<>();
    if (!nowhere.isEmpty()) {
      int count = nowhere.count();
      words.add(
          VennModel.number(count)
              + (count == 1 ? " action passes" : " actions pass")
              + " no layer");
    }
    int working = evaluation.pending().count();
    if (working > 0) {
      words.add(VennModel.number(working) + " being worked out");
    }
    int undecided = evaluation.count(Outcome.UNDECIDED) - working;
    if (undecided > 0) {
      words.add(VennModel.number(undecided) + " undecided");
    }
    words.add(VennModel.number(evaluation.catalogue().size()) + " known actions");
    if (rows.stream().anyMatch(row -> row.group() == Group.NOT_GRANTED)) {
      words.add("bars of what is not granted have a scale of their own");
    }
    return String.join(" · ", words);
  }

  /** A layer as its column is headed, in words that fit a row: {@code SCP 2}. */
  static String shortName(LayerId layer) {
    return switch (layer.kind()) {
      case IDENTITY -> "identity";
      case BOUNDARY -> "boundary";
      case SCP -> "SCP " + (layer.level() + 1);
      case RCP -> "RCP " + (layer.level() + 1);
      case SESSION -> "session policy";
      case RESOURCE -> "resource policy";
    };
  }

  private static boolean granted(LayerCombination row) {
    return row.group() != Group.NOT_GRANTED && row.group() != Group.REST;
  }

  private static int place(LayerKind kind) {
    return switch (kind) {
      case IDENTITY -> 0;
      case BOUNDARY -> 1;
      case SCP -> 2;
      case RCP -> 3;
      case SESSION -> 4;
      case RESOURCE -> 5;
    };
  }

  private LayerId name(int layer) {
    return evaluation.layers().inForce().get(layer).id();
  }

  private Map<List<Boolean>, ActionSet> parts() {
    Map<List<Boolean>, ActionSet> parts = new LinkedHashMap<>();
    parts.put(List.of(), evaluation.catalogue().all().andNot(evaluation.pending()));
    for (int column : columns) {
      ActionSet passing = evaluation.passing(column);
      Map<List<Boolean>, ActionSet> finer = new LinkedHashMap<>();
      parts.forEach((key, set) -> {
        put(finer, key, true, set.and(passing));
        put(finer, key, false, set.andNot(passing));
      });
      parts = finer;
    }
    return parts;
  }

  private static void put(
      Map<List<Boolean>, ActionSet> parts, List<Boolean> key, Boolean in, ActionSet set) {
    if (!set.isEmpty()) {
      List<Boolean> longer = new ArrayList<>(key);
      longer.add(in);
      parts.put(List.copyOf(longer), set);
    }
  }

  private List<LayerCombination> limited(Map<List<Boolean>, ActionSet> parts, ActionSet effective) {
    List<LayerCombination> all = new ArrayList<>();
    parts.forEach((passing, set) -> {
      boolean spared = passing.contains(false) && set.intersects(effective);
      if (spared) {
        ActionSet free = uncontrolled(set.and(effective));
        if (!free.isEmpty()) {
          String title = "whatever the policies say: none controls them";
          all.add(new LayerCombination(passing, Group.EFFECTIVE, title, "", free));
        }
        if (!set.and(effective).andNot(free).isEmpty()) {
          all.add(granted(passing, set.and(effective).andNot(free)));
        }
      }
      ActionSet rest = spared ? set.andNot(effective) : set;
      if (!rest.isEmpty()) {
        addRows(all, passing, rest);
      }
    });
    all.sort(
        Comparator.comparing(LayerCombination::group)
            .thenComparing(Comparator.comparingInt(LayerCombination::count).reversed()));
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    List<LayerCombination> shown = new ArrayList<>(all.subList(0, MOST - 1));
    ActionSet rest = evaluation.catalogue().none();
    for (LayerCombination row : all.subList(MOST - 1, all.size())) {
      rest = rest.or(row.actions());
    }
    int more = all.size() - shown.size();
    List<Boolean> unknown = Collections.nCopies(columns.size(), false);
    shown.add(new LayerCombination(unknown, Group.REST, more + " more combinations", "", rest));
    return List.copyOf(shown);
  }

  /** Those that no policy controls (EVALUATION §6.7). */
  private ActionSet uncontrolled(ActionSet set) {
    ActionSet.Builder free = ActionSet.builder(evaluation.catalogue().size());
    set.forEach(action -> {
      String name = evaluation.catalogue().actions().get(action).qualifiedName();
      if (ServiceRules.uncontrolled(name)) {
        free.add(action);
      }
    });
    return free.build();
  }

  /** Only a resource policy grants what a layer does not allow (EVALUATION §6.3). */
  private LayerCombination granted(List<Boolean> passing, ActionSet set) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!passing.get(i)) {
        missing.add(shortName(name(columns.get(i))));
      }
    }
    String title = "resource policy, past " + LayerWords.and(missing);
    return new LayerCombination(passing, Group.EFFECTIVE, title, remark(set), set);
  }

  /** What is denied or does not fit together is not called cut off, here as little as elsewhere. */
  private void addRows(List<LayerCombination> all, List<Boolean> passing, ActionSet set) {
    ActionSet left = set;
    if (passing.getFirst()) {
      for (Standing standing : List.of(Standing.DENIED, Standing.NO_OVERLAP, Standing.UNDECIDED)) {
        ActionSet these = counts.set(standing).and(set);
        if (!these.isEmpty()) {
          String title = standing.word() + past(passing);
          all.add(new LayerCombination(passing, Group.TAKEN_AWAY, title, "", these));
          left = left.andNot(these);
        }
      }
      // However wide all of these are: such a request is no principal's that they speak of.
      ActionSet nobody = left.and(evaluation.with(Outcome.NEITHER));
      if (!nobody.isEmpty()) {
        all.add(new LayerCombination(passing, Group.NOT_GRANTED, NOBODY, "", nobody));
        left = left.andNot(nobody);
      }
    }
    if (!left.isEmpty()) {
      all.add(row(passing, left));
    }
  }

  /** {@code , not passed by SCP 1}; empty if every layer lets something through. */
  private String past(List<Boolean> passing) {
    List<String> missing = missing(passing);
    return missing.isEmpty() ? "" : ", not passed by " + LayerWords.and(missing);
  }

  private List<String> missing(List<Boolean> passing) {
    List<String> missing = new ArrayList<>();
    for (int i = 1; i < columns.size(); i++) {
      if (!passing.get(i)) {
        missing.add(shortName(name(columns.get(i))));
      }
    }
    return missing;
  }

  private LayerCombination row(List<Boolean> passing, ActionSet set) {
    List<String> missing = missing(passing);
    if (!passing.getFirst()) {
      String others = missing.isEmpty() ? "" : ", nor by " + LayerWords.and(missing);
      return new LayerCombination(
          passing, Group.NOT_GRANTED, "not granted by identity" + others, "", set);
    }
    if (missing.isEmpty()) {
      return new LayerCombination(passing, Group.EFFECTIVE, "pass every layer", remark(set), set);
    }
    String title = "cut off by " + LayerWords.and(missing);
    return new LayerCombination(passing, Group.CUT_OFF, title, "", set);
  }

  /** Not every request of all that pass need be allowed. */
  private String remark(ActionSet set) {
    int count = counts.set(Standing.CONDITIONAL).and(set).count();
    return count == 0 ? "" : VennModel.number(count) + " " + Standing.CONDITIONAL.word();
  }
}
