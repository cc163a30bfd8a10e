package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.ReferenceEvaluator;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.belief.Belief;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the thirty beliefs is refuted by a decision. */
class BeliefsTest {
  private static final QuestionJudge JUDGE =
      new QuestionJudge(SharedCatalogue.get(), new Prover(ProofSettings.standard()));

  static List<Belief> beliefs() {
    return new BeliefLibrary().beliefs();
  }

  @Test
  void thirty_eachWithItsWords() {
    TeachWords words = new TeachWords("en");
    assertThat(beliefs().stream().map(Belief::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    for (Belief belief : beliefs()) {
      assertThat(words.belief(belief.number())).endsWith(".");
      assertThat(words.truth(belief.number())).endsWith(".");
      assertThat(words.repair(belief.number())).endsWith(".");
    }
  }

  @Test
  void everyBelief_occursInTheCourse_andOnItsPage() throws IOException {
    Set<Integer> taught = new TreeSet<>();
    for (Lesson lesson : CourseTest.lessons()) {
      taught.addAll(lesson.head().beliefs());
      lesson.questions().forEach(one -> taught.addAll(one.wrong().values()));
    }
    assertThat(taught).containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    String page = Files.readString(Path.of("src/site/markdown/teaching.md")).replace("\\*", "*");
    TeachWords words = new TeachWords("en");
    taught.forEach(number ->
        assertThat(page)
            .contains(
                "| %s | %s | %s |".formatted(number, words.belief(number), words.truth(number))));
  }

  @ParameterizedTest
  @MethodSource("beliefs")
  void eachCase_isDecidedAsStated(Belief belief) {
    for (Belief.Refutation refutation : belief.pairs()) {
      assertThat(refutation.pair().sound()).isTrue();
      assertThat(refutation.cases()).isNotEmpty();
      for (Belief.DecidedCase one : refutation.cases()) {
        QuestionTruth truth = JUDGE.truth(refutation.pair().layers(), one.asked());
        assertThat(truth.answer())
            .as("belief %s, %s", belief.number(), truth)
            .contains(one.answer());
        // The reference evaluator knows neither calls on several resources nor service-linked
        // roles.
        if (one.asked() instanceof Asked.OneRequest(Request request)
            && request.alongside().isEmpty()
            && !Caller.serviceLinked(request.principal())) {
          assertThat(
                  reference(new ReferenceEvaluator(refutation.pair().layers(), request).answer()))
              .as("belief %s by the reference", belief.number())
              .isEqualTo(one.answer());
        }
      }
    }
  }

  static Prediction reference(String answer) {
    String by = answer.substring(answer.indexOf(' ') + 1);
    return switch (answer.substring(0, answer.indexOf(' '))) {
      case "ALLOWED" -> Prediction.ALLOWED;
      case "EXPLICIT_DENY" -> Prediction.explicit(by);
      default -> Prediction.implicit(by);
    };
  }
}
