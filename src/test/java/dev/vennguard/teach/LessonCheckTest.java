package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.LessonBundle;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonFolder;
import dev.vennguard.teach.lesson.LessonProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Broken lessons: each is told with its file, its line and what to do. */
class LessonCheckTest {
  private static final LessonCheck CHECK =
      new LessonCheck(
          SharedCatalogue.get(), new BeliefLibrary(), new Prover(ProofSettings.standard()));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(
      resources = "/teach/broken-lessons.csv",
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '^',
      maxCharsPerColumn = 10_000)
  void broken(String lesson, String file, String replace, String with, String said) {
    LessonFiles whole = new CourseLibrary().lesson(lesson);
    Map<String, String> texts = new TreeMap<>(whole.texts());
    if (replace.equals("(whole file)")) {
      if (with == null) {
        texts.remove(file);
      } else {
        texts.put(file, with);
      }
    } else {
      String text = texts.getOrDefault(file, "");
      assertThat(text).contains(replace);
      texts.put(file, text.replace(replace, with == null ? "" : with));
    }
    List<String> problems =
        CHECK.check(new LessonFiles(lesson, texts)).stream().map(LessonProblem::text).toList();
    assertThat(problems).anyMatch(one -> one.contains(said));
  }

  @Test
  void oneFile_isTheSameLesson() {
    LessonFiles files = new CourseLibrary().lesson("deny-wins");
    List<LessonProblem> problems = new ArrayList<>();
    String text = LessonBundle.write(files);
    assertThat(LessonBundle.read("x.vennlesson.json", text, problems)).isEqualTo(files);
    assertThat(problems).isEmpty();
    String newer = text.replace("vennguard-lesson/1", "vennguard-lesson/2");
    LessonBundle.read("x.vennlesson.json", newer, problems);
    assertThat(problems).singleElement().satisfies(one -> assertThat(one.text()).contains("newer"));
    problems.clear();
    LessonBundle.read("x", text.replace("lesson.md", "../lesson.md"), problems);
    assertThat(problems).isNotEmpty();
  }

  @Test
  void folder_isReadWithItsName(@TempDir Path folder) throws IOException {
    LessonFiles files = new CourseLibrary().lesson("deny-wins");
    Path lesson = folder.resolve("deny-wins");
    for (Map.Entry<String, String> one : files.texts().entrySet()) {
      Path file = lesson.resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, one.getValue());
    }
    Files.writeString(lesson.resolve(".DS_Store"), "x");
    assertThat(LessonFolder.read(lesson)).isEqualTo(new LessonFolder.Found(files, List.of()));
    Files.write(lesson.resolve("boundary.json"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(LessonFolder.read(lesson).problems())
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("UTF-8"));
    assertThat(LessonFolder.read(folder.resolve("none")).problems()).hasSize(1);
  }
}
