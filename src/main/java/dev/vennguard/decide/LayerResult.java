package dev.vennguard.decide;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;

/** What one policy type says to one request. */
final class LayerResult {
  private final LayerId name;
  private final boolean inForce;
  private final List<StatementId> denies = new ArrayList<>(0);
  private final List<StatementId> allows = new ArrayList<>(2);
  private final List<StatementId> notEvaluated = new ArrayList<>(0);
  private PrincipalMatch grant = PrincipalMatch.NONE;

  LayerResult(LayerId name, boolean inForce) {
    this.name = name;
    this.inForce = inForce;
  }

  void addDeny(StatementId id) {
    denies.add(id);
  }

  void addAllow(StatementId id, PrincipalMatch named) {
    allows.add(id);
    grant = named.compareTo(grant) > 0 ? named : grant;
  }

  void addNotEvaluated(StatementId id) {
    notEvaluated.add(id);
  }

  LayerId name() {
    return name;
  }

  boolean inForce() {
    return inForce;
  }

  /** The Deny statements that apply. */
  List<StatementId> denies() {
    return denies;
  }

  /** The Allow statements that apply. */
  List<StatementId> allows() {
    return allows;
  }

  /** The statements that speak of the action and cannot be evaluated. */
  List<StatementId> notEvaluated() {
    return notEvaluated;
  }

  /** How closely the Allow statements of a resource policy name the caller. */
  PrincipalMatch grant() {
    return grant;
  }
}
