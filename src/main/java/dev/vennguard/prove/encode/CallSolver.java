package dev.vennguard.prove.encode;

import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.BudgetExceeded;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.CallShape;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.TypeShape;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.solve.BacktrackingSolver;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Disjunction;
import dev.vennguard.prove.solve.RequestVariable.Approximation;
import dev.vennguard.prove.solve.RequestVariable.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Searches for one call that AWS checks for several resources (EVALUATION §6.9): takes a case for
 * each resource, all with the same caller, account and region, and solves them together.
 */
final class CallSolver {
  private static final int MOST_WAYS = 64;

  private final BiFunction<CaseEncoding, RequestQuery, BacktrackingSolver.Goal> asked;
  private final List<List<SingleCase>> calls = new ArrayList<>();
  private final Budget work;

  /**
   * Lists the calls: of each group one resource type, all with one caller, account and region.
   *
   * @param asked what a sort of request asks in an encoding
   * @param entries the cases of single resources
   */
  CallSolver(
      BiFunction<CaseEncoding, RequestQuery, BacktrackingSolver.Goal> asked,
      CallShape shape,
      List<SingleCase> entries,
      Budget work) {
    this.asked = asked;
    this.work = work;
    for (List<SingleCase> like : alike(entries)) {
      List<List<SingleCase>> found = List.of(List.of());
      for (List<TypeShape> group : shape.groups()) {
        List<List<SingleCase>> longer = new ArrayList<>();
        for (List<SingleCase> before : found) {
          like.stream()
              .filter(one -> group.contains(one.requestCase().type()) && own(one.requestCase()))
              .forEach(one -> longer.add(plus(before, one)));
        }
        work.spend(longer.size());
        found = longer;
      }
      calls.addAll(found);
    }
  }

  /** Those with one caller, account and region. */
  private static List<List<SingleCase>> alike(List<SingleCase> entries) {
    List<List<SingleCase>> alike = new ArrayList<>();
    for (SingleCase entry : entries) {
      List<SingleCase> like =
          alike.stream()
              .filter(one -> together(one.getFirst().requestCase(), entry.requestCase()))
              .findFirst()
              .orElseGet(() -> {
                alike.add(new ArrayList<>());
                return alike.getLast();
              });
      like.add(entry);
    }
    return alike;
  }

  private static boolean together(Case one, Case other) {
    return one.caller() == other.caller()
        && one.account().equals(other.account())
        && one.organised() == other.organised()
        && one.place().called().equals(other.place().called());
  }

  /** What a call touches is the caller's own, not one of AWS's. */
  private static boolean own(Case requestCase) {
    return requestCase.accountSegment().isEmpty()
        || requestCase.accountSegment().equals(requestCase.account());
  }

  private static List<SingleCase> plus(List<SingleCase> some, SingleCase one) {
    List<SingleCase> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /**
   * Looks for a call each of whose resources has a request of one of the sorts.
   *
   * @param further of one of these sorts, too, the request of some resource has to be; none if
   *     nothing more is asked
   */
  Answer find(List<RequestQuery> sorts, List<RequestQuery> further) {
    Optional<String> doubt = Optional.empty();
    try {
      for (List<SingleCase> call : calls) {
        if (single(call, sorts) instanceof Answer.None) {
          continue;
        }
        for (List<RequestQuery> ways : ways(call.size(), sorts, further)) {
          switch (solve(call, ways)) {
            case Answer.Found found -> {
              return found;
            }
            case Answer.None _ -> {}
            case Answer.Unknown(String reason) -> doubt = Optional.of(reason);
          }
        }
      }
    } catch (Unproved unproved) {
      return new Answer.Unknown(unproved.reason());
    }
    return doubt.<Answer>map(Answer.Unknown::new).orElseGet(Answer.None::new);
  }

  /** None if one of the resources has no such request by itself. */
  private static Answer single(List<SingleCase> call, List<RequestQuery> sorts) {
    for (SingleCase entry : call) {
      boolean none = sorts.stream().allMatch(query -> entry.find(query) instanceof Answer.None);
      if (none) {
        return new Answer.None();
      }
    }
    return new Answer.Unknown("");
  }

  /** Which resource takes which way. */
  private List<List<RequestQuery>> ways(
      int resources, List<RequestQuery> sorts, List<RequestQuery> further) {
    List<List<RequestQuery>> all = List.of(List.of());
    for (int i = 0; i < resources; i++) {
      List<List<RequestQuery>> longer = new ArrayList<>();
      for (List<RequestQuery> before : all) {
        for (RequestQuery requestCase : sorts) {
          List<RequestQuery> more = new ArrayList<>(before);
          more.add(requestCase);
          longer.add(more);
        }
      }
      all = longer;
      if (all.size() > MOST_WAYS) {
        throw new BudgetExceeded("one call on several resources can be allowed in too many ways");
      }
    }
    if (further.isEmpty()) {
      return all;
    }
    List<List<RequestQuery>> narrowed = new ArrayList<>();
    for (List<RequestQuery> way : all) {
      for (int i = 0; i < resources; i++) {
        for (RequestQuery more : further) {
          List<RequestQuery> with = new ArrayList<>(way);
          with.set(i, more.and(way.get(i)));
          narrowed.add(with);
        }
      }
    }
    return narrowed;
  }

  private Answer solve(List<SingleCase> call, List<RequestQuery> ways) {
    Set<Map<String, Binding>> choices = new LinkedHashSet<>();
    boolean closed = true;
    for (SingleCase entry : call) {
      entry.chosen().forEach(encoding -> choices.add(encoding.bound()));
      closed &= entry.complete();
    }
    boolean variables = choices.stream().anyMatch(bound -> !bound.isEmpty());
    for (Map<String, Binding> bound : choices) {
      CallEncoding whole =
          CallEncoding.of(
              call.stream()
                  .map(entry -> variables ? entry.with(bound) : entry.chosen().getFirst())
                  .toList());
      BacktrackingSolver.Goal goal = goal(whole, ways);
      BacktrackingSolver search = new BacktrackingSolver(whole.requestVariables(), work);
      Optional<State[]> states = search.solve(goal, Approximation.UNDER);
      if (states.isPresent()) {
        Request request = whole.request(states.get());
        return new Answer.Found(request);
      }
      closed &= !variables;
      if (closed
          && whole.overApproximated()
          && search.solve(goal, Approximation.OVER).isPresent()) {
        closed = false;
      }
    }
    return closed
        ? new Answer.None()
        : new Answer.Unknown("no call on all of its resources was found, and no proof against one");
  }

  private BacktrackingSolver.Goal goal(CallEncoding whole, List<RequestQuery> ways) {
    List<Disjunction> groups = new ArrayList<>();
    List<Conjunction> never = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      CaseEncoding encoding = whole.encodings().get(i);
      BacktrackingSolver.Goal own = asked.apply(encoding, ways.get(i));
      UnaryOperator<Conjunction> moving = whole.moving(i);
      own.groups().forEach(group -> groups.add(group.map(moving)));
      own.forbidden().forEach(one -> never.add(moving.apply(one)));
      encoding.ties().forEach(one -> never.add(moving.apply(one)));
    }
    return new BacktrackingSolver.Goal(groups, never);
  }
}
