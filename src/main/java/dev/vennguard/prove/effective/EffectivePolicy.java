package dev.vennguard.prove.effective;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.range.Unknowns;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One policy document that allows exactly what layers together allow, over all requests of all
 * known actions; of an action that the catalogue does not know it allows nothing that they don't.
 * Not for several threads at once.
 */
public final class EffectivePolicy {
  private static final int ROUNDS = 6;

  /** A document needs a statement: what allows nothing denies everything. */
  public static final Statement NOTHING =
      NormalForm.statement(Effect.DENY, ActionClause.EVERYTHING, Extent.WHOLE);

  private final Catalogue catalogue;
  private final PolicyDiff diff;
  private final ActionNaming names;
  private final Simplifier tidy;
  private final Pruning pruning;

  /** Works over this catalogue, by proofs of that prover. */
  public EffectivePolicy(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.diff = new PolicyDiff(catalogue, prover);
    this.names = new ActionNaming(catalogue);
    this.tidy = new Simplifier(names);
    this.pruning = new Pruning(names, new ActionClasses(catalogue), prover);
  }

  /** The document, proved equal to the layers, or why there is none. */
  public EffectiveResult of(Layers layers) {
    List<String> unfit = unfit(layers);
    if (!unfit.isEmpty()) {
      return new EffectiveResult.Impossible(unfit);
    }
    Assembly assembly = new Assembly(names, tidy);
    List<Statement> statements = assembly.statements(layers);
    if (!assembly.reasons().isEmpty()) {
      return new EffectiveResult.Impossible(assembly.reasons());
    }
    // What only the stated account or region makes superfluous stays: the document is handed on.
    Situation known = layers.situation();
    Situation anywhere =
        Situation.ANY.in(known.partition()).withFurtherRegions(known.furtherRegions());
    Policy policy = settled(statements, anywhere);
    List<Entry> differences =
        diff.firstDifference(layers, Layers.identity(List.of(policy)).in(layers.situation()));
    return differences.isEmpty()
        ? new EffectiveResult.Document(policy)
        : new EffectiveResult.Impossible(List.of(unequal(differences.getFirst())));
  }

  /** Shortened until that changes nothing more: the effective policy of the result is itself. */
  private Policy settled(List<Statement> statements, Situation situation) {
    List<Statement> now = statements;
    for (int i = 0; i < ROUNDS; i++) {
      List<Statement> before = now;
      now = tidy.tidy(pruning.pruned(tidy.tidy(now), situation));
      if (now.stream().noneMatch(one -> one.effect() == Effect.ALLOW)) {
        now = List.of(NOTHING);
      }
      if (now.equals(before)) {
        break;
      }
    }
    return new Policy(PolicyVersion.V2012_10_17, now);
  }

  /** Why layers cannot be said in a document, whatever they allow; nothing if they may be. */
  public static List<String> unfit(Layers layers) {
    LinkedHashSet<String> reasons = new LinkedHashSet<>();
    for (Layer layer : layers.inForce()) {
      for (Policy policy : layer.policies()) {
        Set<String> unknown = new LinkedHashSet<>();
        policy.statements().forEach(one -> unknown.addAll(Unknowns.names(one)));
        if (!unknown.isEmpty()) {
          reasons.add(
              "what the %s allows depends on `%s`, which is not known: give a value"
                  .formatted(layer.kind().title(), String.join("`, `", unknown)));
        } else if (!policy.statements().stream().allMatch(one -> one.evaluableIn(layer.kind()))) {
          reasons.add(
              "a statement of the %s is not evaluated, since IAM would not store it"
                  .formatted(layer.kind().title()));
        }
      }
    }
    return List.copyOf(reasons);
  }

  private String unequal(Entry entry) {
    String action = catalogue.actions().get(entry.action()).qualifiedName();
    Difference difference = entry.difference();
    List<String> parts = new ArrayList<>();
    if (difference.gained() instanceof Answer.Found(var request)) {
      parts.add("a document would also allow `%s` on `%s`".formatted(action, request.resource()));
    }
    if (difference.lost() instanceof Answer.Found(var request)) {
      parts.add("a document would not allow `%s` on `%s`".formatted(action, request.resource()));
    }
    if (parts.isEmpty()) {
      parts.add("`%s` could not be proved equal: %s".formatted(action, difference.reason()));
    }
    return String.join("; ", parts);
  }
}
