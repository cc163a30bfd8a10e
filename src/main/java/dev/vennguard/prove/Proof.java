package dev.vennguard.prove;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Replay.Claim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One question, asked step by step in the order of DESIGN "Words". */
final class Proof {
  private final Question question;
  private final Worlds worlds;
  private final Replay replay;
  private final List<Statement> denies;
  private String reason = "";

  Proof(Question question, Worlds worlds, Replay replay) {
    this.question = question;
    this.worlds = worlds;
    this.replay = replay;
    this.denies =
        question.layers().stream().flatMap(layer -> denies(layer).stream()).distinct().toList();
  }

  /** Every statement of a question once. */
  static Set<Statement> statements(Question question) {
    Set<Statement> all = new LinkedHashSet<>();
    question.layers().forEach(layer -> all.addAll(layer.statements()));
    return all;
  }

  Verdict verdict() {
    List<Coverage> coverage = question.layers().stream().map(this::coverage).toList();
    List<LayerQuestion> layers = question.layers();
    Answer allowed = replayed(allowed(layers), Claim.ALLOWED);
    Answer denied = replayed(denied(layers), Claim.DENIED);
    Coverage effective = coverage(allowed, denied);
    Outcome outcome =
        switch (effective) {
          case ALL -> Outcome.ALLOWED;
          case SOME -> Outcome.CONDITIONAL;
          case NONE -> withoutAny(coverage);
          case UNDECIDED -> Outcome.UNDECIDED;
        };
    boolean undecided = outcome == Outcome.UNDECIDED || coverage.contains(Coverage.UNDECIDED);
    return new Verdict(
        coverage, effective, outcome, example(allowed), example(denied), undecided ? reason : "");
  }

  /** Nothing goes through: why. */
  private Outcome withoutAny(List<Coverage> coverage) {
    if (!denies.isEmpty()) {
      Answer granted = worlds.find(grants(question.layers()), List.of());
      Answer spared = worlds.find(List.of(), denies);
      if (granted instanceof Answer.Found || spared instanceof Answer.None) {
        return Outcome.EXPLICIT_DENY;
      }
      if (note(granted) || note(spared)) {
        return Outcome.UNDECIDED;
      }
    }
    Coverage identity = Coverage.NONE;
    List<LayerQuestion> caps = new ArrayList<>();
    for (int i = 0; i < coverage.size(); i++) {
      if (question.layers().get(i).kind() == LayerKind.IDENTITY) {
        identity = coverage.get(i);
      } else {
        caps.add(question.layers().get(i));
      }
    }
    return outcome(identity, cap(caps, coverage));
  }

  /** What all layers but the identity policies leave together. */
  private Coverage cap(List<LayerQuestion> caps, List<Coverage> coverage) {
    if (caps.size() == 1) {
      return coverage.get(question.layers().indexOf(caps.getFirst()));
    }
    return switch (allowed(caps)) {
      case Answer.Found _ -> Coverage.SOME;
      case Answer.None _ -> Coverage.NONE;
      case Answer.Unknown unknown -> {
        note(unknown);
        yield Coverage.UNDECIDED;
      }
    };
  }

  private static Outcome outcome(Coverage identity, Coverage cap) {
    if (identity == Coverage.UNDECIDED || cap == Coverage.UNDECIDED) {
      return Outcome.UNDECIDED;
    }
    if (identity == Coverage.NONE) {
      return cap == Coverage.NONE ? Outcome.NEITHER : Outcome.BOUNDARY_ONLY;
    }
    return cap == Coverage.NONE ? Outcome.IDENTITY_ONLY : Outcome.DISJOINT;
  }

  private Coverage coverage(LayerQuestion layer) {
    Answer allowed = allowed(List.of(layer));
    Answer denied = denied(List.of(layer));
    if (allowed instanceof Answer.Found(var request)) {
      replay.alone(layer, request, Claim.ALLOWED);
    }
    if (denied instanceof Answer.Found(var request)) {
      replay.alone(layer, request, Claim.DENIED);
    }
    return coverage(allowed, denied);
  }

  private Coverage coverage(Answer allowed, Answer denied) {
    if (allowed instanceof Answer.None) {
      return Coverage.NONE;
    }
    if (denied instanceof Answer.None) {
      return Coverage.ALL;
    }
    return note(allowed) || note(denied) ? Coverage.UNDECIDED : Coverage.SOME;
  }

  private boolean note(Answer answer) {
    if (answer instanceof Answer.Unknown(String why)) {
      reason = reason.isEmpty() ? why : reason;
      return true;
    }
    return false;
  }

  private Answer allowed(List<LayerQuestion> layers) {
    return worlds.find(
        grants(layers), layers.stream().flatMap(layer -> denies(layer).stream()).toList());
  }

  /** A request that a Deny meets, or that some layer does not grant. */
  private Answer denied(List<LayerQuestion> layers) {
    List<Statement> all = layers.stream().flatMap(layer -> denies(layer).stream()).toList();
    Answer answer = all.isEmpty() ? new Answer.None() : worlds.find(List.of(all), List.of());
    for (LayerQuestion layer : layers) {
      if (answer instanceof Answer.Found) {
        return answer;
      }
      if (mustGrant(layer)) {
        Answer ungranted = worlds.find(List.of(), allows(layer));
        answer = ungranted instanceof Answer.None ? answer : ungranted;
      }
    }
    return answer;
  }

  private static List<List<Statement>> grants(List<LayerQuestion> layers) {
    return layers.stream().filter(Proof::mustGrant).map(Proof::allows).toList();
  }

  /** An RCP need not allow: the one that allows everything cannot be detached (EVALUATION §6.2). */
  private static boolean mustGrant(LayerQuestion layer) {
    return layer.kind() != LayerKind.RCP;
  }

  private static List<Statement> allows(LayerQuestion layer) {
    return layer.statements().stream().filter(one -> one.effect() == Effect.ALLOW).toList();
  }

  private static List<Statement> denies(LayerQuestion layer) {
    return layer.statements().stream().filter(one -> one.effect() == Effect.DENY).toList();
  }

  private Answer replayed(Answer answer, Claim claim) {
    if (answer instanceof Answer.Found(var request)) {
      replay.together(request, claim);
    }
    return answer;
  }

  private static Example example(Answer answer) {
    return switch (answer) {
      case Answer.Found(var request) -> new Example.Found(request);
      case Answer.None _, Answer.Unknown _ -> new Example.None();
    };
  }
}
