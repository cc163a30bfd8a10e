package dev.vennguard.ui.lessons;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.drill.Variation;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProse.Part;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.StatementRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A question as a learner meets it, of a lesson or of its drill.
 *
 * @param id as progress keeps it
 * @param pair the documents that it is asked of
 * @param asked what it asks about
 * @param answer what is right, as it was proved
 * @param text the question in words; may be empty
 * @param note what is said after the answer; may be empty
 * @param statement the statement to look at afterwards, if one decides
 * @param wrong wrong answers, with the number of the belief that each shows
 */
public record AskedQuestion(
    String id,
    LessonPair pair,
    Asked asked,
    Prediction answer,
    String text,
    String note,
    Optional<StatementRef> statement,
    Map<Prediction, Integer> wrong) {
  /** Copies the map. */
  public AskedQuestion {
    wrong = Map.copyOf(wrong);
  }

  /** A question of a lesson. */
  static AskedQuestion of(Lesson lesson, LessonQuestion question) {
    Optional<Part> part = lesson.prose().part(question.stage(), question.id());
    return new AskedQuestion(
        question.id(),
        lesson.pair(question),
        question.asked(),
        question.answer(),
        part.map(Part::text).orElse(""),
        part.map(Part::note).orElse(""),
        question.statement(),
        question.wrong());
  }

  /** A question of a drill. */
  static AskedQuestion of(Variation variation) {
    return new AskedQuestion(
        "drill " + variation.number(),
        variation.pair(),
        variation.asked(),
        variation.answer(),
        "",
        "",
        Optional.empty(),
        Map.of());
  }

  /** The policy types that an answer can name, by id, in AWS's order. */
  public List<String> layers() {
    TreeSet<LayerId> layers = new TreeSet<>();
    pair.policies().forEach(policy -> layers.add(policy.id().layer()));
    layers.add(LayerId.of(LayerKind.IDENTITY));
    layers.add(LayerId.of(LayerKind.BOUNDARY));
    return layers.stream().map(LayerId::text).toList();
  }
}
