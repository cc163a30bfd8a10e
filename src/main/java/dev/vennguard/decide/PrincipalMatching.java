package dev.vennguard.decide;

import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import java.util.List;
import java.util.Optional;

/**
 * {@code Principal} and {@code NotPrincipal} (EVALUATION §1.5, §6.3).
 *
 * <p>Role sessions: the ARN of a session tells the name of the role but not its path. Role names
 * are unique in an account, so a listed role of that account and name is the session's role,
 * whatever path it is listed with; unless the context gives {@code aws:PrincipalArn}, which tells
 * the path. Federated sessions: {@code federated-user/N} is taken for a session of the user {@code
 * N}, the only reading that the request allows. {@code NotPrincipal}: listing the caller in any
 * form, its account included, makes it an exception; but a Deny spares nobody who has a boundary.
 */
final class PrincipalMatching implements StatementPart {
  private final PrincipalClause clause;
  private final Effect effect;
  private final List<Listed> listed;

  PrincipalMatching(PrincipalClause clause, Effect effect) {
    this.clause = clause;
    this.effect = effect;
    this.listed =
        clause.principals().stream().map(one -> new Listed(one, Caller.of(one.value()))).toList();
  }

  @Override
  public boolean holds(Facts facts) {
    if (clause.negated() && effect == Effect.DENY && facts.bounded()) {
      return true;
    }
    return (closest(facts) == PrincipalMatch.NONE) == clause.negated();
  }

  /**
   * How closely an Allow statement that applies names the caller. A boundary limits also the user
   * whom a trust policy names (EVALUATION §6.7), but nobody else who is named so closely.
   */
  PrincipalMatch grant(Facts facts) {
    return clause.negated() ? PrincipalMatch.TO_CALLER : closest(facts);
  }

  @Override
  public Mismatch mismatch(Facts facts) {
    return new Mismatch.Principal(clause, facts.request().principal());
  }

  private PrincipalMatch closest(Facts facts) {
    PrincipalMatch best = PrincipalMatch.NONE;
    for (Listed one : listed) {
      PrincipalMatch grant = one.grant(facts);
      best = grant.compareTo(best) > 0 ? grant : best;
    }
    return best;
  }

  /** One listed principal, taken apart. */
  private record Listed(Named named, Caller target) {
    PrincipalMatch grant(Facts facts) {
      Caller caller = facts.caller();
      if (named.everyone()) {
        return PrincipalMatch.TO_CALLER;
      }
      boolean same = named.value().equals(caller.arn());
      if (named.kind() != Kind.AWS) {
        return same && elsewhere(caller) ? PrincipalMatch.TO_CALLER : PrincipalMatch.NONE;
      }
      return switch (target.kind()) {
        case ROOT -> account(caller);
        case USER -> same ? user(facts) : sessionOf(caller, Caller.Kind.FEDERATED_USER);
        case ROLE -> same ? PrincipalMatch.TO_ROLE : sessionOfRole(facts);
        case ROLE_SESSION, FEDERATED_USER, OTHER ->
            same ? PrincipalMatch.TO_CALLER : PrincipalMatch.NONE;
        case SERVICE, PROVIDER, ANONYMOUS -> PrincipalMatch.NONE;
      };
    }

    /** Services and providers: who belongs to an account can only be listed under {@code AWS}. */
    private static boolean elsewhere(Caller caller) {
      return caller.kind() == Caller.Kind.SERVICE || caller.kind() == Caller.Kind.PROVIDER;
    }

    private static PrincipalMatch user(Facts facts) {
      return facts.required() == RequiredPolicy.TRUST_POLICY
          ? PrincipalMatch.TO_ROLE
          : PrincipalMatch.TO_CALLER;
    }

    private PrincipalMatch account(Caller caller) {
      if (!target.sameAccount(caller)) {
        return PrincipalMatch.NONE;
      }
      return caller.kind() == Caller.Kind.ROOT
          ? PrincipalMatch.TO_CALLER
          : PrincipalMatch.TO_ACCOUNT;
    }

    private PrincipalMatch sessionOfRole(Facts facts) {
      Optional<String> role = facts.givenPrincipalArn();
      return role.isPresent() && !role.get().equals(target.arn())
          ? PrincipalMatch.NONE
          : sessionOf(facts.caller(), Caller.Kind.ROLE_SESSION);
    }

    private PrincipalMatch sessionOf(Caller caller, Caller.Kind kind) {
      boolean session =
          caller.kind() == kind
              && target.sameAccount(caller)
              && target.name().equals(caller.name());
      return session ? PrincipalMatch.TO_ROLE : PrincipalMatch.NONE;
    }
  }
}
