package dev.vennguard.workspace;

import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.change.Candidate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A question to the workspace, as a value: made where somebody asks, answered where the workspace
 * is. What it is about is the newest snapshot at that time, and the answer says which that was.
 *
 * @param <A> the answer
 */
@FunctionalInterface
public interface Inquiry<A> {
  /**
   * The answer. To be called on the workspace's thread.
   *
   * @param waits whether something better is to be done
   * @throws dev.vennguard.explain.coverage.Stopped if it ended for that; asking again goes on
   */
  A answer(Workspace workspace, BooleanSupplier waits);

  /** The same question, what is found being made into something else where it is found. */
  default <B> Inquiry<B> then(Function<A, B> prepare) {
    return (workspace, waits) -> prepare.apply(answer(workspace, waits));
  }

  /**
   * Why an action has its outcome.
   *
   * @param action its number in the catalogue
   */
  record Why(int action) implements Inquiry<Explained> {
    @Override
    public Explained answer(Workspace workspace, BooleanSupplier waits) {
      Snapshot snapshot = workspace.snapshot();
      String name = snapshot.evaluation().catalogue().actions().get(action).qualifiedName();
      return new Explained(
          snapshot, workspace.reasons().explain(snapshot.evaluation().layers(), name));
    }
  }

  /** What is explained, and what it was explained for. */
  record Explained(Snapshot snapshot, Explanation explanation) {}

  /**
   * What would change the outcome of an action.
   *
   * @param action its number in the catalogue
   */
  record Changes(int action) implements Inquiry<Proposed> {
    @Override
    public Proposed answer(Workspace workspace, BooleanSupplier waits) {
      Explained why = new Why(action).answer(workspace, waits);
      return new Proposed(
          why,
          workspace
              .reasons()
              .proposals(why.snapshot().evaluation().layers(), why.explanation(), waits));
    }
  }

  /** What would change an outcome, and the explanation that it follows from. */
  record Proposed(Explained why, Proposals proposals) {}

  /** How one request is decided, and which keys of its context matter. */
  record WhatIf(Request request) implements Inquiry<WhatIfAnswer> {
    @Override
    public WhatIfAnswer answer(Workspace workspace, BooleanSupplier waits) {
      return workspace.whatIf(request);
    }
  }

  /** What would allow one request. */
  record Openings(Request request) implements Inquiry<Opened> {
    @Override
    public Opened answer(Workspace workspace, BooleanSupplier waits) {
      Snapshot snapshot = workspace.snapshot();
      return new Opened(
          snapshot, workspace.reasons().toAllow(snapshot.evaluation().layers(), request, waits));
    }
  }

  /** What would allow a request, and what it was found for. */
  record Opened(Snapshot snapshot, List<Candidate> candidates) {
    /** Copies the list. */
    public Opened {
      candidates = List.copyOf(candidates);
    }
  }
}
