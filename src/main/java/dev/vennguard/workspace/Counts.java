package dev.vennguard.workspace;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where every action stands under an evaluation, and how many stand where: the one source of every
 * number and every word that the window says of outcomes. Each action stands in exactly one place.
 * Immutable; made of few operations on bit sets.
 */
public final class Counts {
  /** Where an action stands, as every part of the window says it: one word for each thing. */
  public enum Standing {
    ALLOWED("allowed", "every request is allowed"),
    CONDITIONAL("conditional", "some requests are allowed, some are not"),
    UNDECIDED("undecided", "not known: counted neither as allowed nor as denied"),
    DENIED("denied", "a Deny statement takes away every request"),
    NO_OVERLAP("no overlap", "both allow some requests, but never the same one"),
    /** The identity policy names it in an Allow statement which applies to no request of it. */
    NEVER_APPLIES(
        "never applies",
        "an identity policy names it, but in a statement that never applies to it"),
    CUT_OFF(
        "cut off", "the identity policy grants it, the boundary or a further layer cuts it off"),
    UNUSED("unused", "the boundary has room for it, the identity policy does not grant it"),
    NEITHER("neither", "no policy speaks of it");

    private final String word;
    private final String meaning;

    Standing(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /** The word for it, in lower case. */
    public String word() {
      return word;
    }

    /** The same of so many actions: {@code 1 never applies, 5 never apply}. */
    public String word(int count) {
      return this == NEVER_APPLIES && count != 1 ? "never apply" : word;
    }

    /** What it means, in one sentence. */
    public String meaning() {
      return meaning;
    }

    /** Whether some request is allowed. */
    public boolean effective() {
      return this == ALLOWED || this == CONDITIONAL;
    }
  }

  private final Evaluation evaluation;
  private final Map<Standing, ActionSet> sets = new EnumMap<>(Standing.class);
  private final ActionSet named;
  private final boolean boundaryAttached;

  /** What an evaluation says. */
  public Counts(Evaluation evaluation) {
    this.evaluation = evaluation;
    boundaryAttached = evaluation.layers().first(LayerKind.BOUNDARY).isPresent();
    for (Outcome outcome : Outcome.values()) {
      sets.put(standing(outcome), evaluation.with(outcome));
    }
    if (!limited(evaluation)) {
      // Where no layer limits anything there is no room that is left unused.
      sets.merge(Standing.NEITHER, set(Standing.UNUSED), ActionSet::or);
      sets.put(Standing.UNUSED, evaluation.catalogue().none());
    }
    ActionSet spoken = evaluation.catalogue().none();
    ActionSet granting = evaluation.catalogue().none();
    for (Layer layer : evaluation.layers().inForce()) {
      List<Policy> policies = layer.policies();
      for (int p = 0; p < policies.size(); p++) {
        List<Statement> statements = policies.get(p).statements();
        for (int s = 0; s < statements.size(); s++) {
          Statement statement = statements.get(s);
          ActionSet mentions = evaluation.mentions(new StatementId(layer.id(), p, s));
          if (names(statement.actions())) {
            spoken = spoken.or(mentions);
          }
          if (layer.kind() == LayerKind.IDENTITY && statement.effect() == Effect.ALLOW) {
            granting = granting.or(mentions);
          }
        }
      }
    }
    ActionSet never = never(granting.and(set(Standing.UNUSED).or(set(Standing.NEITHER))));
    sets.put(Standing.NEVER_APPLIES, never);
    sets.put(Standing.UNUSED, set(Standing.UNUSED).andNot(never));
    sets.put(Standing.NEITHER, set(Standing.NEITHER).andNot(never));
    named = spoken;
  }

  /** Those of which the identity policies allow no request, as is proved. */
  private ActionSet never(ActionSet granting) {
    ActionSet.Builder found = ActionSet.builder(granting.universe());
    granting.forEach(action -> {
      if (evaluation.coverage(LayerKind.IDENTITY, action) == Coverage.NONE) {
        found.add(action);
      }
    });
    return found.build();
  }

  private static boolean names(ActionClause actions) {
    return !actions.negated()
        && actions.patterns().stream()
            .noneMatch(pattern -> pattern.service().replace("*", "").isEmpty());
  }

  private static boolean limited(Evaluation evaluation) {
    return evaluation.layers().inForce().stream()
        .map(Layer::kind)
        .anyMatch(kind ->
            switch (kind) {
              case BOUNDARY, SCP, RCP, SESSION -> true;
              case IDENTITY, RESOURCE -> false;
            });
  }

  private static Standing standing(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> Standing.ALLOWED;
      case CONDITIONAL -> Standing.CONDITIONAL;
      case IDENTITY_ONLY -> Standing.CUT_OFF;
      case BOUNDARY_ONLY -> Standing.UNUSED;
      case DISJOINT -> Standing.NO_OVERLAP;
      case EXPLICIT_DENY -> Standing.DENIED;
      case NEITHER -> Standing.NEITHER;
      case UNDECIDED -> Standing.UNDECIDED;
    };
  }

  /** What it was counted from. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** All known actions. */
  public Catalogue catalogue() {
    return evaluation.catalogue();
  }

  /** The actions that stand there. */
  public ActionSet set(Standing standing) {
    return sets.getOrDefault(standing, evaluation.catalogue().none());
  }

  /** How many actions stand there. */
  public int count(Standing standing) {
    return set(standing).count();
  }

  /** Where an action stands. */
  public Standing of(int action) {
    for (Map.Entry<Standing, ActionSet> entry : sets.entrySet()) {
      if (entry.getValue().contains(action)) {
        return entry.getKey();
      }
    }
    return Standing.NEITHER;
  }

  /** The actions of which some request is allowed. */
  public ActionSet effective() {
    return set(Standing.ALLOWED).or(set(Standing.CONDITIONAL));
  }

  /** Whether there is a permissions boundary. */
  public boolean boundaryAttached() {
    return boundaryAttached;
  }

  /**
   * The actions that matter: all but those of which no policy speaks, and the room for actions that
   * a policy lets through by {@code *} or {@code NotAction} alone.
   */
  public ActionSet telling() {
    ActionSet idle = set(Standing.NEITHER).or(set(Standing.UNUSED).andNot(named));
    return evaluation.catalogue().all().andNot(idle);
  }
}
