package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the prover and remembers what it said: a card asks much the same again after every edit. Not
 * for several threads at once.
 */
public final class ProverSource implements ProofSource {
  private static final int REMEMBERED = 20_000;

  private final Catalogue catalogue;
  private final ActionShapes shapes;
  private final Prover prover;
  private final Map<Question, Verdict> known = new LinkedHashMap<>();
  private final Map<Change, Difference> compared = new LinkedHashMap<>();

  private record Change(Question before, Question after) {}

  /**
   * @param catalogue the known actions
   * @param shapes of the same catalogue
   * @param prover asked where nothing is remembered
   */
  public ProverSource(Catalogue catalogue, ActionShapes shapes, Prover prover) {
    this.catalogue = catalogue;
    this.shapes = shapes;
    this.prover = prover;
  }

  @Override
  public Verdict verdict(Layers layers, Action action) {
    return answer(Question.of(shape(action), layers, action)).forAction(action.qualifiedName());
  }

  @Override
  public Verdict single(Layers layers, Action action) {
    return answer(Question.of(shape(action).single(), layers, action))
        .forAction(action.qualifiedName());
  }

  @Override
  public List<Tie> ties(Layers layers, Action action) {
    Question question = Question.of(shape(action), layers, action);
    return prover.restsOn(question, answer(question));
  }

  @Override
  public RegionVerdict region(Layers layers, Action action, Statement region) {
    RegionVerdict verdict = prover.region(Question.of(shape(action), layers, action), region);
    String name = action.qualifiedName();
    return new RegionVerdict(
        verdict.allowed().withAction(name), verdict.refused().withAction(name));
  }

  @Override
  public Difference difference(Layers before, Layers after, Action action) {
    List<Question> sides = Question.sides(shape(action), List.of(before, after), action);
    return difference(new Change(sides.getFirst(), sides.getLast()))
        .withAction(action.qualifiedName());
  }

  /** Most actions that a change touches are alike: one proof serves them all. */
  private Difference difference(Change change) {
    @Nullable Difference remembered = compared.get(change);
    if (remembered != null) {
      return remembered;
    }
    if (compared.size() >= REMEMBERED) {
      compared.clear();
    }
    var difference = prover.difference(change.before(), change.after());
    compared.put(change, difference);
    return difference;
  }

  private ActionShape shape(Action action) {
    boolean listed =
        action.index() < catalogue.size() && catalogue.actions().get(action.index()).equals(action);
    return listed ? shapes.of(action.index()) : ActionShapes.of(catalogue, action);
  }

  private Verdict answer(Question question) {
    @Nullable Verdict remembered = known.get(question);
    if (remembered != null) {
      return remembered;
    }
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    Verdict verdict = prover.answer(question);
    known.put(question, verdict);
    return verdict;
  }
}
