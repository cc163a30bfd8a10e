package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideMaker;
import dev.vennguard.teach.present.SlideShow;
import dev.vennguard.teach.present.SlideStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slides of every question of the course. */
class SlidesTest {
  private static final SlideMaker MAKER =
      new SlideMaker(SharedCatalogue.get(), new Prover(ProofSettings.standard()));

  private static Slide slide(Lesson lesson, LessonQuestion question) {
    return MAKER.slide(lesson.pair(question), question.asked(), question.statement()).orElseThrow();
  }

  @Test
  void everyQuestion_isASlideWithItsAnswer_andTheStatementToLookAt() {
    int pointed = 0;
    for (Lesson lesson : CourseTest.lessons()) {
      for (LessonQuestion question : lesson.questions()) {
        String name = lesson.head().id() + " " + question.id();
        Slide slide = slide(lesson, question);
        assertThat(slide.answer()).as(name).isEqualTo(question.answer());
        assertThat(slide.statements()).as(name).hasSizeBetween(2, 3);
        assertThat(slide.statements().getFirst().layer())
            .as(name)
            .isEqualTo(LayerId.of(LayerKind.IDENTITY));
        assertThat(slide.statements().getLast().layer())
            .as(name)
            .isEqualTo(LayerId.of(LayerKind.BOUNDARY));
        if (question.statement().isPresent()) {
          pointed++;
          var statement = question.statement().get();
          int line = lesson.pair(question).line(statement).orElseThrow();
          assertThat(slide.statements())
              .as(name)
              .anySatisfy(one -> {
                assertThat(one.file()).isEqualTo(statement.file());
                assertThat(one.line()).isEqualTo(line);
              });
        }
      }
    }
    assertThat(pointed).isGreaterThan(20);
  }

  @Test
  void statements_sayWhatDoesNotFit_asTheDocumentHasThem() {
    Lesson lesson = CourseTest.lessons().getFirst();
    SlideStatement shown = slide(lesson, lesson.questions().get(1)).statements().getFirst();
    assertThat(shown.applies()).isFalse();
    assertThat(shown.fails()).containsExactly("Action");
    assertThat(shown.text()).startsWith("{\n  \"Effect\"").endsWith("\n}");
  }

  @Test
  void show_goesForthAndBackThroughTheSameSteps() {
    Lesson lesson = CourseTest.lessons().getFirst();
    List<Slide> slides = lesson.questions().stream().map(one -> slide(lesson, one)).toList();
    SlideShow show = SlideShow.from(slides, 0);
    List<SlideShow> seen = new ArrayList<>();
    while (seen.isEmpty() || !seen.getLast().equals(show)) {
      seen.add(show);
      show = show.next();
    }
    // Two gates and none lit: three steps for each slide.
    assertThat(seen).hasSize(3 * slides.size());
    assertThat(show).isEqualTo(show.last());
    for (SlideShow expected : seen.reversed()) {
      assertThat(show).isEqualTo(expected);
      show = show.back();
    }
    assertThat(show).isEqualTo(show.first());
  }

  @Test
  void selectedAction_isShownByARequestThatPassesAndOneThatDoesNot() {
    Lesson conditions =
        CourseTest.lessons().stream()
            .filter(one -> one.head().id().equals("created-roles"))
            .findFirst()
            .orElseThrow();
    var action = SharedCatalogue.get().action("iam:CreateRole").orElseThrow();
    var repaired = conditions.repair().orElseThrow().model();
    List<Slide> slides = MAKER.slides(repaired, action);
    assertThat(slides).hasSize(2);
    assertThat(slides.get(0).answer()).isEqualTo(Prediction.ALLOWED);
    assertThat(slides.get(1).answer()).isEqualTo(Prediction.implicit("boundary"));
    assertThat(slides.get(1).statements().getLast().fails())
        .containsExactly("Condition iam:PermissionsBoundary");
  }
}
