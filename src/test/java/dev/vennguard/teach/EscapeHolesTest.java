package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.attack.EscapeHoles;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonHole;
import org.junit.jupiter.api.Test;

/** The doors that the escape checks find judge an attack, too. */
class EscapeHolesTest {
  @Test
  void doorOfAReport_isUsedByItsRequest() {
    Lesson lesson =
        CourseTest.lessons().stream()
            .filter(one -> one.head().id().equals("ways-out"))
            .findFirst()
            .orElseThrow();
    Layers layers = lesson.pair().layers();
    EscapeHoles doors =
        new EscapeHoles(
            new EscapeChecks(
                    SharedCatalogue.get(),
                    PathLibrary.bundled(),
                    new Prover(ProofSettings.standard()))
                .report(layers, Delegation.UNKNOWN));
    assertThat(doors.holes(layers)).isNotEmpty();
    LessonHole key = lesson.attack().orElseThrow().holes().getFirst();
    assertThat(doors.used(layers, key.example())).isPresent();
    assertThat(doors.used(layers, key.example().withAction("iam:GetRole"))).isEmpty();
  }
}
