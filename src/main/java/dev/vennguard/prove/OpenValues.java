package dev.vennguard.prove;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.range.Unknowns;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.LayerCoverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A question about statements with values that nobody knows, held between two that have none. What
 * layers allow grows with their Allow statements and shrinks with their Deny statements: so
 * whatever the values are, they allow at least what {@link #least} and at most what {@link #most}
 * allows, and what both say is certain (proofs.md "Unknown values").
 *
 * @param least Allow statements apply as seldom, Deny statements as often as they can
 * @param most the other way round
 * @param seldom both apply as seldom as they can
 * @param names of the values
 */
record OpenValues(Question least, Question most, Question seldom, Set<String> names) {
  /** Nothing if all values are known, or if the range of a statement cannot be told. */
  static Optional<OpenValues> of(Question question) {
    Set<String> names = new LinkedHashSet<>();
    for (LayerQuestion layer : question.layers()) {
      for (Statement statement : layer.statements()) {
        if (Unknowns.in(statement)) {
          if (!Unknowns.ranged(statement, layer.kind())) {
            return Optional.empty();
          }
          names.addAll(Unknowns.names(statement));
        }
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenValues(
                at(question, End.LEAST, End.MOST),
                at(question, End.MOST, End.LEAST),
                at(question, End.LEAST, End.LEAST),
                names));
  }

  private enum End {
    LEAST,
    MOST;

    Stream<Statement> of(Statement statement) {
      return switch (this) {
        case LEAST -> Unknowns.least(statement).stream();
        case MOST -> Stream.of(Unknowns.most(statement));
      };
    }
  }

  private static Question at(Question question, End allow, End deny) {
    List<LayerQuestion> layers = new ArrayList<>();
    for (LayerQuestion layer : question.layers()) {
      layers.add(
          new LayerQuestion(
              layer.id(),
              layer.statements().stream()
                  .flatMap(one -> (one.effect() == Effect.ALLOW ? allow : deny).of(one))
                  .toList()));
    }
    return new Question(question.shape(), layers, question.situation());
  }

  /** Why a question cannot be evaluated at all. */
  static String notEvaluated(Question question) {
    Set<String> names = new LinkedHashSet<>();
    question.layers().stream()
        .flatMap(layer -> layer.statements().stream())
        .forEach(one -> names.addAll(Unknowns.names(one)));
    return names.isEmpty()
        ? "a statement that IAM would not store speaks of it"
        : "a statement speaks of it for which `%s` is not known"
            .formatted(String.join("`, `", names));
  }

  /** Why something is open. */
  String reason() {
    return "it depends on `"
        + String.join("`, `", names)
        + (names.size() == 1 ? "`, which is not known" : "`, which are not known");
  }

  /** What is certain of what a layer allows by itself. */
  LayerCoverage covered(LayerCoverage atLeast, LayerCoverage atMost) {
    Coverage both = both(atLeast.coverage(), atMost.coverage());
    String reason =
        both != Coverage.UNDECIDED
            ? ""
            : Stream.of(atLeast, atMost)
                .filter(one -> one.coverage() == Coverage.UNDECIDED)
                .map(LayerCoverage::reason)
                .findFirst()
                .orElse(reason());
    return new LayerCoverage(both, reason, atLeast.steps() + atMost.steps());
  }

  /**
   * What is certain of a verdict. That nothing is left because of Deny statements is certain only
   * if it is also so where no statement applies oftener than it must.
   *
   * @param between the verdict on {@link #seldom}
   */
  Verdict verdict(Verdict atLeast, Verdict atMost, Supplier<Verdict> between) {
    List<Coverage> coverage = new ArrayList<>();
    for (int i = 0; i < atLeast.coverage().size(); i++) {
      coverage.add(both(atLeast.coverage().get(i), atMost.coverage().get(i)));
    }
    boolean certain =
        atLeast.outcome() == atMost.outcome()
            && atLeast.bypass() == atMost.bypass()
            && (atLeast.outcome() != Outcome.EXPLICIT_DENY
                || between.get().outcome() == Outcome.EXPLICIT_DENY);
    return new Verdict(
        coverage,
        both(atLeast.effective(), atMost.effective()),
        certain ? atLeast.outcome() : Outcome.UNDECIDED,
        atLeast.allowed(),
        atMost.denied(),
        certain ? atLeast.bypass() : ResourcePolicyReach.NOTHING,
        certain && atLeast.outcome() != Outcome.UNDECIDED ? "" : reason(atLeast, atMost));
  }

  private String reason(Verdict atLeast, Verdict atMost) {
    return Stream.of(atLeast, atMost)
        .filter(one -> one.outcome() == Outcome.UNDECIDED)
        .map(Verdict::reason)
        .findFirst()
        .orElse(reason());
  }

  private static Coverage both(Coverage one, Coverage other) {
    return one == other ? one : Coverage.UNDECIDED;
  }

  /** What is certain of the requests of a region. */
  RegionVerdict region(RegionVerdict atLeast, RegionVerdict atMost) {
    return new RegionVerdict(
        certain(atLeast.allowed(), atMost.allowed()), certain(atMost.refused(), atLeast.refused()));
  }

  /** A request is found for certain where fewest are, and there is none where most are. */
  private Answer certain(Answer fewest, Answer many) {
    return switch (fewest) {
      case Answer.Found found -> found;
      case Answer.Unknown unknown -> many instanceof Answer.None ? many : unknown;
      case Answer.None _ ->
          switch (many) {
            case Answer.None none -> none;
            case Answer.Found _ -> new Answer.Unknown(reason());
            case Answer.Unknown unknown -> unknown;
          };
    };
  }

  /** Whether {@link #of} gives something. */
  static boolean in(Question question) {
    return of(question).isPresent();
  }

  /**
   * What is certain of a change: what is gained or lost where one side allows least and the other
   * most, if it is so both ways. The same statements with the same values allow the same, whatever
   * the values are.
   */
  static Difference difference(
      Question before, Question after, BiFunction<Question, Question, Difference> compared) {
    if (before.equals(after)) {
      return Difference.NONE;
    }
    Optional<OpenValues> old = of(before);
    Optional<OpenValues> now = of(after);
    Difference fewest =
        compared.apply(
            old.map(OpenValues::most).orElse(before), now.map(OpenValues::least).orElse(after));
    Difference many =
        compared.apply(
            old.map(OpenValues::least).orElse(before), now.map(OpenValues::most).orElse(after));
    if (fewest.change() == many.change()) {
      return new Difference(fewest.change(), fewest.gained(), many.lost());
    }
    Answer doubt =
        new Answer.Unknown(now.or(() -> old).map(OpenValues::reason).orElse(fewest.reason()));
    return new Difference(Difference.Change.UNDECIDED, doubt, doubt);
  }
}
