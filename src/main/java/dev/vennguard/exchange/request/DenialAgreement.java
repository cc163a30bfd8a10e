package dev.vennguard.exchange.request;

import dev.vennguard.decide.Decision;
import dev.vennguard.exchange.request.AccessDeniedMessage.PolicyType;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.live.CutOff;
import dev.vennguard.policy.LayerKind;
import java.util.Optional;

/** Whether our answer is the one that AWS's message tells. */
public final class DenialAgreement {
  private DenialAgreement() {}

  /** What AWS said, in words. */
  public static String reading(Recognised message) {
    String type = message.policyType().words();
    return switch (message.denial()) {
      case EXPLICIT -> "AWS says: an explicit deny" + (type.isEmpty() ? "" : " in a " + type);
      case IMPLICIT ->
          type.isEmpty() ? "AWS says: nothing allows it" : "AWS says: no " + type + " allows it";
      case NOT_TOLD -> "AWS does not say which policy type stood in the way";
    };
  }

  /** How that compares with our decision. */
  public static String compare(Recognised message, Decision decision) {
    if (decision.allowed()) {
      return "We differ: the layers open here allow it. Is a layer missing, such as a service"
          + " control policy, or a context key?";
    }
    String ours = CutOff.name(decision.decidedBy());
    boolean sameEffect =
        switch (message.denial()) {
          case EXPLICIT -> decision.result() == Decision.Result.EXPLICIT_DENY;
          case IMPLICIT -> decision.result() == Decision.Result.IMPLICIT_DENY;
          case NOT_TOLD -> true;
        };
    if (message.policyType() == PolicyType.NOT_NAMED) {
      return sameEffect
          ? "We agree: it is denied, here by " + ours
          : "We differ: see the trace below";
    }
    Optional<LayerKind> named = layer(message.policyType());
    boolean sameLayer = named.equals(Optional.of(decision.decidedBy().kind()));
    if (sameEffect && sameLayer) {
      return "We agree: " + ours + " stands in the way";
    }
    return "We deny it too, but by " + ours + ", not by the " + message.policyType().words();
  }

  private static Optional<LayerKind> layer(PolicyType type) {
    return switch (type) {
      case IDENTITY -> Optional.of(LayerKind.IDENTITY);
      case BOUNDARY -> Optional.of(LayerKind.BOUNDARY);
      case SCP -> Optional.of(LayerKind.SCP);
      case RCP -> Optional.of(LayerKind.RCP);
      case SESSION -> Optional.of(LayerKind.SESSION);
      case RESOURCE, ROLE_TRUST -> Optional.of(LayerKind.RESOURCE);
      case VPC_ENDPOINT, NOT_NAMED -> Optional.empty();
    };
  }
}
