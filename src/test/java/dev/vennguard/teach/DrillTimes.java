package dev.vennguard.teach;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.drill.Drill;
import dev.vennguard.teach.drill.DrillScore;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.workspace.DocumentId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;

/** How long 100 variations of each lesson take, and a grade after an edit; a main class. */
public final class DrillTimes {
  private static final int VARIATIONS = 100;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private DrillTimes() {}

  /** What this thread has computed, whatever else the machine does. */
  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Prints a line for each lesson. */
  public static void main(String[] args) {
    Catalogue catalogue = CatalogueReader.bundled();
    for (LessonFiles files : new CourseLibrary().lessons()) {
      Lesson lesson = LessonReader.read(files, catalogue).lesson();
      long start = cpu();
      Drill drill = new Drill(lesson, catalogue, new Prover(ProofSettings.standard()), 17);
      for (int i = 0; i < VARIATIONS; i++) {
        drill.next(DrillScore.NONE);
      }
      long drilled = cpu() - start;
      System.out.printf(
          "%-22s 100 variations %5d ms   grade %s%n",
          files.name(),
          drilled / 1_000_000,
          lesson.repair().map(one -> grades(catalogue, lesson, one)).orElse("-"));
    }
  }

  /** Each answer is a new text, as after an edit: the model's and the start's, ever longer. */
  private static String grades(Catalogue catalogue, Lesson lesson, LessonRepair repair) {
    RepairGrader grader = new RepairGrader(catalogue, new Prover(ProofSettings.standard()));
    long[] times = new long[40];
    for (int i = 0; i < times.length; i++) {
      DocumentId id = repair.edit().get(i % repair.edit().size());
      Map<DocumentId, String> texts = i % 2 == 0 ? repair.model().texts() : lesson.pair().texts();
      // An edit that leaves the text readable: a Deny has a principal in a resource policy.
      String principal = id.kind() == LayerKind.RESOURCE ? " \"Principal\": \"*\"," : "";
      String sid =
          "\"Statement\": [{\"Sid\": \"E%s\", \"Effect\": \"Deny\",%s \"Action\": \"sns:Publish\","
              + " \"Resource\": \"arn:aws:sns:eu-west-1:111122223333:t%s\"},";
      String text =
          texts
              .getOrDefault(id, "")
              .replaceFirst("\"Statement\": \\[", sid.formatted(i, principal, i));
      long start = cpu();
      grader.grade(lesson, repair, Map.of(id, text));
      times[i] = cpu() - start;
    }
    long[] warm = Arrays.copyOfRange(times, 10, times.length);
    Arrays.sort(warm);
    return "first %d us, warm p50 %d us, max %d us"
        .formatted(times[0] / 1000, warm[warm.length / 2] / 1000, warm[warm.length - 1] / 1000);
  }
}
