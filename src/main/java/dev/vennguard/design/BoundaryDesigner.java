package dev.vennguard.design;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.ActionNaming;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.effective.PlainStatements;
import dev.vennguard.prove.effective.Simplifier;
import dev.vennguard.prove.result.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Finds the narrowest boundary for policies: one that allows exactly what they allow where that
 * fits, else one that allows little more. Not for several threads at once.
 */
public final class BoundaryDesigner {
  /** Times as long as it may be: proofs that shorten it by some statements are for nothing then. */
  private static final int FAR_TOO_LONG = 2;

  private final Catalogue catalogue;
  private final Prover prover;
  private final ActionNaming names;
  private final BooleanSupplier stop;

  /**
   * @param prover answers whether something is cut off, and what is allowed beyond
   * @param stop whether to give up: asked between steps
   */
  public BoundaryDesigner(Catalogue catalogue, Prover prover, BooleanSupplier stop) {
    this.catalogue = catalogue;
    this.prover = prover;
    this.names = new ActionNaming(catalogue);
    this.stop = stop;
  }

  /**
   * A boundary for all that the layers allow together.
   *
   * @param most the characters that it may have, white space not counted
   */
  public DesignResult of(Layers layers, int most) {
    List<String> unfit = EffectivePolicy.unfit(layers);
    return unfit.isEmpty()
        ? fitted(layers, statements(layers, most), most)
        : new DesignResult.Impossible(unfit);
  }

  /**
   * What the boundary has to allow: what all layers leave together, where that can be said in one
   * document, else what the identity policies say. These alone, and far too long, are not made
   * shorter by proofs first: that takes longer than all the rest.
   */
  private List<Statement> statements(Layers layers, int most) {
    List<Statement> listed = identity(layers);
    boolean alone = layers.inForce().size() == 1;
    if (alone && StatementSize.ofDocument(listed) > most * FAR_TOO_LONG) {
      return listed;
    }
    return new EffectivePolicy(catalogue, prover).of(layers)
            instanceof EffectiveResult.Document(Policy exact)
        ? exact.statements()
        : listed;
  }

  private List<Statement> identity(Layers layers) {
    return layers
        .first(LayerKind.IDENTITY)
        .map(new PlainStatements(catalogue)::of)
        .filter(found -> found.stream().anyMatch(one -> one.effect() == Effect.ALLOW))
        .orElse(List.of(EffectivePolicy.NOTHING));
  }

  private DesignResult fitted(Layers layers, List<Statement> statements, int most) {
    List<Statement> fit = new Squeeze(catalogue, names, stop).squeezed(statements, most);
    int size = StatementSize.ofDocument(fit);
    if (size > most) {
      return new DesignResult.Impossible(
          List.of("no boundary of %,d characters allows all of it".formatted(most)));
    }
    Policy policy = new Policy(PolicyVersion.V2012_10_17, fit);
    PolicyDiff diff = new PolicyDiff(catalogue, prover);
    List<Entry> beyond =
        diff.entries(layers, Layers.identity(List.of(policy)).in(layers.situation()));
    List<Entry> changed = diff.entries(layers, withBoundary(layers, policy));
    boolean surely = containsAll(fit, identity(layers));
    List<String> unproved =
        Stream.concat(beyond.stream(), changed.stream())
            .flatMap(one -> unproved(one, surely).stream())
            .distinct()
            .toList();
    return unproved.isEmpty()
        ? new DesignResult.Boundary(
            policy, size, beyond, gained(layers, changed), wildcards(layers, fit))
        : new DesignResult.Impossible(unproved);
  }

  /**
   * Whether statements say at least as much by how they are written: each Allow lies in one of
   * them, and none of them denies what was not denied.
   */
  private boolean containsAll(List<Statement> statements, List<Statement> listed) {
    Simplifier compare = new Simplifier(names);
    return listed.stream()
            .filter(one -> one.effect() == Effect.ALLOW)
            .allMatch(one -> statements.stream().anyMatch(more -> compare.contains(more, one)))
        && statements.stream()
            .filter(one -> one.effect() == Effect.DENY)
            .allMatch(one -> listed.stream().anyMatch(more -> compare.contains(more, one)));
  }

  /** The same layers with this boundary in the place of any that they had. */
  static Layers withBoundary(Layers layers, Policy boundary) {
    return layers.without(LayerKind.BOUNDARY).withBoundary(boundary);
  }

  /**
   * Why a boundary must not be handed out; nothing if an action surely loses nothing.
   *
   * @param surely whether that is known without a proof
   */
  private Optional<String> unproved(Entry entry, boolean surely) {
    String action = catalogue.actions().get(entry.action()).qualifiedName();
    return switch (entry.difference().lost()) {
      case Answer.None _ -> Optional.empty();
      case Answer.Found(var request) ->
          Optional.of(
              "the boundary that was found would cut off `%s` on `%s`"
                  .formatted(action, request.resource()));
      case Answer.Unknown(String reason) ->
          surely
              ? Optional.empty()
              : Optional.of("whether `%s` is cut off is not decided: %s".formatted(action, reason));
    };
  }

  /** Where no boundary was, one cannot add. */
  private static List<Entry> gained(Layers layers, List<Entry> changed) {
    return layers.first(LayerKind.BOUNDARY).isEmpty()
        ? List.of()
        : changed.stream()
            .filter(one -> !(one.difference().gained() instanceof Answer.None))
            .toList();
  }

  /** The patterns with wildcards that no statement of the layers covers. */
  private List<String> wildcards(Layers layers, List<Statement> boundary) {
    List<Statement> allows =
        layers.inForce().stream()
            .flatMap(layer -> layer.policies().stream())
            .flatMap(policy -> policy.statements().stream())
            .filter(one -> one.effect() == Effect.ALLOW)
            .toList();
    return boundary.stream()
        .filter(one -> one.effect() == Effect.ALLOW && !one.actions().negated())
        .flatMap(one -> one.actions().patterns().stream())
        .filter(one -> Glob.hasWildcard(one.text()))
        .filter(one -> allows.stream().noneMatch(allow -> names.covers(allow.actions(), one)))
        .map(ActionPattern::text)
        .distinct()
        .toList();
  }
}
