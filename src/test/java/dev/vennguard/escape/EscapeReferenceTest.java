package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.close.AddedDenies;
import dev.vennguard.escape.close.DoorCloser;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of the mistakes that people make in boundaries: a path that can be walked request by
 * request is never closed, what closes doors closes them, and it refuses nothing else.
 */
class EscapeReferenceTest {
  private final EscapeBench bench = new EscapeBench();
  private final EscapeRequests requests =
      new EscapeRequests(SharedCatalogue.get(), bench.library().paths());

  @Test
  void whatIsWalkedRequestByRequest_isNeverClosed_andWhatClosesDoorsRefusesNothingElse() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("EscapeReferenceTest seed " + seed);
    EscapeChecks checks = bench.checks(EscapeReferenceTest::tried);
    int walked = 0;
    int closed = 0;
    for (int round = 0; round < Rounds.of(8); round++) {
      Random random = new Random(seed + round);
      String identity = random.nextInt(3) == 0 ? EscapePairs.ofIam(random, 2) : EscapePairs.ADMIN;
      String boundary = EscapePairs.ofIam(random, 4);
      Layers layers = EscapeBench.layers(identity, boundary);
      EscapeReport report = checks.report(layers, EscapeBench.DELEGATED);
      String told = "seed %d%n%s%n%s%n".formatted(seed + round, identity, boundary);
      EscapeReference reference = new EscapeReference(layers, requests);
      for (PathResult result : report.results()) {
        boolean found = reference.walked(result.path());
        walked += found ? 1 : 0;
        closed += result.grade().closed() ? 1 : 0;
        assertThat(found && result.grade().closed())
            .as("%s%s is walked: %s", told, result.path().id(), result.reason())
            .isFalse();
      }
      closing(layers, report, reference, EscapeRequests.OF_IAM, told);
    }
    assertThat(walked).isPositive();
    assertThat(closed).isPositive();
  }

  @Test
  void whatIsWalkedByRequestsOfAnyService_isNeverClosed_andWhatClosesDoorsRefusesNothingElse() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("EscapeReferenceTest seed " + seed);
    List<EscapePath> all =
        bench.library().paths().stream().filter(one -> one.of().isEmpty()).toList();
    EscapePairs pairs = new EscapePairs(SharedCatalogue.get(), requests.passedTo());
    int walked = 0;
    int closed = 0;
    for (int round = 0; round < Rounds.of(10); round++) {
      Random random = new Random(seed + round);
      List<EscapePath> some = random.ints(4, 0, all.size()).distinct().mapToObj(all::get).toList();
      String identity = random.nextInt(3) == 0 ? pairs.of(random, some) : EscapePairs.ADMIN;
      String boundary = pairs.of(random, some);
      Layers layers = EscapeBench.layers(identity, boundary);
      EscapeReport report = bench.checks(some::contains).report(layers, EscapeBench.DELEGATED);
      String told = "seed %d%n%s%n%s%n".formatted(seed + round, identity, boundary);
      EscapeReference reference = new EscapeReference(layers, requests);
      for (PathResult result : report.results()) {
        EscapePath path = result.path();
        boolean found = reference.walked(path);
        walked += found ? 1 : 0;
        closed += result.grade().closed() ? 1 : 0;
        assertThat(found && result.grade().closed())
            .as("%s%s is walked: %s", told, path.id(), result.reason())
            .isFalse();
      }
      closing(layers, report, reference, actions(some), told);
    }
    assertThat(walked).as("paths walked").isPositive();
    assertThat(closed).as("paths closed").isPositive();
  }

  private static List<String> actions(List<EscapePath> paths) {
    return paths.stream()
        .flatMap(path -> path.steps().stream())
        .flatMap(step -> step.actions().stream())
        .distinct()
        .toList();
  }

  /** What closes the open paths that need these actions alone. */
  private void closing(
      Layers layers,
      EscapeReport report,
      EscapeReference before,
      List<String> actions,
      String told) {
    List<PathResult> open =
        report.doors().stream().filter(one -> one.grade() == PathGrade.OPEN).toList();
    Policy boundary = layers.first(LayerKind.BOUNDARY).orElseThrow().policies().getFirst();
    List<Statement> added = DoorCloser.statements(open, boundary);
    if (added.isEmpty()) {
      return;
    }
    LayerId id = layers.first(LayerKind.BOUNDARY).orElseThrow().id();
    EscapeReference then =
        new EscapeReference(new AddedDenies(id, 0, boundary, added).on(layers), requests);
    for (PathResult one : open) {
      assertThat(then.walked(one.path())).as("%s%s stays open", told, one.path().id()).isFalse();
    }
    for (EscapeRequests.Caller caller : EscapeRequests.callers()) {
      for (String action : actions) {
        List<Request> still = then.allowed(caller, action);
        before.allowed(caller, action).stream()
            .filter(one -> !still.contains(one))
            .forEach(one ->
                assertThat(onADoor(open, caller, one))
                    .as("%slost, but on no path: %s%n%s", told, one, added)
                    .isTrue());
      }
    }
  }

  private static boolean onADoor(List<PathResult> open, EscapeRequests.Caller caller, Request one) {
    return open.stream()
        .map(door -> door.path().closing())
        .anyMatch(step ->
            step.actions().contains(one.action()) && EscapeReference.inStep(step, caller, one));
  }

  /** Paths whose actions are all written out. */
  private static boolean tried(EscapePath path) {
    return EscapeRequests.OF_IAM.containsAll(actions(List.of(path)));
  }
}
