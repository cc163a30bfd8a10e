package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.request.ActionClasses.ActionClass;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.Assertion.Expect;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves assertions. A region in which no request lies makes {@code Never} and {@code Always} true,
 * and the result says so; {@code Sometimes} is false then. Not for several threads at once.
 */
public final class AssertionCheck {
  private static final String EMPTY =
      "no request lies in the region: check its resource and conditions";

  private final Catalogue catalogue;
  private final ActionClasses classes;
  private final Prover prover;

  /** Checks against this catalogue, by proofs of that prover. */
  public AssertionCheck(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.classes = new ActionClasses(catalogue);
    this.prover = prover;
  }

  /** The known actions that the region speaks of. */
  public ActionSet actions(Assertion assertion) {
    return classes.actions(assertion.region().actions());
  }

  /** Whether an assertion holds for these layers. */
  public AssertionResult check(Layers layers, Assertion assertion) {
    Layers region =
        Layers.identity(
                List.of(new Policy(assertion.region().version(), List.of(assertion.region()))))
            .in(layers.situation());
    Tally tally = new Tally(assertion);
    for (ActionClass alike : classes.of(actions(assertion), List.of(layers, region))) {
      RegionVerdict verdict = prover.region(alike.questions().getFirst(), assertion.region());
      tally.add(alike, verdict);
    }
    return tally.result();
  }

  /** What was found so far. */
  private final class Tally {
    private final Assertion assertion;
    private final List<Integer> against = new ArrayList<>();
    private Example example = new Example.None();
    private String reason = "";
    private boolean empty = true;

    Tally(Assertion assertion) {
      this.assertion = assertion;
    }

    void add(ActionClass alike, RegionVerdict verdict) {
      empty &= verdict.empty();
      Answer telling = assertion.expect() == Expect.ALWAYS ? verdict.refused() : verdict.allowed();
      switch (telling) {
        case Answer.Found(var request) -> {
          against.addAll(alike.actions());
          if (example instanceof Example.None) {
            example = new Example.Found(request.withAction(name(alike.actions().getFirst())));
          }
        }
        case Answer.None _ -> {}
        case Answer.Unknown(String why) -> reason = name(alike.actions().getFirst()) + ": " + why;
      }
    }

    AssertionResult result() {
      boolean found = example instanceof Example.Found;
      boolean sometimes = assertion.expect() == Expect.SOMETIMES;
      if (!found && !reason.isEmpty()) {
        return new AssertionResult(assertion, Truth.UNDECIDED, example, List.of(), reason);
      }
      Truth truth = found == sometimes ? Truth.HOLDS : Truth.FAILS;
      List<String> names =
          sometimes ? List.of() : against.stream().sorted().map(index -> name(index)).toList();
      return new AssertionResult(assertion, truth, example, names, empty ? EMPTY : "");
    }

    private String name(int index) {
      Action action = catalogue.actions().get(index);
      return action.qualifiedName();
    }
  }
}
