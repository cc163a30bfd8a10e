package dev.vennguard.prove.encode;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.Cases;
import dev.vennguard.prove.request.Scope;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.solve.BacktrackingSolver;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Disjunction;
import dev.vennguard.prove.solve.RequestVariable.Approximation;
import dev.vennguard.prove.solve.RequestVariable.State;
import dev.vennguard.prove.value.KeySpec;
import dev.vennguard.prove.variable.CandidateBindings;
import dev.vennguard.prove.variable.VariableBindings;
import dev.vennguard.prove.variable.VariableBindings.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a request, or for a call on several resources, that fits one of several queries: case
 * by case, each encoded when it is first needed. In a case it tries chosen values of policy
 * variables first (an under-approximation), then proves absence with free ones (an
 * over-approximation), then joins variables to the texts that they stand in. Otherwise the answer
 * is unknown.
 */
public final class CaseSolver {
  private static final int TRIES = 6;
  private static final int FEW = 2;

  private final Workshop workshop;
  private final StatementFacts facts;
  private final Budget work;
  private final boolean accountsExact;
  private final ActionShape shape;
  private @Nullable CallSolver calls;
  private final List<SingleCase> entries = new ArrayList<>();

  /**
   * Lists the cases.
   *
   * @throws Unproved if even that is too much
   */
  public CaseSolver(
      Workshop workshop, Scope scope, ActionShape shape, StatementFacts facts, Budget work) {
    this.workshop = workshop;
    this.shape = shape;
    this.facts = facts;
    this.work = work;
    Cases cases =
        new Cases(
            scope,
            shape,
            facts.statements(),
            facts.referenced(),
            own -> facts.accounts(workshop.partition().id(), own),
            work);
    this.accountsExact = cases.exact();
    cases.all().forEach(requestCase -> entries.add(new Entry(requestCase)));
  }

  /**
   * Looks for a call each of whose resources has a request of one of these sorts (EVALUATION §6.9);
   * where each resource stands alone, for such a request.
   */
  public Answer everywhere(List<RequestQuery> sorts) {
    return shape.call().single() ? any(sorts) : calls().find(sorts, List.of());
  }

  /**
   * Looks for a call each of whose resources has a request of one of these sorts, and one of them
   * one that is of one of the further sorts, too; there is none if there are no further sorts.
   */
  public Answer somewhere(List<RequestQuery> sorts, List<RequestQuery> further) {
    if (!shape.call().single()) {
      // No resource has a request of the further sorts: then no call has.
      boolean none = any(further) instanceof Answer.None;
      return none ? new Answer.None() : calls().find(sorts, further);
    }
    List<RequestQuery> both = new ArrayList<>();
    for (RequestQuery one : sorts) {
      further.forEach(other -> both.add(other.and(one)));
    }
    return any(both);
  }

  /** Looks for a request that fits one of these. */
  public Answer any(List<RequestQuery> queries) {
    Answer answer = new Answer.None();
    for (RequestQuery query : queries) {
      Answer found = query.impossible() ? new Answer.None() : find(query);
      switch (found) {
        case Answer.Found _ -> {
          return found;
        }
        case Answer.None _ -> {}
        case Answer.Unknown _ -> answer = found;
      }
    }
    return answer;
  }

  private CallSolver calls() {
    CallSolver known = calls;
    if (known == null) {
      known = new CallSolver(this::asked, shape.call(), entries, work);
      calls = known;
    }
    return known;
  }

  /** Looks for such a request. */
  public Answer find(RequestQuery query) {
    Optional<String> doubt = Optional.empty();
    try {
      for (SingleCase entry : entries) {
        Answer answer = entry.find(query);
        switch (answer) {
          case Answer.Found found -> {
            return found;
          }
          case Answer.None _ -> {}
          case Answer.Unknown(String reason) -> doubt = Optional.of(reason);
        }
      }
    } catch (Unproved unproved) {
      return new Answer.Unknown(unproved.reason());
    }
    return doubt.<Answer>map(Answer.Unknown::new).orElseGet(Answer.None::new);
  }

