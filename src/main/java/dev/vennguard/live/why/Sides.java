package dev.vennguard.live.why;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What each layer says of the action: the statements that decide, or that come closest. */
final class Sides {
  private static final int NEAREST = 2;

  private final Reaches reaches;
  private final MissWords words;
  private final String service;

  /**
   * @param service the prefix of the action's service
   */
  Sides(Reaches reaches, MissWords words, String service) {
    this.reaches = reaches;
    this.words = words;
    this.service = service;
  }

  Side side(LayerReach layer) {
    List<StatementNote> deciding = new ArrayList<>();
    layer.applying(Effect.DENY).forEach(one -> deciding.add(note(one)));
    layer.applying(Effect.ALLOW).forEach(one -> deciding.add(note(one)));
    boolean closed = layer.mustAllow() && layer.allows() == Coverage.NONE;
    List<Miss> nearest = closed ? words.nearest(layer.statements(), NEAREST) : List.of();
    return new Side(
        layer.kind(),
        layer.layer().level(),
        layer.allows(),
        deciding,
        nearest,
        sentence(layer, closed, nearest));
  }

  private String sentence(LayerReach layer, boolean closed, List<Miss> nearest) {
    if (layer.statements().isEmpty()) {
      return layer.the() + " has no statements";
    }
    List<Reach> denies = layer.applying(Effect.DENY);
    if (denies.stream().anyMatch(one -> one.coverage() == Coverage.ALL)) {
      return layer.the() + " denies every request" + (closed ? ", and allows none" : "");
    }
    if (!closed) {
      return layer.the() + " " + allowance(layer) + (denies.isEmpty() ? "" : ", and denies some");
    }
    if (nearest.isEmpty()) {
      return layer.the() + " allows no action of `" + service + "`";
    }
    return nearest.getFirst().failed() == Part.ACTION
        ? layer.the() + " has no statement that allows it"
        : layer.the() + " names it, but in a statement that never applies";
  }

  private static String allowance(LayerReach layer) {
    return switch (layer.allows()) {
      case ALL -> "allows it";
      case SOME -> "allows it for some requests";
      case UNDECIDED -> "may allow it: this could not be decided";
      case NONE -> "does not allow it";
    };
  }

  private StatementNote note(Reach reach) {
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
        });
  }

  private String undecided(Reach reach, String verb) {
    return reach.statement().evaluableIn(reach.id().layer())
        ? "perhaps " + verb + " it " + scope(reach.statement())
        : "cannot be evaluated: see the problems under its text";
  }

  /** For which requests a statement applies: {@code on … when …}. */
  String scope(Statement statement) {
    ResourceClause resources = reaches.relevant(statement);
    List<Condition> conditions =
        statement.conditions().stream()
            .filter(one -> !reaches.alwaysHolds(one, statement))
            .toList();
    boolean everywhere =
        resources.everything() || reaches.coverage(resources, List.of(), statement) == Coverage.ALL;
    String when = ConditionWords.all(conditions, statement.version());
    if (conditions.isEmpty()) {
      return "on " + ResourceWords.of(resources);
    }
    return everywhere ? "when " + when : "on " + ResourceWords.of(resources) + " when " + when;
  }
}
