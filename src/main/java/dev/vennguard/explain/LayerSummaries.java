package dev.vennguard.explain;

import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.Remarks;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.ResourceWords;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What each layer says of the action: the statements that decide, or that come closest. */
final class LayerSummaries {
  private static final int NEAREST = 2;

  private final StatementCoverages reaches;
  private final NearMissWords words;
  private final ClauseWords clauses;
  private final String service;
  private final ResourceGrant sparing;
  private final Remarks remarks;

  /**
   * @param service the prefix of the action's service
   * @param sparing what the resource policy grants by itself
   */
  LayerSummaries(
      StatementCoverages reaches,
      NearMissWords words,
      ClauseWords clauses,
      String service,
      ResourceGrant sparing,
      Remarks remarks) {
    this.reaches = reaches;
    this.words = words;
    this.clauses = clauses;
    this.service = service;
    this.sparing = sparing;
    this.remarks = remarks;
  }

  LayerSummary side(LayerReach layer) {
    List<StatementNote> deciding = new ArrayList<>();
    layer.applying(Effect.DENY).forEach(one -> deciding.add(note(one)));
    layer.applying(Effect.ALLOW).forEach(one -> deciding.add(note(one)));
    boolean closed = layer.mustAllow() && layer.allows() == Coverage.NONE;
    List<NearMiss> nearest = closed ? words.nearest(layer.statements(), NEAREST) : List.of();
    return new LayerSummary(
        layer.id(),
        layer.allows(),
        deciding,
        nearest,
        words.idle(layer.statements()),
        sentence(layer, closed, nearest));
  }

  private String sentence(LayerReach layer, boolean closed, List<NearMiss> nearest) {
    if (layer.statements().isEmpty()) {
      return layer.the() + " has no statements";
    }
    if (layer.kind() == LayerKind.RCP && !RcpServices.include(service)) {
      return layer.the() + " says nothing of it: RCPs do not limit `" + service + "`";
    }
    List<StatementCoverage> denies = layer.applying(Effect.DENY);
    if (denies.stream().anyMatch(one -> one.coverage() == Coverage.ALL)) {
      return layer.the() + " denies every request" + (closed ? ", and allows none" : "");
    }
    if (!closed) {
      return layer.the() + " " + allowance(layer) + grant(layer) + denial(layer, denies);
    }
    if (nearest.isEmpty()) {
      return layer.the() + " allows no action of `" + service + "`";
    }
    return nearest.getFirst().failed() == StatementElement.ACTION
        ? layer.the() + " has no statement that allows it"
        : layer.the() + " names it, but in a statement that never applies";
  }

  /** What its Deny statements take from what it allows. */
  private String denial(LayerReach layer, List<StatementCoverage> denies) {
    if (denies.isEmpty()) {
      return "";
    }
    if (reaches.union(denies) == Coverage.ALL) {
      return ", but its Deny statements together deny every request";
    }
    boolean all =
        layer.allows() != Coverage.NONE && reaches.left(layer.statements()) == Coverage.NONE;
    return all ? ", and denies all of them" : ", and denies some";
  }

  private static String allowance(LayerReach layer) {
    return switch (layer.allows()) {
      case ALL -> "allows it";
      case SOME -> "allows it for some requests";
      case UNDECIDED -> "may allow it: this could not be decided";
      case NONE -> "does not allow it";
    };
  }

  /** How far the grants of a resource policy go (EVALUATION §6.3). */
  private String grant(LayerReach layer) {
    if (layer.kind() != LayerKind.RESOURCE || layer.allows() == Coverage.NONE) {
      return "";
    }
    if (sparing.limits() != Coverage.NONE) {
      String whole = sparing.limits() == Coverage.ALL ? "" : ", some";
      List<String> without =
          new ArrayList<>(List.of(LayerWords.the(LayerId.of(LayerKind.IDENTITY))));
      without.addAll(sparing.caps());
      return whole + " by itself: without " + LayerWords.and(without);
    }
    return sparing.identity() == Coverage.NONE
        ? ", but leaves it to the identity policy"
        : " without the identity policy" + sparing.asFarAs();
  }

  private StatementNote note(StatementCoverage reach) {
    String verb = reach.statement().effect() == Effect.ALLOW ? "allows" : "denies";
    return new StatementNote(
        reach.id(),
        reach.statement().sid(),
        reach.statement().effect(),
        reach.coverage(),
        switch (reach.coverage()) {
          case ALL -> verb + " every request";
          case SOME -> verb + " it " + scope(reach.statement());
          case UNDECIDED -> undecided(reach, verb);
          case NONE -> "never applies";
        },
        remarks.of(reach));
  }

  private String undecided(StatementCoverage reach, String verb) {
    return reach.statement().evaluableIn(reach.id().kind())
        ? "perhaps " + verb + " it " + scope(reach.statement())
        : "cannot be evaluated: see the problems under its text";
  }

  /** For which requests a statement applies: {@code to … on … when …}. */
  String scope(Statement statement) {
    String who = reaches.who(statement);
    return (who.isEmpty() ? "" : "to " + who + " ") + what(statement);
  }

  private String what(Statement statement) {
    ResourceClause resources = reaches.relevant(statement);
    List<Condition> conditions =
        statement.conditions().stream()
            .filter(one -> !reaches.alwaysHolds(one, statement))
            .toList();
    boolean everywhere =
        resources.everything() || reaches.coverage(resources, List.of(), statement) == Coverage.ALL;
    String when = clauses.all(conditions, statement);
    if (conditions.isEmpty()) {
      return "on " + ResourceWords.of(resources);
    }
    return everywhere ? "when " + when : "on " + ResourceWords.of(resources) + " when " + when;
  }
}
