package dev.vennguard.exchange.trail;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.exchange.request.AccessDeniedMessage;
import dev.vennguard.exchange.request.AccessDeniedMessage.Denial;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result;
import dev.vennguard.exchange.request.ContextValues;
import dev.vennguard.syntax.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * CloudTrail events that say {@code AccessDenied}: one, a file of {@code Records}, or an answer of
 * {@code lookup-events} (CloudTrail User Guide, "CloudTrail record contents"). The message tells
 * the action and the resource where there is one; else they are put together from the event.
 */
public final class TrailEvents {
  private static final int MOST = 10_000;

  private TrailEvents() {}

  /** Nothing if these are no events. */
  public static Optional<Opened> read(Tree tree) {
    List<JsonNode> events = events(tree.root());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    List<OpenedRequest> found = new ArrayList<>();
    int refused = 0;
    for (JsonNode event : events) {
      if (denied(event)) {
        refused++;
        if (found.size() < MOST) {
          request(event).ifPresent(found::add);
        }
      }
    }
    if (refused == 0) {
      return Optional.of(
          tree.refuse(
              tree.root(),
              "no event here says `AccessDenied`: choose events with an `errorCode` such as"
                  + " `AccessDenied` or `Client.UnauthorizedOperation`"));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "CloudTrail tells little of a request's context: what it does not tell is asked for or left"
            + " out");
    if (found.size() < refused) {
      notes.add((refused - found.size()) + " refused calls tell no action, or are too many");
    }
    return Optional.of(
        new Recognised(
            events.size() == 1
                ? "CloudTrail event of a refused call"
                : "%d CloudTrail events, %d of refused calls".formatted(events.size(), refused),
            List.of(),
            List.of(),
            found,
            notes));
  }

  private static List<JsonNode> events(JsonNode root) {
    if (event(root)) {
      return List.of(root);
    }
    List<JsonNode> found = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>(Trees.elements(root, "Records"));
    all.addAll(Trees.elements(root, "Events"));
    if (root instanceof JsonNode.ArrayNode array) {
      all.addAll(array.elements());
    }
    for (JsonNode one : all) {
      Optional<JsonNode> inner = Trees.member(one, "CloudTrailEvent").flatMap(DocumentText::read);
      JsonNode event = inner.orElse(one);
      if (event(event)) {
        found.add(event);
      }
    }
    return List.copyOf(found);
  }

  private static boolean event(JsonNode node) {
    return Trees.has(node, "eventSource") && Trees.has(node, "eventName");
  }

  private static boolean denied(JsonNode event) {
    String code = Trees.text(event, "errorCode");
    return code.contains("AccessDenied")
        || code.contains("UnauthorizedOperation")
        || code.equals("NotAuthorized")
        || code.equals("UnauthorizedAccess");
  }

  private static Optional<OpenedRequest> request(JsonNode event) {
    String message = Trees.text(event, "errorMessage");
    Optional<Result.Recognised> said =
        AccessDeniedMessage.parse(message) instanceof Result.Recognised found
            ? Optional.of(found)
            : Optional.empty();
    String action = said.map(Result.Recognised::action).orElseGet(() -> action(event));
    if (action.isEmpty()) {
      return Optional.empty();
    }
    String resource =
        said.map(Result.Recognised::resource)
            .filter(one -> one.startsWith("arn:") || one.equals("*"))
            .orElseGet(() -> resource(event));
    Map<String, ContextValue> context = context(event);
    String principal =
        said.map(Result.Recognised::principal)
            .filter(one -> one.startsWith("arn:"))
            .orElseGet(
                () -> Trees.member(event, "userIdentity", "arn").map(Trees::text).orElse(""));
    return Optional.of(
        new OpenedRequest(
            action + " on " + resource + when(event),
            new Request(principal, action, resource, "", context),
            said.map(one -> verdict(one.denial())).orElse(""),
            said.map(Result.Recognised::policy).filter(one -> !one.isEmpty()).stream().toList(),
            said.map(Result.Recognised::authorization).orElse(""),
            message));
  }

  private static String when(JsonNode event) {
    String time = Trees.text(event, "eventTime");
    return time.isEmpty() ? "" : ", " + time;
  }

  private static String verdict(Denial denial) {
    return switch (denial) {
      case EXPLICIT -> "EXPLICIT_DENY";
      case IMPLICIT -> "IMPLICIT_DENY";
      case NOT_TOLD -> "";
    };
  }

  /** {@code s3.amazonaws.com} and {@code GetObject}: names of calls are mostly those of actions. */
  private static String action(JsonNode event) {
    String source = Trees.text(event, "eventSource");
    String name = Trees.text(event, "eventName").replaceFirst("[0-9_]+$", "");
    int dot = source.indexOf('.');
    return dot <= 0 || !name.matches("[A-Za-z0-9]+") ? "" : source.substring(0, dot) + ":" + name;
  }

  private static String resource(JsonNode event) {
    return Trees.elements(event, "resources").stream()
        .map(one -> Trees.text(one, "ARN") + Trees.text(one, "arn"))
        .filter(arn -> arn.startsWith("arn:"))
        .findFirst()
        .orElse("*");
  }

  private static Map<String, ContextValue> context(JsonNode event) {
    Map<String, ContextValue> context = new TreeMap<>();
    put(context, "aws:requestedregion", Trees.text(event, "awsRegion"));
    String address = Trees.text(event, "sourceIPAddress");
    boolean service = address.toLowerCase(Locale.ROOT).endsWith(".amazonaws.com");
    // Through a VPC endpoint there is no such key (EVALUATION §6.8).
    boolean endpoint = Trees.has(event, "vpcEndpointId");
    put(
        context,
        "aws:sourceip",
        service || endpoint || address.equals("AWS Internal") ? "" : address);
    put(context, "aws:useragent", Trees.text(event, "userAgent"));
    put(context, "aws:currenttime", Trees.text(event, "eventTime"));
    put(
        context,
        "aws:multifactorauthpresent",
        Trees.member(event, "userIdentity", "sessionContext", "attributes", "mfaAuthenticated")
            .map(Trees::text)
            .orElse(""));
    put(context, "aws:sourcevpce", Trees.text(event, "vpcEndpointId"));
    return context;
  }

  private static void put(Map<String, ContextValue> context, String key, String value) {
    if (!value.isEmpty()) {
      context.put(key, ContextValues.of(key, List.of(value)));
    }
  }
}
