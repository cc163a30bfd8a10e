package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.escape.StepAnswer.Way;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.escape.path.StepPlace;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides one path: each request by itself, then all of them for one caller. */
final class PathProof {
  private final Catalogue catalogue;
  private final StepProofs proofs;
  private final Layers layers;
  private final Delegation known;
  private final Walking walking;
  private final OtherAccounts others;

  PathProof(Catalogue catalogue, StepProofs proofs, Layers layers, Delegation known) {
    this.catalogue = catalogue;
    this.proofs = proofs;
    this.layers = layers;
    this.known = known;
    this.walking = new Walking(proofs, layers, known);
    this.others = new OtherAccounts(layers);
  }

  PathResult result(EscapePath path) {
    List<StepAnswer> answers = new ArrayList<>();
    for (PathStep step : path.steps()) {
      StepAnswer answer = answer(step);
      if (answer.grade() == PathGrade.CLOSED) {
        return closed(path, "no request of `%s` is allowed".formatted(either(step)));
      }
      answers.add(answer);
    }
    Optional<StepAnswer> unknown =
        answers.stream().filter(one -> one.grade() == PathGrade.UNDECIDED).findFirst();
    if (unknown.isPresent()) {
      return new PathResult(
          path, PathGrade.UNDECIDED, List.of(), reason(unknown.get()), gap(answers), List.of());
    }
    PathGrade worst =
        answers.stream().map(StepAnswer::grade).max(Comparator.naturalOrder()).orElseThrow();
    PathGrade grade = path.sure() ? worst : PathGrade.CONDITIONAL;
    List<WalkedStep> walk = walking.walk(answers);
    if (walk.isEmpty() && worst != PathGrade.OPEN) {
      return apart(path, answers);
    }
    return new PathResult(path, grade, walk, limits(path, answers, walk), gap(answers), List.of());
  }

  /** Each request has somebody who makes it, but nobody was found who makes them all. */
  private PathResult apart(EscapePath path, List<StepAnswer> answers) {
    if (walking.nobody(answers)) {
      return closed(path, "no caller is allowed all of its requests");
    }
    if (walking.disjoint(answers)) {
      return closed(path, "its requests are allowed on different resources only");
    }
    return new PathResult(
        path,
        PathGrade.UNDECIDED,
        List.of(),
        "each request is allowed to somebody, but no one caller was found for all of them",
        gap(answers),
        List.of());
  }

  private static PathResult closed(EscapePath path, String reason) {
    return new PathResult(path, PathGrade.CLOSED, List.of(), reason, List.of(), List.of());
  }

  /** Not where nobody knows which policy the boundary is: it would be a Deny on all policies. */
  private List<Statement> gap(List<StepAnswer> answers) {
    return answers.stream()
        .filter(one -> one.step().close())
        .filter(one -> one.step().place() != StepPlace.BOUNDARY || !known.boundaries().isEmpty())
        .flatMap(one ->
            one.ways().stream()
                .filter(way -> !way.grade().closed())
                .map(way -> StepRegion.of(one.step(), way.action(), known, layers.situation())))
        .toList();
  }

  private static String either(PathStep step) {
    return String.join("` or `", step.actions());
  }

  private static String reason(StepAnswer answer) {
    return answer.ways().stream()
        .filter(one -> one.grade() == PathGrade.UNDECIDED)
        .map(one -> "`%s`: %s".formatted(one.action().qualifiedName(), one.reason()))
        .findFirst()
        .orElse("");
  }

  private String limits(EscapePath path, List<StepAnswer> answers, List<WalkedStep> walk) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < answers.size() && i < walk.size(); i++) {
      StepAnswer one = answers.get(i);
      if (one.step().place() == StepPlace.BOUNDARY && known.boundaries().isEmpty()) {
        words.add("the ARN of the boundary is not known");
      } else if (one.grade() == PathGrade.CONDITIONAL) {
        words.add(Limits.of(layers, walk.get(i)));
      }
    }
    if (words.isEmpty() && !path.sure()) {
      words.add("it depends on what else there is in the account");
    }
    return String.join("; ", words.stream().distinct().toList());
  }

  private StepAnswer answer(PathStep step) {
    List<Way> ways = new ArrayList<>();
    for (String name : step.actions()) {
      Optional<Action> action = catalogue.action(name);
      action.ifPresent(one -> ways.add(way(step, one)));
    }
    ways.sort(Comparator.comparing(Way::grade));
    PathGrade best = ways.isEmpty() ? PathGrade.UNDECIDED : ways.getFirst().grade();
    boolean unclear =
        best == PathGrade.CLOSED
            && ways.stream().anyMatch(one -> one.grade() == PathGrade.UNDECIDED);
    return new StepAnswer(step, unclear ? PathGrade.UNDECIDED : best, ways);
  }

  private Way way(PathStep step, Action action) {
    Statement region = StepRegion.of(step, action, known, layers.situation());
    RegionVerdict verdict = proofs.region(layers, action, region);
    return switch (verdict.allowed()) {
      case Answer.None none -> refused(step, action, none);
      case Answer.Unknown(String why) ->
          new Way(action, PathGrade.UNDECIDED, verdict.allowed(), why);
      case Answer.Found found -> new Way(action, grade(step, action, verdict), found, "");
    };
  }

  private Way refused(PathStep step, Action action, Answer none) {
    return others
        .reached(step, action)
        .map(arn ->
            new Way(
                action,
                PathGrade.UNDECIDED,
                none,
                "allowed on `%s`, and that account decides whether to let it in".formatted(arn)))
        .orElseGet(() -> new Way(action, PathGrade.CLOSED, none, ""));
  }

  private PathGrade grade(PathStep step, Action action, RegionVerdict verdict) {
    if (step.place() == StepPlace.BOUNDARY && known.boundaries().isEmpty()) {
      return PathGrade.CONDITIONAL;
    }
    if (verdict.refused() instanceof Answer.None) {
      return PathGrade.OPEN;
    }
    for (String other : StepRegion.anyOther(step, action, layers.situation())) {
      Statement region = StepRegion.on(other, step, action, known, layers.situation().partition());
      RegionVerdict there = proofs.region(layers, action, region);
      if (there.allowed() instanceof Answer.Found && there.refused() instanceof Answer.None) {
        return PathGrade.OPEN;
      }
    }
    return PathGrade.CONDITIONAL;
  }
}