  private final class Entry implements SingleCase {
    private final Case requestCase;
    private @Nullable SaidStatements said;
    private final List<CaseEncoding> chosen = new ArrayList<>();
    private List<Map<String, Binding>> combinations = List.of();
    private final List<CaseEncoding> widened = new ArrayList<>();
    private final List<CaseEncoding> joined = new ArrayList<>();
    private final List<CaseEncoding> guesses = new ArrayList<>();
    private final List<CandidateBindings> choices = new ArrayList<>();
    private boolean complete = true;

    Entry(Case requestCase) {
      this.requestCase = requestCase;
    }

    @Override
    public Case requestCase() {
      return requestCase;
    }

    @Override
    public List<CaseEncoding> chosen() {
      choose();
      while (chosen.size() < combinations.size()) {
        chosen(chosen.size());
      }
      return chosen;
    }

    /** One of them; each is built when it is reached. */
    private CaseEncoding chosen(int index) {
      while (chosen.size() <= index) {
        chosen.add(build(combinations.get(chosen.size()), Precision.CHOSEN));
      }
      return chosen.get(index);
    }

    @Override
    public boolean complete() {
      return complete && chosen().stream().noneMatch(CaseEncoding::accountUsed);
    }

    @Override
    public CaseEncoding with(Map<String, Binding> bound) {
      choose();
      Map<String, Binding> own = new LinkedHashMap<>(chosen(0).bound());
      own.replaceAll((key, value) -> bound.getOrDefault(key, value));
      return build(own, Precision.CHOSEN);
    }

    @Override
    public Answer find(RequestQuery query) {
      choose();
      boolean closed = complete;
      for (int i = 0; i < combinations.size(); i++) {
        CaseEncoding encoding = chosen(i);
        BacktrackingSolver.Goal goal = goal(encoding, query);
        BacktrackingSolver search = new BacktrackingSolver(encoding.requestVariables(), work);
        Optional<State[]> states = search.solve(goal, Approximation.UNDER);
        if (states.isPresent()) {
          return new Answer.Found(encoding.request(states.get()));
        }
        closed &= !encoding.accountUsed();
        if (closed
            && encoding.overApproximated()
            && search.solve(goal, Approximation.OVER).isPresent()) {
          closed = false;
        }
        if (i == 0 && combinations.size() > FEW && !conceivable(query)) {
          return new Answer.None();
        }
      }
      return closed ? new Answer.None() : widen(query);
    }

    /**
     * Whether there is one if variables can be anything. Mostly that tells at once that there is
     * none, where all combinations of values would have to be tried else.
     */
    private boolean conceivable(RequestQuery query) {
      if (widened.isEmpty()) {
        widened.add(build(Map.of(), Precision.WIDENED));
      }
      CaseEncoding encoding = widened.getFirst();
      return new BacktrackingSolver(encoding.requestVariables(), work)
          .solve(goal(encoding, query), Approximation.OVER)
          .isPresent();
    }

    /** Proves that there is none by letting variables be anything; or lets that suggest one. */
    private Answer widen(RequestQuery query) {
      if (!conceivable(query)) {
        return new Answer.None();
      }
      for (CandidateBindings guess : choices) {
        Optional<Answer> found = guessed(guess, query);
        if (found.isPresent()) {
          return found.get();
        }
      }
      return joined(query);
    }

    /** Proves that there is none where variables are tied to texts; or tries their values. */
    private Answer joined(RequestQuery query) {
      if (joined.isEmpty()) {
        boolean here = accountsExact && chosen.stream().noneMatch(CaseEncoding::accountUsed);
        joined.add(build(Map.of(), here ? Precision.JOINED_HERE : Precision.JOINED));
      }
      CaseEncoding encoding = joined.getFirst();
      BacktrackingSolver.Goal goal = goal(encoding, query);
      for (int tries = 0; tries < TRIES; tries++) {
        Optional<State[]> states =
            new BacktrackingSolver(encoding.requestVariables(), work)
                .solve(goal, Approximation.OVER);
        if (states.isEmpty() && tries == 0) {
          return new Answer.None();
        }
        if (states.isEmpty()) {
          break;
        }
        List<Conjunction> never = new ArrayList<>(goal.forbidden());
        Optional<Request> found = confirmed(encoding, states.get(), query);
        if (found.isPresent()) {
          return new Answer.Found(found.get());
        }
        never.addAll(encoding.others(states.get()));
        goal = new BacktrackingSolver.Goal(goal.groups(), never);
      }
      return new Answer.Unknown(encoding.reason());
    }

