package dev.vennguard.exchange.request;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.workspace.StatedSituation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request has where it says nothing.
 *
 * @param stated what was said of all requests
 */
public record RequestDefaults(StatedSituation stated) {
  /** Nothing was said. */
  public static final RequestDefaults NOTHING = new RequestDefaults(StatedSituation.NOTHING);

  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  /** The request with what was said of all requests; what it says itself stays. */
  public Request complete(Request request) {
    Map<String, ContextValue> context = new TreeMap<>(request.context());
    stated
        .known()
        .forEach((key, values) -> {
          String name = ConditionKeyName.folded(key);
          context.putIfAbsent(name, ContextValues.of(name, values));
        });
    put(context, "aws:requestedregion", stated.region());
    put(context, "aws:principalorgid", stated.organisation());
    return new Request(
        request.principal(),
        request.action(),
        request.resource(),
        owner(request),
        context,
        request.alongside());
  }

  /**
   * Likewise, and then with what AWS sends with every request (words.md "Context"), but for the
   * time: for a message, which tells no context. The region is that of the resource, if it names
   * one.
   */
  public Request asSent(Request request) {
    Map<String, ContextValue> context = new TreeMap<>(complete(request).context());
    String region = segment(request.resource(), REGION);
    put(context, "aws:requestedregion", region.matches("[a-z0-9-]+") ? region : "");
    put(context, "aws:securetransport", "true");
    return new Request(
        request.principal(), request.action(), request.resource(), owner(request), context);
  }

  /** The account of the resource where neither the request nor the resource's ARN tells it. */
  private String owner(Request request) {
    boolean told =
        !request.resourceAccount().isEmpty()
            || !segment(request.resource(), ACCOUNT).isEmpty()
            || stated.account().equals(StatedSituation.ANY_ACCOUNT);
    return told ? request.resourceAccount() : stated.account();
  }

  private static void put(Map<String, ContextValue> context, String key, String value) {
    if (!value.isEmpty()) {
      context.putIfAbsent(key, ContextValues.of(key, List.of(value)));
    }
  }

  private static String segment(String arn, int index) {
    String[] segments = arn.split(":", -1);
    return segments.length > 5 ? segments[index] : "";
  }
}
