package dev.vennguard.teach.present;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.StatementRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes slides. Not for several threads at once. */
public final class SlideMaker {
  private final Catalogue catalogue;
  private final Prover prover;
  private final QuestionJudge judge;
  private final CircleCounts counts;
  private final Evaluator evaluator = new Evaluator();

  /** Decides over this catalogue, with that prover. */
  public SlideMaker(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.prover = prover;
    this.judge = new QuestionJudge(catalogue, prover);
    this.counts = new CircleCounts(catalogue);
  }

  /**
   * A question about a pair; empty if what happens cannot be decided.
   *
   * @param pointed the statement to look at, if the question names one
   */
  public Optional<Slide> slide(LessonPair pair, Asked asked, Optional<StatementRef> pointed) {
    return judge
        .truth(pair.layers(), asked)
        .answer()
        .map(answer ->
            new Slide(
                asked,
                answer,
                gates(pair, asked),
                new SlideStatements(pair, asked, pointed).of(answer),
                counts.of(pair.layers())));
  }

  private Optional<GateStepper> gates(LessonPair pair, Asked asked) {
    if (!(asked instanceof Asked.OneRequest(Request request))) {
      return Optional.empty();
    }
    GateStepper gates = GateStepper.of(evaluator, pair.layers(), request);
    // A call on several resources is decided by the first that is refused: these gates are
    // another's.
    boolean whole = evaluator.decide(pair.layers(), request).result() == gates.decision().result();
    return Optional.of(gates).filter(one -> whole && !one.steps().isEmpty());
  }

  /**
   * An action under a pair: a request that passes and one that does not, as far as there are such.
   */
  public List<Slide> slides(LessonPair pair, Action action) {
    Verdict verdict =
        prover.answer(
            Question.of(ActionShapes.of(catalogue).of(action.index()), pair.layers(), action));
    List<Slide> slides = new ArrayList<>();
    for (Example example : List.of(verdict.allowed(), verdict.denied())) {
      if (example.withAction(action.qualifiedName()) instanceof Example.Found(Request request)) {
        slide(pair, new Asked.OneRequest(request), Optional.empty()).ifPresent(slides::add);
      }
    }
    if (slides.isEmpty()) {
      slide(pair, new Asked.EveryRequest(action.qualifiedName()), Optional.empty())
          .ifPresent(slides::add);
    }
    return List.copyOf(slides);
  }
}
