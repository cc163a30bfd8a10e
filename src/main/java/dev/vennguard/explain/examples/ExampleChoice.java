package dev.vennguard.explain.examples;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.examples.ChangePart.Side;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses requests on which two sets of layers differ (review.md "Judge by examples"): a greedy set
 * cover of the parts of the change ({@link ChangePart}: a statement, an action, a resource or a
 * condition). Candidates are found by proof: one for every kind of difference, service, access
 * level and resource, and one for each part that is missing there. A part is told by a request
 * whose answer would be another were the part left undone. Of the candidates the one that tells
 * most untold parts is taken, among equals the one of a new direction, access level, service and
 * sort of resource; once all parts are told, only such that bring something new.
 */
public final class ExampleChoice {
  private static final int MOST_CANDIDATES = 600;
  private static final int MOST_SEARCHED = 60;

  private final Catalogue catalogue;
  private final PolicyDiff diff;
  private final Evaluator evaluator = new Evaluator();

  /**
   * @param prover finds the requests
   */
  public ExampleChoice(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.diff = new PolicyDiff(catalogue, prover);
  }

  /**
   * So many requests at most.
   *
   * @param limit about ten for people
   */
  public TellingExamples choose(Layers before, Layers after, int limit) {
    List<Entry> entries = diff.entries(before, after);
    List<ChangePart> parts = ChangeParts.of(before, after);
    List<TellingExample> candidates = candidates(before, after, entries, parts);
    Set<ChangePart> told = told(candidates);
    int searched = 0;
    for (ChangePart part : parts) {
      if (!told.contains(part) && searched < MOST_SEARCHED) {
        searched++;
        candidates.addAll(searched(before, after, part, parts));
      }
    }
    List<TellingExample> chosen = chosen(candidates, limit);
    Set<ChangePart> covered = told(chosen);
    int undecided =
        (int) entries.stream().filter(one -> one.difference().change() == Change.UNDECIDED).count();
    return new TellingExamples(
        chosen,
        parts.stream().filter(part -> !covered.contains(part)).toList(),
        entries.size() - undecided,
        undecided);
  }

  private static Set<ChangePart> told(List<TellingExample> examples) {
    Set<ChangePart> told = new HashSet<>();
    examples.forEach(one -> told.addAll(one.parts()));
    return told;
  }

  /** One of each sort of difference, service and access level. */
  private List<TellingExample> candidates(
      Layers before, Layers after, List<Entry> entries, List<ChangePart> parts) {
    Set<List<Object>> seen = new HashSet<>();
    List<TellingExample> found = new ArrayList<>();
    for (Entry entry : entries) {
      Action action = catalogue.actions().get(entry.action());
      for (Answer answer : List.of(entry.difference().gained(), entry.difference().lost())) {
        if (found.size() < MOST_CANDIDATES
            && answer instanceof Answer.Found(var request)
            && seen.add(
                List.of(
                    action.service(),
                    action.level(),
                    entry.difference().change(),
                    request.resource()))) {
          found.addAll(example(before, after, entry.action(), request, parts));
        }
      }
    }
    return found;
  }

  /** Requests that a part decides and that the whole change decides otherwise, too. */
  private List<TellingExample> searched(
      Layers before, Layers after, ChangePart part, List<ChangePart> parts) {
    Layers whole = part.side() == Side.BEFORE ? before : after;
    List<TellingExample> found = new ArrayList<>();
    for (Entry entry : diff.firstDifference(part.without(), whole)) {
      for (Answer answer : List.of(entry.difference().gained(), entry.difference().lost())) {
        if (answer instanceof Answer.Found(var request)) {
          found.addAll(example(before, after, entry.action(), request, parts));
        }
      }
    }
    return found;
  }

  /** The request, if both sides differ on it. */
  private List<TellingExample> example(
      Layers before, Layers after, int action, Request request, List<ChangePart> parts) {
    boolean was = allowed(before, request);
    boolean is = allowed(after, request);
    if (was == is) {
      return List.of();
    }
    List<ChangePart> depends =
        parts.stream()
            .filter(
                part -> allowed(part.without(), request) != (part.side() == Side.BEFORE ? was : is))
            .toList();
    return List.of(new TellingExample(action, request, is, depends));
  }

  /** A call is allowed if each of its requests is. */
  private boolean allowed(Layers layers, Request request) {
    return evaluator.decide(layers, request.alone()).allowed()
        && request.alongside().stream().allMatch(one -> evaluator.decide(layers, one).allowed());
  }

  private List<TellingExample> chosen(List<TellingExample> candidates, int limit) {
    List<TellingExample> left = new ArrayList<>(new LinkedHashSet<>(candidates));
    List<TellingExample> chosen = new ArrayList<>();
    Set<ChangePart> told = new HashSet<>();
    Set<Object> seen = new HashSet<>();
    while (chosen.size() < limit && !left.isEmpty()) {
      TellingExample best = left.getFirst();
      int most = -1;
      for (TellingExample one : left) {
        int worth = worth(one, told, seen);
        if (worth > most) {
          most = worth;
          best = one;
        }
      }
      if (most <= 0) {
        break;
      }
      chosen.add(best);
      told.addAll(best.parts());
      seen.addAll(traits(best));
      left.remove(best);
    }
    return chosen;
  }

  private int worth(TellingExample one, Set<ChangePart> told, Set<Object> seen) {
    int parts = (int) one.parts().stream().filter(part -> !told.contains(part)).count();
    int traits = (int) traits(one).stream().filter(trait -> !seen.contains(trait)).count();
    return parts * 100 + traits;
  }

  /** What a further example should bring that the others have not. */
  private List<Object> traits(TellingExample one) {
    Action action = catalogue.actions().get(one.action());
    return List.of(
        "allowed after: " + one.allowedAfter(),
        action.service() + one.allowedAfter(),
        action.level(),
        "any resource: " + one.request().resource().equals("*"));
  }
}
