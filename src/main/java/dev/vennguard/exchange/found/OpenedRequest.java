package dev.vennguard.exchange.found;

import dev.vennguard.decide.request.Request;
import java.util.List;

/**
 * A request that AWS decided, and what it said.
 *
 * @param title what a list says of it
 * @param request as far as it is told
 * @param verdict AWS's: {@code ALLOW}, {@code EXPLICIT_DENY}, {@code IMPLICIT_DENY}, or empty where
 *     that is not told
 * @param policies the ARNs, or other ids, of the policies that AWS names for it
 * @param authorization the id under which AWS knows the decision, or empty
 * @param message AWS's message, or empty
 */
public record OpenedRequest(
    String title,
    Request request,
    String verdict,
    List<String> policies,
    String authorization,
    String message) {
  /** Copies the list. */
  public OpenedRequest {
    policies = List.copyOf(policies);
  }
}
