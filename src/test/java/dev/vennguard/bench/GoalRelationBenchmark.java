package dev.vennguard.bench;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.workspace.DocumentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The relation of an edited pair to the goal of its lesson: start and model in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class GoalRelationBenchmark {
  /** The lessons with the widest pairs, and one with much IAM. */
  @Param({"both-must-allow", "organisation", "conditions", "all-but-iam", "ways-out"})
  String id = "ways-out";

  private final Catalogue catalogue = CatalogueReader.bundled();
  private final RepairGrader grader =
      new RepairGrader(catalogue, new Prover(ProofSettings.standard()));
  private final Map<DocumentId, String> model = new LinkedHashMap<>();
  private Lesson lesson = read("ways-out");
  private LessonRepair repair = lesson.repair().orElseThrow();
  private int edits;

  private Lesson read(String name) {
    return LessonReader.read(new CourseLibrary().lesson(name), catalogue).lesson();
  }

  /** Reads the lesson. */
  @Setup
  public void read() {
    lesson = read(id);
    repair = lesson.repair().orElseThrow();
    repair.edit().forEach(one -> model.put(one, repair.model().texts().getOrDefault(one, "")));
  }

  /** One edit and its grade. */
  @Benchmark
  public Grade edit() {
    edits++;
    return grader.grade(lesson, repair, edits % 2 == 0 ? model : Map.of());
  }
}
