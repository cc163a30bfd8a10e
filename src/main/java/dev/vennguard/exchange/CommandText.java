package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as a command line for AWS's own simulator (AWS CLI Command Reference, {@code iam
 * simulate-custom-policy}). Quoted for POSIX shells.
 *
 * @param command the command line
 * @param notes what the simulator cannot be told, in plain words
 */
public record CommandText(String command, List<String> notes) {
  /** Copies the list. */
  public CommandText {
    notes = List.copyOf(notes);
  }

  /** How policies are put into the command. */
  public enum Policies {
    /** Their text, so that the command works anywhere. */
    INLINE,
    /** The files that they were opened from, where there is one: short to read. */
    FILES
  }

  /** The command for a request against the documents of a snapshot. */
  public static CommandText of(Snapshot snapshot, Request request, Policies policies) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    StringBuilder command = new StringBuilder("aws iam simulate-custom-policy");
    List<String> notes = new ArrayList<>();
    put(command, "--policy-input-list", snapshot, LayerKind.IDENTITY, policies);
    put(
        command,
        "--permissions-boundary-policy-input-list",
        snapshot,
        LayerKind.BOUNDARY,
        policies);
    put(command, "--resource-policy", snapshot, LayerKind.RESOURCE, policies);
    option(command, "--action-names", quote(request.action()));
    if (!request.resource().equals("*")) {
      option(command, "--resource-arns", quote(request.resource()));
    }
    if (!request.resourceAccount().isEmpty()) {
      option(
          command,
          "--resource-owner",
          quote("arn:" + partition(request) + ":iam::" + request.resourceAccount() + ":root"));
    }
    if (request.principal().contains(":user/")) {
      option(command, "--caller-arn", quote(request.principal()));
    } else {
      notes.add("the simulator takes IAM users as callers only: it is asked without a caller");
    }
    Optional<Action> action = catalogue.action(request.action());
    String entries = entries(request, catalogue, action);
    if (!entries.isEmpty()) {
      option(command, "--context-entries", quote(entries));
    }
    for (LayerKind kind : List.of(LayerKind.SCP, LayerKind.RCP, LayerKind.SESSION)) {
      if (!used(snapshot, kind).isEmpty()) {
        notes.add("the simulator knows no " + kind.title() + ": it is left out");
      }
    }
    return new CommandText(command.toString(), notes);
  }

  private static List<Document> used(Snapshot snapshot, LayerKind kind) {
    return snapshot.documents(kind).stream().filter(Document::sound).toList();
  }

  private static void put(
      StringBuilder command, String name, Snapshot snapshot, LayerKind kind, Policies policies) {
    List<String> texts =
        used(snapshot, kind).stream()
            .map(document ->
                switch (policies) {
                  case INLINE -> quote(PolicyPrinter.minify(document.text()));
                  case FILES ->
                      document.path().isEmpty() || document.dirty()
                          ? quote(PolicyPrinter.minify(document.text()))
                          : "\"$(cat " + quote(document.path()) + ")\"";
                })
            .toList();
    if (!texts.isEmpty()) {
      option(command, name, String.join(" ", texts));
    }
  }

  private static void option(StringBuilder command, String name, String value) {
    command.append(" \\\n  ").append(name).append(' ').append(value);
  }

  private static String entries(Request request, Catalogue catalogue, Optional<Action> action) {
    ArrayNode entries = Json.mapper().createArrayNode();
    for (Map.Entry<String, ContextValue> one : request.context().entrySet()) {
      Optional<ConditionKey> key = action.flatMap(found -> catalogue.key(found, one.getKey()));
      ObjectNode entry = entries.addObject();
      entry.put("ContextKeyName", one.getKey());
      ArrayNode values = entry.putArray("ContextKeyValues");
      one.getValue().all().forEach(values::add);
      boolean many = one.getValue() instanceof ContextValue.Many;
      entry.put(
          "ContextKeyType",
          type(key.map(ConditionKey::type).orElse(KeyType.UNKNOWN)) + (many ? "List" : ""));
    }
    return entries.isEmpty() ? "" : Json.mapper().writeValueAsString(entries);
  }

  /** ContextKeyTypeEnum of the IAM API; ARNs are texts there. */
  private static String type(KeyType type) {
    return switch (type) {
      case STRING, ARRAY_OF_STRING, ARN, ARRAY_OF_ARN, UNKNOWN -> "string";
      case BOOL, ARRAY_OF_BOOL -> "boolean";
      case NUMERIC -> "numeric";
      case DATE -> "date";
      case IP_ADDRESS -> "ip";
    };
  }

  /** One word of a POSIX shell, whatever it contains. */
  static String quote(String word) {
    return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static String partition(Request request) {
    String partition = Caller.of(request.principal()).partition();
    return partition.isEmpty() ? "aws" : partition;
  }
}