    /** A request with the values that these states give to variables, if there is one. */
    private Optional<Request> confirmed(CaseEncoding encoding, State[] states, RequestQuery query) {
      for (CandidateBindings guess : choices) {
        Map<String, Binding> all = guess.suggested(encoding.request(states));
        for (Map<String, Binding> bound : encoding.bindings(states)) {
          Map<String, Binding> chosenValues = new LinkedHashMap<>(all);
          chosenValues.replaceAll((key, value) -> bound.getOrDefault(key, value));
          Optional<Request> request = solve(build(chosenValues, Precision.CHOSEN), query);
          if (request.isPresent()) {
            return request;
          }
        }
      }
      return Optional.empty();
    }

    /** Values that a request suggests in which variables are any text. */
    private Optional<Answer> guessed(CandidateBindings guess, RequestQuery query) {
      if (guesses.isEmpty()) {
        guesses.add(build(Map.of(), Precision.GUESSED));
      }
      return solve(guesses.getFirst(), query)
          .flatMap(request -> solve(build(guess.suggested(request), Precision.CHOSEN), query))
          .map(Answer.Found::new);
    }

    private Optional<Request> solve(CaseEncoding encoding, RequestQuery query) {
      return new BacktrackingSolver(encoding.requestVariables(), work)
          .solve(goal(encoding, query), Approximation.UNDER)
          .map(encoding::request);
    }

    private void choose() {
      if (!combinations.isEmpty()) {
        return;
      }
      VariableBindings variables =
          new VariableBindings(workshop.specs(), requestCase, Map.of(), Precision.CHOSEN);
      List<String> free =
          said().referenced().variables().stream()
              .filter(key -> varies(variables.spec(key)))
              .toList();
      if (free.isEmpty()) {
        complete = accountsExact;
        combinations = List.of(Map.of());
        return;
      }
      CandidateBindings found = new CandidateBindings(said().all(), variables, free, work);
      combinations = List.copyOf(found.combinations());
      choices.add(found);
      complete = found.complete() && accountsExact;
    }

    private CaseEncoding build(Map<String, Binding> bound, Precision precision) {
      VariableBindings variables =
          new VariableBindings(workshop.specs(), requestCase, bound, precision);
      return new StatementEncoder(requestCase, variables, workshop, said(), work)
          .build(facts.statements(), new LinkedHashMap<>(bound));
    }

    private SaidStatements said() {
      SaidStatements known = said;
      if (known == null) {
        known = facts.said(requestCase);
        said = known;
      }
      return known;
    }
  }

  private static boolean varies(KeySpec spec) {
    return spec.presence() != KeySpec.Presence.NEVER && !spec.many() && spec.fixed().isEmpty();
  }

  /** What a sort of request asks in an encoding, without the encoding's ties. */
  private BacktrackingSolver.Goal asked(CaseEncoding encoding, RequestQuery query) {
    return new BacktrackingSolver.Goal(
        query.groups().stream().map(group -> anyOf(encoding, group)).toList(),
        present(encoding, query.forbidden()));
  }

  /** The same with its ties. */
  private BacktrackingSolver.Goal goal(CaseEncoding encoding, RequestQuery query) {
    BacktrackingSolver.Goal asked = asked(encoding, query);
    List<Conjunction> never = new ArrayList<>(asked.forbidden());
    never.addAll(encoding.ties());
    return new BacktrackingSolver.Goal(asked.groups(), never);
  }

  private Disjunction anyOf(CaseEncoding encoding, List<Statement> group) {
    return new Disjunction(present(encoding, group));
  }

  private List<Conjunction> present(CaseEncoding encoding, List<Statement> statements) {
    work.spend(statements.size() / 2);
    Set<Conjunction> found = new LinkedHashSet<>();
    for (Statement statement : statements) {
      Conjunction conjunction = encoding.statements().get(facts.known(statement));
      if (conjunction != null) {
        found.add(conjunction);
      }
    }
    return List.copyOf(found);
  }
}
