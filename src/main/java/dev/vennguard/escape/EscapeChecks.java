package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Decides every known path for layers. Keep one: what did not change is not proved again. Not for
 * several threads at once.
 */
public final class EscapeChecks {
  private static final int REPORTS = 16;

  private final Catalogue catalogue;
  private final List<EscapePath> paths;
  private final StepProofs proofs;
  private final Map<Asked, EscapeReport> known = new LinkedHashMap<>();

  private record Asked(Layers layers, Delegation delegation) {}

  /**
   * @param prover a path whose proof it does not end is undecided
   */
  public EscapeChecks(Catalogue catalogue, PathLibrary library, Prover prover) {
    this.catalogue = catalogue;
    this.paths = library.paths();
    List<Action> actions =
        paths.stream()
            .flatMap(path -> path.steps().stream())
            .flatMap(step -> step.actions().stream())
            .distinct()
            .flatMap(name -> catalogue.action(name).stream())
            .toList();
    this.proofs = new StepProofs(catalogue, actions, prover);
  }

  /**
   * Examines all paths.
   *
   * @param stated what somebody said of the boundary; what is missing is read off the policies
   */
  public EscapeReport report(Layers layers, Delegation stated) {
    return report(layers, stated, _ -> {});
  }

  /**
   * Examines all paths.
   *
   * @param stated what somebody said of the boundary; what is missing is read off the policies
   * @param watch is told before each path how many were examined, and may throw to end it: asking
   *     again goes on with what was proved
   */
  public EscapeReport report(Layers layers, Delegation stated, IntConsumer watch) {
    Asked asked = new Asked(layers, DelegationReading.of(stated, layers));
    EscapeReport report = known.get(asked);
    if (report == null) {
      if (known.size() >= REPORTS) {
        known.clear();
      }
      report = examined(asked, watch);
      known.put(asked, report);
    }
    return report;
  }

  /** How many paths are examined, not counting those that stand for others. */
  public int size() {
    return (int) paths.stream().filter(path -> path.of().isEmpty()).count();
  }

  /** How many proofs were made until now, not counting those that were remembered. */
  public long proofs() {
    return proofs.proofs();
  }

  private EscapeReport examined(Asked asked, IntConsumer watch) {
    PathProof proof = new PathProof(catalogue, proofs, asked.layers(), asked.delegation());
    Map<String, PathResult> found = new LinkedHashMap<>();
    for (EscapePath path : paths) {
      if (path.of().isEmpty()) {
        watch.accept(found.size());
        found.put(path.id(), proof.result(path));
      }
    }
    List<PathResult> all = new ArrayList<>();
    ShorterPaths shorter = new ShorterPaths(List.copyOf(found.values()), asked.delegation());
    for (EscapePath path : paths) {
      PathResult result = found.get(path.id());
      all.add(
          result == null
              ? sum(path, path.of().stream().map(found::get).toList())
              : result.through(shorter.through(result)));
    }
    return new EscapeReport(asked.delegation(), all);
  }

  /** A path that stands for others is as open as the worst of them, and closed with them. */
  private static PathResult sum(EscapePath path, List<PathResult> parts) {
    PathResult worst =
        parts.stream().min((one, other) -> one.grade().compareTo(other.grade())).orElseThrow();
    List<String> open =
        parts.stream().filter(one -> !one.grade().closed()).map(one -> one.path().id()).toList();
    return new PathResult(path, worst.grade(), worst.walk(), worst.reason(), List.of(), open);
  }
}
