package dev.vennguard.prove;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Replay.Claim;
import dev.vennguard.prove.encode.CaseSolver;
import dev.vennguard.prove.encode.RequestQuery;
import dev.vennguard.prove.encode.StatementFacts;
import dev.vennguard.prove.encode.Workshop;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ActionTraits;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.request.Scope;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions about layers and something beside them: other layers, or a region of requests. */
final class ComparisonProof {
  private final Workshop workshop;
  private final Scope scope;
  private final Evaluator evaluator;
  private final long budget;

  ComparisonProof(Workshop workshop, Scope scope, Evaluator evaluator, long budget) {
    this.workshop = workshop;
    this.scope = scope;
    this.evaluator = evaluator;
    this.budget = budget;
  }

  Difference difference(Question named, Question alsoNamed) {
    Question before = Replay.anyAction(named);
    Question after = Replay.anyAction(alsoNamed);
    if (before.layers().equals(after.layers())) {
      return Difference.NONE;
    }
    Answer unsound = unsound(List.of(before, after));
    if (unsound instanceof Answer.Unknown) {
      return new Difference(Change.UNDECIDED, unsound, unsound);
    }
    try {
      Side old = new Side(before, formula(before));
      Side next = new Side(after, formula(after));
      Set<Statement> all = new LinkedHashSet<>(old.formula.statements());
      all.addAll(next.formula.statements());
      CaseSolver solver =
          new CaseSolver(
              workshop, scope, before.shape(), new StatementFacts(all), new Budget(budget));
      Answer gained = onlyIn(solver, next, old);
      Answer lost = onlyIn(solver, old, next);
      return new Difference(change(solver, old, next, gained, lost), gained, lost);
    } catch (Unproved unproved) {
      Answer unknown = new Answer.Unknown(unproved.reason());
      return new Difference(Change.UNDECIDED, unknown, unknown);
    }
  }

  RegionVerdict region(Question question, Statement region) {
    Answer unsound = unsound(List.of(question));
    if (!region.evaluableIn(LayerKind.IDENTITY)) {
      unsound = new Answer.Unknown("the region is not written as IAM would store it");
    }
    if (unsound instanceof Answer.Unknown) {
      return new RegionVerdict(unsound, unsound);
    }
    Statement nameless = region.anonymous();
    try {
      AuthorizationFormula formula = formula(question);
      Set<Statement> all = new LinkedHashSet<>(formula.statements());
      all.add(nameless);
      CaseSolver solver =
          new CaseSolver(
              workshop, scope, question.shape(), new StatementFacts(all), new Budget(budget));
      RequestQuery inside = RequestQuery.within(nameless);
      Answer allowed = solver.somewhere(formula.allowed(), List.of(inside));
      Answer refused = solver.any(inside(formula.refused(), inside));
      Question applies =
          new Question(
              question.shape(),
              List.of(new LayerQuestion(LayerKind.IDENTITY, 0, List.of(nameless))),
              question.situation());
      return new RegionVerdict(
          applying(replayed(allowed, question, Claim.ALLOWED), applies),
          applying(replayed(refused, question, Claim.DENIED), applies));
    } catch (Unproved unproved) {
      Answer unknown = new Answer.Unknown(unproved.reason());
      return new RegionVerdict(unknown, unknown);
    }
  }

  private static List<RequestQuery> inside(List<RequestQuery> queries, RequestQuery region) {
    return queries.stream().map(query -> query.and(region)).toList();
  }

  private AuthorizationFormula formula(Question question) {
    return new AuthorizationFormula(question, workshop.partition().id());
  }

  /** One of the two sets of layers. */
  private record Side(Question question, AuthorizationFormula formula) {}

  private Answer onlyIn(CaseSolver solver, Side here, Side there) {
    Answer answer = solver.somewhere(here.formula.allowed(), there.formula.refused());
    return replayed(replayed(answer, here.question, Claim.ALLOWED), there.question, Claim.DENIED);
  }

  private static Change change(
      CaseSolver solver, Side before, Side after, Answer gained, Answer lost) {
    return switch (gained) {
      case Answer.Unknown _ -> Change.UNDECIDED;
      case Answer.Found _ ->
          switch (lost) {
            case Answer.Unknown _ -> Change.UNDECIDED;
            case Answer.Found _ -> Change.CHANGED;
            case Answer.None _ -> less(solver, before, Change.GAINED, Change.WIDENED);
          };
      case Answer.None _ ->
          switch (lost) {
            case Answer.Unknown _ -> Change.UNDECIDED;
            case Answer.Found _ -> less(solver, after, Change.LOST, Change.NARROWED);
            case Answer.None _ -> Change.SAME;
          };
    };
  }

  /** Whether the smaller side allows nothing at all. */
  private static Change less(CaseSolver solver, Side smaller, Change nothing, Change something) {
    return switch (solver.everywhere(smaller.formula.allowed())) {
      case Answer.Found _ -> something;
      case Answer.None _ -> nothing;
      case Answer.Unknown _ -> Change.UNDECIDED;
    };
  }

  /**
   * Of a call on several resources one request has to lie in the region; whether it does follows no
   * rules of a service.
   */
  private Answer applying(Answer answer, Question applies) {
    if (answer instanceof Answer.Found(var request)) {
      Replay replay = new Replay(evaluator, applies);
      List<Request> call = new ArrayList<>(request.alongside());
      call.addFirst(request.alone());
      call.replaceAll(one -> one.withAction(ActionTraits.Rule.USUAL.placeholder()));
      if (call.stream().noneMatch(replay::allows)) {
        replay.together(call.getFirst(), Claim.ALLOWED);
      }
    }
    return answer;
  }

  private Answer replayed(Answer answer, Question question, Claim claim) {
    if (answer instanceof Answer.Found(var request)) {
      new Replay(evaluator, question).together(request, claim);
    }
    return answer;
  }

  /** An {@link Answer.Unknown} if something in the layers keeps proofs from being made. */
  private static Answer unsound(List<Question> sides) {
    for (Question side : sides) {
      for (LayerQuestion layer : side.layers()) {
        if (!layer.statements().stream().allMatch(one -> one.evaluableIn(layer.kind()))) {
          return new Answer.Unknown(OpenValues.notEvaluated(side));
        }
      }
    }
    return new Answer.None();
  }
}
