package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonFolder;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.make.LessonMaker;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.teach.make.LessonPlan.Words;
import dev.vennguard.teach.make.MadeLesson;
import dev.vennguard.workspace.DocumentId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons made of pairs: what comes out is proved right, or it does not come out. */
class LessonMakerTest {
  private static final Prover PROVER = new Prover(ProofSettings.standard());
  private static final LessonMaker MAKER = new LessonMaker(SharedCatalogue.get(), PROVER);
  private static final LessonCheck CHECK =
      new LessonCheck(SharedCatalogue.get(), new BeliefLibrary(), PROVER);
  private static final Words HOSTILE =
      new Words(
          "A: title\n---\nid: other",
          "goal: 1\n\n## Drill",
          "## Repair\n### x\nWhat happens?",
          "> why\n\n---\n# no heading",
          "### change\nPut it right.",
          List.of("Look at the gate.", " ", "# Look at the `Action`."));

  private static LessonPlan plan(Lesson lesson, LessonQuestion question, Words words) {
    Map<DocumentId, String> changed = new LinkedHashMap<>();
    lesson
        .repair()
        .ifPresent(repair ->
            repair
                .model()
                .texts()
                .forEach((id, text) -> {
                  if (!text.equals(lesson.pair().texts().get(id))) {
                    changed.put(id, text);
                  }
                }));
    Asked.OneRequest asked = (Asked.OneRequest) question.asked();
    return new LessonPlan(
        "mine", lesson.pair(), lesson.situation(), asked.request(), words, changed);
  }

  @Test
  void pairsOfTheCourse_becomeLessonsThatAreProved_whateverTheirAuthorsWrite() {
    List<String> without = new ArrayList<>();
    int made = 0;
    for (Lesson lesson : CourseTest.lessons()) {
      for (LessonQuestion question : lesson.questions()) {
        if (!question.pair().isEmpty() || !(question.asked() instanceof Asked.OneRequest)) {
          continue;
        }
        String name = lesson.head().id() + " " + question.id();
        switch (MAKER.make(plan(lesson, question, HOSTILE))) {
          case MadeLesson.Ready(LessonFiles files, var answer) -> {
            made++;
            assertThat(answer).as(name).isEqualTo(question.answer());
            assertThat(CHECK.check(files)).as(name).isEmpty();
            Lesson read = LessonReader.read(files, SharedCatalogue.get()).lesson();
            assertThat(read.repair().isPresent()).as(name).isEqualTo(lesson.repair().isPresent());
            read.repair().ifPresent(one -> assertThat(one.hints()).as(name).hasSize(3));
          }
          case MadeLesson.Faulty(var problems) ->
              without.add(name + ": " + problems.getFirst().text());
        }
        break;
      }
    }
    assertThat(made).as("made; not made: %s", without).isGreaterThanOrEqualTo(16);
    assertThat(without).allMatch(one -> one.contains("a repair can neither add a document"));
  }

  @Test
  void plansThatCannotBe_sayWhy() {
    Lesson lesson = CourseTest.lessons().getFirst();
    LessonPlan good = plan(lesson, lesson.questions().get(1), Words.of("Mine", ""));
    LessonPlan same =
        new LessonPlan(
            "mine", good.pair(), good.stated(), good.request(), good.words(), good.pair().texts());
    assertThat(problem(same)).startsWith("repair.json: the goal lets through exactly what");
    LessonPlan broken =
        new LessonPlan(
            "mine",
            good.pair(),
            good.stated(),
            good.request(),
            good.words(),
            Map.of(DocumentId.IDENTITY, "{\n  \"Statement\": oops}"));
    assertThat(problem(broken)).startsWith("identity.json:2:");
    LessonPlan unknown =
        new LessonPlan(
            "mine",
            good.pair(),
            good.stated(),
            new Request(good.request().principal(), "s3:Lst", "*", "", Map.of()),
            good.words(),
            Map.of());
    assertThat(problem(unknown)).contains("`s3:Lst` is no known action");
  }

  private static String problem(LessonPlan plan) {
    return ((MadeLesson.Faulty) MAKER.make(plan)).problems().getFirst().text();
  }

  @Test
  void folder_isThereAsAWhole_andNeverReplaced(@TempDir Path folder) throws IOException {
    Lesson lesson = CourseTest.lessons().getFirst();
    LessonFiles files =
        ((MadeLesson.Ready) MAKER.make(plan(lesson, lesson.questions().get(1), HOSTILE))).files();
    Path mine = folder.resolve("mine");
    AtomicFolder.make(mine, files.texts());
    LessonFolder.Found found = LessonFolder.read(mine);
    assertThat(found.problems()).isEmpty();
    assertThat(found.files()).isEqualTo(files);
    assertThatThrownBy(() -> AtomicFolder.make(mine, Map.of("x", "y")))
        .isInstanceOf(FileAlreadyExistsException.class);
    Map<String, String> outside = new LinkedHashMap<>(Map.of("a", "b"));
    outside.put("../x", "y");
    assertThatThrownBy(() -> AtomicFolder.make(folder.resolve("other"), outside))
        .isInstanceOf(IOException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(mine);
    }
  }
}
