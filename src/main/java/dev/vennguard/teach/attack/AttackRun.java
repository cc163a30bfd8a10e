package dev.vennguard.teach.attack;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far an attack has come.
 *
 * @param layers under attack
 * @param judges who know the ways out, the first that knows one counts
 * @param found the ids of those that were found
 */
public record AttackRun(Layers layers, List<HoleJudge> judges, Set<String> found) {
  /** Copies the collections. */
  public AttackRun {
    judges = List.copyOf(judges);
    found = Set.copyOf(found);
  }

  /** What became of a try. */
  public sealed interface Outcome {
    /** It gets out, by a way that was not found before. */
    record Escaped(Hole hole) implements Outcome {}

    /** It gets out, by a way that was found before. */
    record FoundBefore(Hole hole) implements Outcome {}

    /** It is refused. */
    record Refused(Decision decision) implements Outcome {}

    /** It goes through, but the boundary means it to. */
    record Inside(Decision decision) implements Outcome {}
  }

  /**
   * A try and what follows.
   *
   * @param outcome what became of it
   * @param run how far it is now
   */
  public record Tried(Outcome outcome, AttackRun run) {}

  /** An attack at its beginning. */
  public static AttackRun start(Layers layers, List<HoleJudge> judges) {
    return new AttackRun(layers, judges, Set.of());
  }

  /** The same with one more judge, who is asked last. */
  public AttackRun judgedBy(HoleJudge judge) {
    List<HoleJudge> more = new ArrayList<>(judges);
    more.add(judge);
    return new AttackRun(layers, more, found);
  }

  /** Decides a request, live. */
  public Tried attempt(Evaluator evaluator, Request request) {
    Decision decision = evaluator.decide(layers, request);
    if (!decision.allowed()) {
      return new Tried(new Outcome.Refused(decision), this);
    }
    for (HoleJudge judge : judges) {
      Optional<Hole> used = judge.used(layers, request);
      if (used.isPresent()) {
        Set<String> more = new TreeSet<>(found);
        boolean first = more.add(used.get().id());
        return new Tried(
            first ? new Outcome.Escaped(used.get()) : new Outcome.FoundBefore(used.get()),
            new AttackRun(layers, judges, more));
      }
    }
    return new Tried(new Outcome.Inside(decision), this);
  }

  /** The ways out that are still to be found. */
  public List<Hole> left() {
    List<Hole> left = new ArrayList<>();
    judges.forEach(judge -> left.addAll(judge.holes(layers)));
    left.removeIf(hole -> found.contains(hole.id()));
    return left;
  }

  /** Whether all are found. */
  public boolean over() {
    return left().isEmpty();
  }
}
