package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled course: every lesson is proved right, and needs only what came before it. */
class CourseTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/vennguard/teach/course");
  private static final LessonCheck CHECK =
      new LessonCheck(
          SharedCatalogue.get(), new BeliefLibrary(), new Prover(ProofSettings.standard()));

  static List<LessonFiles> files() {
    return new CourseLibrary().lessons();
  }

  static List<Lesson> lessons() {
    return files().stream()
        .map(files -> LessonReader.read(files, SharedCatalogue.get()).lesson())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachLesson_isProvedRight(LessonFiles files) {
    assertThat(CHECK.check(files)).isEmpty();
  }

  @Test
  void courseFile_listsTheFolders() throws IOException {
    Set<String> listed = new TreeSet<>();
    files()
        .forEach(one -> one.texts().keySet().forEach(file -> listed.add(one.name() + "/" + file)));
    try (Stream<Path> tree = Files.walk(FOLDER)) {
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              tree.filter(Files::isRegularFile)
                  .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                  .toList());
    }
  }

  @Test
  void order_needsOnlyWhatCameBefore() {
    Set<String> before = new HashSet<>();
    for (Lesson lesson : lessons()) {
      assertThat(before).as(lesson.head().id()).containsAll(lesson.head().needs());
      before.add(lesson.head().id());
    }
    assertThat(before).hasSize(new CourseLibrary().ids().size());
  }

  @Test
  void terms_areExplainedWhereTheyFirstAppear() {
    List<Lesson> earlier = new ArrayList<>();
    int found = 0;
    for (Lesson lesson : lessons()) {
      String own = prose(lesson);
      for (String term : lesson.head().terms()) {
        found++;
        assertThat(own)
            .as("%s explains %s", lesson.head().id(), term)
            .containsIgnoringCase("**" + term + "**");
        Pattern word =
            Pattern.compile("\\b" + Pattern.quote(term.toLowerCase(Locale.ROOT)) + "s?\\b");
        for (Lesson one : earlier) {
          assertThat(word.matcher(prose(one).toLowerCase(Locale.ROOT)).find())
              .as(
                  "`%s` is explained in %s, but used in %s",
                  term, lesson.head().id(), one.head().id())
              .isFalse();
        }
      }
      earlier.add(lesson);
    }
    assertThat(found).isGreaterThan(10);
  }

  private static String prose(Lesson lesson) {
    String text = lesson.files().text(LessonFiles.LESSON).orElse("");
    return text.substring(text.indexOf("\n---\n")).replace('\n', ' ');
  }

  @Test
  void lessons_takeThreeToEightMinutes_andHaveQuestionsAndTransfer() {
    for (Lesson lesson : lessons()) {
      assertThat(lesson.head().minutes()).as(lesson.head().id()).isBetween(3, 8);
      assertThat(lesson.questions(Stage.PREDICT).size() + lesson.questions(Stage.TRANSFER).size())
          .as(lesson.head().id())
          .isGreaterThanOrEqualTo(2);
      assertThat(lesson.repair().isPresent() || lesson.attack().isPresent())
          .as("%s has something to do", lesson.head().id())
          .isTrue();
    }
  }

  @Test
  void words_nameAllThatLessonsAnswer() {
    TeachWords words = new TeachWords("en");
    for (Lesson lesson : lessons()) {
      lesson.questions().forEach(one -> assertThat(words.answer(one.answer())).isNotBlank());
    }
    assertThat(words.answer(Prediction.implicit("scp2"))).contains("level 2");
  }
}
