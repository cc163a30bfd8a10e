package dev.vennguard.exchange.account;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the answer of {@code get-account-authorization-details} (IAM API Reference), in one page or
 * several: one after the other, or in a list. Only the documents stay in memory. Never throws for
 * what is in it.
 */
public final class AccountReader {
  private static final JsonFactory READING =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ReadingWatch watch;
  private final List<AccountEntry> entries = new ArrayList<>();
  private final Map<String, OpenedPolicy> managed = new LinkedHashMap<>();
  private int pages;
  private boolean truncated;

  private AccountReader(ReadingWatch watch) {
    this.watch = watch;
  }

  /** The names of the lists by which a dump is known. */
  public static boolean list(String member) {
    return member.equals("UserDetailList")
        || member.equals("RoleDetailList")
        || member.equals("GroupDetailList");
  }

  /**
   * Reads a dump.
   *
   * @param in UTF-8, without byte order mark; it is not closed
   * @param watch is told how far it is, and may end it
   */
  public static Opened read(InputStream in, ReadingWatch watch) {
    AccountReader reader = new AccountReader(watch);
    try (JsonParser json = READING.createParser(ObjectReadContext.empty(), in)) {
      reader.pages(json);
      return reader.recognised();
    } catch (Cancelled ended) {
      return Refused.atStart("the reading was ended: nothing was opened");
    } catch (JacksonException wrong) {
      TokenStreamLocation at = wrong.getLocation();
      return new Refused(
          Math.max(1, at == null ? 1 : at.getLineNr()),
          Math.max(1, at == null ? 1 : at.getColumnNr()),
          words(wrong));
    }
  }

  private static String words(JacksonException wrong) {
    String again = "repeat `aws iam get-account-authorization-details --output json > dump.json`";
    if (String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate ")) {
      return "a member stands here twice, and nobody knows which counts: " + again;
    }
    return wrong instanceof StreamConstraintsException
        ? "this is nested deeper, or longer, than any dump of AWS: " + again
        : "the dump is no whole JSON here: " + again;
  }

  /** Ends a reading. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  private void pages(JsonParser json) {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        page(json);
      }
    }
  }

  private void page(JsonParser json) {
    boolean known = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "UserDetailList" -> known |= list(json, Holder.Kind.USER);
        case "RoleDetailList" -> known |= list(json, Holder.Kind.ROLE);
        case "GroupDetailList" -> known |= list(json, Holder.Kind.GROUP);
        case "Policies" -> policies(json);
        case "IsTruncated" -> truncated = json.currentToken() == JsonToken.VALUE_TRUE;
        default -> json.skipChildren();
      }
    }
    pages += known ? 1 : 0;
  }

  private boolean list(JsonParser json, Holder.Kind kind) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return false;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        entries.add(new EntryReader(json, kind, watch).read());
        step(json);
      } else {
        json.skipChildren();
      }
    }
    return true;
  }

  private void policies(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        EntryReader.managed(json).ifPresent(one -> managed.put(one.arn(), one));
        step(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void step(JsonParser json) {
    watch.reached(json.currentLocation().getByteOffset(), entries.size());
    if (watch.cancelled()) {
      throw new Cancelled();
    }
  }

  private Opened recognised() {
    if (pages == 0) {
      return Refused.atStart(
          "this holds no list of users or roles: open a dump of"
              + " `aws iam get-account-authorization-details`");
    }
    AccountHolders holders = new AccountHolders(managed, entries);
    List<String> notes = new ArrayList<>();
    if (truncated) {
      notes.add(
          "the dump is not whole, its last page says `IsTruncated`: run the command without"
              + " --max-items, or put all pages into one file");
    }
    return new Recognised(
        "account dump, %s %s, %s %s, %s %s, %s managed %s%s"
            .formatted(
                count(Holder.Kind.USER),
                words(Holder.Kind.USER),
                count(Holder.Kind.ROLE),
                words(Holder.Kind.ROLE),
                count(Holder.Kind.GROUP),
                words(Holder.Kind.GROUP),
                managed.size(),
                managed.size() == 1 ? "policy" : "policies",
                pages == 1 ? "" : ", in " + pages + " pages"),
        List.copyOf(managed.values()),
        entries.stream().map(holders::of).toList(),
        List.of(),
        notes);
  }

  private long count(Holder.Kind kind) {
    return entries.stream().filter(one -> one.kind() == kind).count();
  }

  private String words(Holder.Kind kind) {
    return kind.word() + (count(kind) == 1 ? "" : "s");
  }
}
