package dev.vennguard.lint.kit;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.coverage.CalledResources;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.Assertion.Expect;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is proved of the requests that statements apply to, in every account that they reach,
 * remembered by content. What cannot be proved counts as not so: a rule that asks here stays silent
 * then. Not for several threads.
 */
public final class StatementRegions {
  private static final int REMEMBERED = 2_000;

  private final AssertionCheck check;
  private final Catalogue catalogue;
  private final Prover prover;
  private final BooleanSupplier timeIsUp;
  private final Map<Asked, Found> known = new HashMap<>();
  private final Map<Call, List<String>> lacking = new HashMap<>();

  private enum Claim {
    EMPTY,
    NEVER,
    ALWAYS,
    SOME
  }

  private enum Found {
    HOLDS,
    /** It holds, since no request lies in the region. */
    EMPTY,
    /** It does not hold, or nobody knows. */
    FAILS
  }

  private record Asked(Claim claim, Layers layers, Statement region) {}

  private record Call(Layers layers, Action action) {}

  /**
   * Proves over this catalogue, by proofs of that prover.
   *
   * @param timeIsUp nothing new is proved then; it may be asked again when there is more time
   */
  public StatementRegions(Catalogue catalogue, Prover prover, BooleanSupplier timeIsUp) {
    this.check = new AssertionCheck(catalogue, prover);
    this.catalogue = catalogue;
    this.prover = prover;
    this.timeIsUp = timeIsUp;
  }

  /** Whether no request exists that the statement applies to. */
  public boolean empty(Statement region, Situation situation) {
    Layers nothing = new Layers(List.of()).in(situation);
    return holds(new Asked(Claim.EMPTY, nothing, region(region)));
  }

  /** Whether these layers allow no request that the statement applies to, and there are some. */
  public boolean never(Layers layers, Statement region) {
    return holds(new Asked(Claim.NEVER, layers, region(region)));
  }

  /** Whether these layers allow every request that the statement applies to, and there are some. */
  public boolean always(Layers layers, Statement region) {
    return holds(new Asked(Claim.ALWAYS, layers, region(region)));
  }

  /** Whether these layers allow some request that the statement applies to. */
  public boolean some(Layers layers, Statement region) {
    return holds(new Asked(Claim.SOME, layers, region(region)));
  }

  /**
   * On which of the resources that every call of an action touches a layer allows nothing
   * (EVALUATION §6.9); nothing if that is not known.
   *
   * @param alone the documents of the layer, as if they granted
   */
  public Optional<List<String>> lacking(Layers alone, Action action) {
    if (lacking.size() >= REMEMBERED) {
      lacking.clear();
    }
    Call call = new Call(alone, action);
    if (!lacking.containsKey(call) && !timeIsUp.getAsBoolean()) {
      ProofSource proofs = new ProverSource(catalogue, ActionShapes.of(catalogue), prover);
      List<Policy> policies =
          alone.inForce().stream().flatMap(one -> one.policies().stream()).toList();
      List<String> found = new CalledResources(proofs, action).missing(policies, alone.situation());
      if (!timeIsUp.getAsBoolean()) {
        lacking.put(call, found);
      }
    }
    return Optional.ofNullable(lacking.get(call));
  }

  /** A single layer that allows what the statements apply to, whatever their effect. */
  public static Layers allowing(List<Statement> statements, Situation situation) {
    List<Statement> all = statements.stream().map(StatementRegions::allow).toList();
    Policy policy = new Policy(dev.vennguard.policy.PolicyVersion.V2012_10_17, all);
    return new Layers(List.of(new Layer(LayerKind.IDENTITY, 0, List.of(policy)))).in(situation);
  }

  private static Statement region(Statement statement) {
    return allow(statement);
  }

  private static Statement allow(Statement statement) {
    return statement.withSid("").withEffect(Effect.ALLOW).withPrincipal(PrincipalClause.NONE);
  }

  /** In the own account, and on the resources of others that the region covers. */
  private boolean holds(Asked asked) {
    Optional<List<Situation>> others = ReachedAccounts.of(asked.layers(), asked.region());
    if (others.isEmpty() || !Decidable.is(asked.layers(), asked.region())) {
      return false;
    }
    List<Found> found = new ArrayList<>();
    found.add(found(asked));
    others.get().stream()
        .map(one -> new Asked(asked.claim(), asked.layers().in(one), asked.region()))
        .map(this::found)
        .forEach(found::add);
    return switch (asked.claim()) {
      case EMPTY -> found.stream().allMatch(one -> one == Found.EMPTY);
      case NEVER, ALWAYS ->
          found.stream().allMatch(one -> one != Found.FAILS) && found.contains(Found.HOLDS);
      case SOME -> found.contains(Found.HOLDS);
    };
  }

  private Found found(Asked asked) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    Found before = known.get(asked);
    if (before != null) {
      return before;
    } else if (timeIsUp.getAsBoolean()) {
      return Found.FAILS;
    }
    AssertionResult result = prove(asked);
    Found found =
        result.truth() != Truth.HOLDS ? Found.FAILS : result.vacuous() ? Found.EMPTY : Found.HOLDS;
    if (result.truth() != Truth.UNDECIDED || !timeIsUp.getAsBoolean()) {
      known.put(asked, found);
    }
    return found;
  }

  private AssertionResult prove(Asked asked) {
    Expect expect =
        switch (asked.claim()) {
          case EMPTY, NEVER -> Expect.NEVER;
          case ALWAYS -> Expect.ALWAYS;
          case SOME -> Expect.SOMETIMES;
        };
    return check.check(asked.layers(), new Assertion("", expect, asked.region()));
  }
}
