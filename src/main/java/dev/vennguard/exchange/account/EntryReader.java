package dev.vennguard.exchange.account;

import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.exchange.found.Trees;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one user, role, group or managed policy off the stream. */
final class EntryReader {
  private static final JsonFactory WRITING = new JsonFactory();

  private final JsonParser json;
  private final Holder.Kind kind;
  private final ReadingWatch watch;
  private String name = "";
  private String arn = "";
  private String boundary = "";
  private final List<OpenedPolicy> inline = new ArrayList<>();
  private final List<String> attached = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<OpenedPolicy> trust = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  EntryReader(JsonParser json, Holder.Kind kind, ReadingWatch watch) {
    this.json = json;
    this.kind = kind;
    this.watch = watch;
  }

  AccountEntry read() {
    String trusted = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "UserName", "RoleName", "GroupName" -> name = text(json);
        case "Arn" -> arn = text(json);
        case "UserPolicyList", "RolePolicyList", "GroupPolicyList" -> {
          if (wanted()) {
            inline();
          } else {
            json.skipChildren();
          }
        }
        case "AttachedManagedPolicies" -> each("PolicyArn", attached);
        case "GroupList" -> texts(groups);
        case "PermissionsBoundary" -> boundary = only(json, "PermissionsBoundaryArn");
        case "AssumeRolePolicyDocument" -> {
          if (wanted()) {
            trusted = document(json).orElse("");
          } else {
            json.skipChildren();
          }
        }
        default -> json.skipChildren();
      }
    }
    if (!trusted.isEmpty()) {
      trust.add(OpenedPolicy.taken("trust of " + name, PolicyPart.TRUST, trusted));
    }
    return new AccountEntry(kind, name, arn, inline, attached, groups, boundary, trust, broken);
  }

  /** Before the name is known everything may be wanted. */
  private boolean wanted() {
    return name.isEmpty() || watch.wanted(kind, name);
  }

  private void inline() {
    objects(() -> {
      String policy = "";
      Optional<String> document = Optional.empty();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        switch (member) {
          case "PolicyName" -> policy = text(json);
          case "PolicyDocument" -> document = document(json);
          default -> json.skipChildren();
        }
      }
      if (document.isPresent()) {
        inline.add(OpenedPolicy.taken(policy, PolicyPart.IDENTITY, document.get()));
      } else {
        broken.add("inline policy `%s`: its document is no JSON".formatted(policy));
      }
    });
  }

  private void objects(Runnable each) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        each.run();
      } else {
        json.skipChildren();
      }
    }
  }

  private void each(String member, List<String> into) {
    objects(() -> {
      String found = only(json, member);
      if (!found.isEmpty()) {
        into.add(found);
      }
    });
  }

  private void texts(List<String> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(text(json));
    }
  }

  /** The text of one member of an object; the object is passed. */
  private static String only(JsonParser json, String member) {
    String found = "";
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return found;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals(member);
      json.nextToken();
      if (wanted) {
        found = text(json);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static String text(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return "";
  }

  /** As JSON without white space; a text is decoded. Nothing if it is neither. */
  private static Optional<String> document(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return DocumentText.read(json.getString()).map(Trees::write);
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = WRITING.createGenerator(ObjectWriteContext.empty(), text)) {
      copy.copyCurrentStructure(json);
    }
    return Optional.of(text.toString());
  }

  /** A managed policy in its default version; nothing if that is missing. */
  static Optional<OpenedPolicy> managed(JsonParser json) {
    String name = "";
    String arn = "";
    List<String> documents = new ArrayList<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "PolicyName" -> name = text(json);
        case "Arn" -> arn = text(json);
        case "PolicyVersionList" ->
            new EntryReader(json, Holder.Kind.GROUP, ReadingWatch.NOBODY)
                .objects(() -> defaultVersion(json).ifPresent(documents::add));
        default -> json.skipChildren();
      }
    }
    return documents.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenedPolicy(
                name, PolicyPart.MANAGED, arn, documents.getFirst(), OpenedPolicy.Form.TAKEN_OUT));
  }

  private static Optional<String> defaultVersion(JsonParser json) {
    Optional<String> document = Optional.empty();
    boolean current = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "Document" -> document = document(json);
        case "IsDefaultVersion" -> current = json.currentToken() == JsonToken.VALUE_TRUE;
        default -> json.skipChildren();
      }
    }
    return current ? document : Optional.empty();
  }
}
