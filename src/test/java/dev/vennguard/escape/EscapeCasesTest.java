package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every path has a pair that leaves it open, and a twin that differs in what closes it. What walks
 * the open one is replayed.
 */
class EscapeCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/escape");

  private final EscapeBench bench = new EscapeBench();
  private final Evaluator evaluator = new Evaluator();

  private PathResult result(EscapePath path, Layers layers) {
    return bench.checks().report(layers, EscapeBench.DELEGATED).of(path.id()).orElseThrow();
  }

  @Test
  void openPairs_areWalked_byOneCaller_withRequestsThatAreAllowed() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (EscapePath path : bench.library().paths()) {
      Layers layers = EscapeBench.folder(FOLDER.resolve(path.id()).resolve("open"));
      PathResult result = result(path, layers);
      all.assertThat(result.grade())
          .as("%s: %s", path.id(), result.reason())
          .isEqualTo(path.sure() ? PathGrade.OPEN : PathGrade.CONDITIONAL);
      List<Request> walk = result.walk().stream().map(WalkedStep::request).toList();
      all.assertThat(walk).as(path.id()).isNotEmpty();
      all.assertThat(walk)
          .as(path.id())
          .allMatch(request -> evaluator.decide(layers, request).allowed());
      all.assertThat(walk.stream().map(Request::principal).distinct()).as(path.id()).hasSize(1);
      all.assertThat(result.opening().orElseThrow().kind())
          .as(path.id())
          .isEqualTo(LayerKind.BOUNDARY);
      if (path.of().isEmpty()) {
        stepByStep(path, result, all);
      }
    }
    all.assertAll();
  }

  private static void stepByStep(EscapePath path, PathResult result, SoftAssertions all) {
    all.assertThat(result.walk()).as(path.id()).hasSameSizeAs(path.steps());
    Map<String, String> targets = new HashMap<>();
    for (int i = 0; i < path.steps().size(); i++) {
      Request request = result.walk().get(i).request();
      all.assertThat(path.steps().get(i).actions()).as(path.id()).contains(request.action());
      String label = path.steps().get(i).same();
      if (!label.isEmpty()) {
        targets.putIfAbsent(label, request.resource());
        all.assertThat(request.resource()).as(path.id()).isEqualTo(targets.get(label));
      }
      all.assertThat(result.walk().get(i).command())
          .as(path.id())
          .doesNotContain("${")
          .matches(command -> command.isEmpty() || command.startsWith("aws "));
    }
  }

  @Test
  void closedTwins_stayClosed() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (EscapePath path : bench.library().paths()) {
      Layers layers = EscapeBench.folder(FOLDER.resolve(path.id()).resolve("closed"));
      PathResult result = result(path, layers);
      all.assertThat(result.grade())
          .as("%s: %s", path.id(), result.reason())
          .isEqualTo(PathGrade.CLOSED);
      all.assertThat(result.reason()).as(path.id()).isNotBlank();
      all.assertThat(result.walk()).as(path.id()).isEmpty();
    }
    all.assertAll();
  }

  @Test
  void everyFolder_belongsToAPath_andEveryPathHasOne() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.filter(Files::isDirectory).map(one -> String.valueOf(one.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              bench.library().paths().stream().map(EscapePath::id).toList());
    }
  }
}
