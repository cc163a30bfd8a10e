package dev.vennguard.completion;

import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document says beside the place of the caret, as far as it can be read: names and values
 * that are likely to be written again.
 */
public final class OpenDocument {
  /** Of a longer document the first texts are enough. */
  private static final int MOST = 5_000;

  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])");

  private final PolicyKind kind;
  private final List<String> members;
  private final String version;
  private final Set<String> services = new LinkedHashSet<>();
  private final Set<String> arns = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Set<String> sids = new LinkedHashSet<>();
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private boolean resources;
  private int read;

  private OpenDocument(PolicyKind kind, List<String> members, String version) {
    this.kind = kind;
    this.members = List.copyOf(members);
    this.version = version;
  }

  static OpenDocument blank(PolicyKind kind) {
    return new OpenDocument(kind, List.of(), "");
  }

  /**
   * Reads it.
   *
   * @param mark what stands at the caret
   */
  static OpenDocument of(PolicyKind kind, JsonNode root, String mark) {
    if (!(root instanceof ObjectNode policy)) {
      return blank(kind);
    }
    String version =
        OpenStatement.member(policy, "Version").map(one -> OpenStatement.texts(one, mark)).stream()
            .flatMap(List::stream)
            .findFirst()
            .orElse("");
    OpenDocument document = new OpenDocument(kind, OpenStatement.names(policy, mark), version);
    OpenStatement.member(policy, "Statement")
        .ifPresent(statements -> document.read("", statements, mark));
    return document;
  }

  private void read(String name, JsonNode node, String mark) {
    if (read > MOST) {
      return;
    }
    switch (node) {
      case ObjectNode object -> {
        for (Member member : object.members()) {
          resources = resources || member.name().equals("Resource");
          read(member.name(), member.value(), mark);
        }
      }
      case ArrayNode list -> list.elements().forEach(one -> read(name, one, mark));
      case TextNode written when !written.value().contains(mark) -> said(name, written.value());
      case JsonNode _ -> {}
    }
  }

  private void said(String name, String value) {
    read++;
    switch (name) {
      case "Sid" -> sids.add(value);
      case "Action", "NotAction" -> {
        int colon = value.indexOf(':');
        if (colon > 0) {
          services.add(value.substring(0, colon).toLowerCase(Locale.ROOT));
        }
      }
      default -> {
        values
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>())
            .add(value);
        if (value.startsWith("arn:")) {
          arns.add(value);
        }
        Matcher found = ACCOUNT.matcher(value);
        while (found.find()) {
          accounts.add(found.group());
        }
      }
    }
  }

  /** What kind of policy it is. */
  public PolicyKind kind() {
    return kind;
  }

  /** The names of its members. */
  List<String> members() {
    return members;
  }

  /** The prefixes of the services that its actions name. */
  Set<String> services() {
    return services;
  }

  /** The ARNs in it. */
  Set<String> arns() {
    return arns;
  }

  /** The account ids in it. */
  Set<String> accounts() {
    return accounts;
  }

  /** The Sids of its statements. */
  Set<String> sids() {
    return sids;
  }

  /** What a condition key, or an element, is compared with elsewhere in it. */
  List<String> values(String name) {
    return new ArrayList<>(values.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()));
  }

  /** Whether policy variables count (EVALUATION §1.3, §4). */
  boolean variables() {
    return version.equals("2012-10-17");
  }

  /** Whether it says who may become a role: such a policy has no {@code Resource}. */
  boolean trust() {
    return kind == PolicyKind.RESOURCE
        && !resources
        && !services.isEmpty()
        && services.stream().allMatch("sts"::equals);
  }
}
