package dev.vennguard.prove.request;

import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.Unproved;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One ARN format of a resource type (words.md "The requests of an action"), or the resource {@code
 * *}.
 *
 * @param text the catalogue's format; where that has {@code *} for the region, one of what may
 *     stand there
 */
public record ArnFormat(String text) {
  /** The resource of an action that takes none. */
  public static final ArnFormat WILDCARD = new ArnFormat("*");

  private static final int SEGMENTS = 6;
  private static final int ACCOUNT = 4;
  private static final String AWS = "aws";
  private static final String REGION = "${Region}";

  /**
   * Models that a global inference profile leads to are asked for without a region: Bedrock User
   * Guide, Global cross-Region inference, IAM policy requirements.
   */
  private static final String MODEL = ":bedrock:${Region}::foundation-model/";

  /**
   * The formats that a text of the catalogue stands for. Where that has {@code *} for the region,
   * as events of AWS Health and devices of Braket do, the ARN names a published region, none, or
   * {@code global} (AWS Health User Guide, event ARNs; Braket, device ARNs). The ARN of a model
   * names a region or none.
   */
  static List<ArnFormat> of(String text) {
    if (text.contains(MODEL)) {
      return List.of(new ArnFormat(text), withRegion(text, ""));
    }
    return anyRegion(text)
        ? Stream.of(REGION, "", "global").map(region -> withRegion(text, region)).toList()
        : List.of(new ArnFormat(text));
  }

  /**
   * Whether the region in an ARN of this text of the catalogue need not be the called one: where it
   * is left open, and for models, which an inference profile of one region leads to in others
   * (Bedrock User Guide, Prerequisites for inference profiles).
   */
  static boolean anyRegion(String text) {
    String[] segments = text.split(":", SEGMENTS);
    return segments.length == SEGMENTS && (segments[3].equals("*") || text.contains(MODEL));
  }

  private static ArnFormat withRegion(String text, String region) {
    String[] segments = text.split(":", SEGMENTS);
    segments[3] = region;
    return new ArnFormat(String.join(":", segments));
  }

  /** Whether it is the resource {@code *} rather than an ARN. */
  public boolean wildcard() {
    return text.equals("*");
  }

  private String[] segments() {
    return text.split(":", SEGMENTS);
  }

  /** Whether it can be read: an ARN of six segments, or {@code *}. */
  public boolean sound() {
    return wildcard() || segments().length == SEGMENTS;
  }

  /** The service segment; may hold a variable. */
  public String service() {
    // Without taking all apart: it is asked for each statement of each proof.
    int partition = text.indexOf(':') + 1;
    int service = text.indexOf(':', partition) + 1;
    return text.substring(service, text.indexOf(':', service));
  }

  /** The region segment: empty, a text, or the variable. */
  String region() {
    return segments()[3];
  }

  /** What can stand in the account segment, for a principal of this account. */
  public List<String> accounts(String principal) {
    if (wildcard()) {
      return List.of("");
    }
    String segment = segments()[ACCOUNT];
    if (segment.contains("${")) {
      List<String> all = new ArrayList<>(List.of(principal));
      all.addAll(OwnedByAws.accounts(segments()[2], segments()[SEGMENTS - 1]));
      return all;
    }
    return segment.equals("*") ? List.of(principal, AWS, "") : List.of(segment);
  }

  /**
   * The ARNs with this partition, this text in the account segment and this region.
   *
   * @throws Unproved if the format is beyond every budget
   */
  public Language language(String partition, String account, String region, Budget work) {
    List<TextSequence> sequences = new ArrayList<>();
    for (String resource : resources()) {
      String[] segments = segments();
      TextSequence sequence = new TextSequence().literal("arn:" + partition + ":");
      append(sequence, placed(segments[2], region), CharClass.NO_COLON);
      append(sequence.literal(":"), placed(segments[3], region), CharClass.NO_COLON);
      append(sequence.literal(":" + account + ":"), placed(resource, region), CharClass.ANY);
      sequences.add(sequence);
    }
    return Language.of(sequences, work);
  }

  private static String placed(String format, String region) {
    return format.replace(REGION, region);
  }

  /** Whether its ARNs are of a service, with a resource that begins like that. */
  public boolean of(String service, String resource) {
    return !wildcard()
        && segments()[2].equals(service)
        && segments()[SEGMENTS - 1].startsWith(resource);
  }

  /** Whether its ARNs name a region. */
  public boolean regional() {
    return text.contains(REGION);
  }

  /** Whether the region stands elsewhere than in its own segment, or not there alone. */
  public boolean regionInName() {
    return !segments()[3].equals(REGION);
  }

  /** The resource segment; with an account in it, once for each sort of account. */
  private List<String> resources() {
    String resource = segments()[SEGMENTS - 1];
    return resource.contains("${Account}")
        ? List.of(resource, resource.replace("${Account}", AWS))
        : List.of(resource);
  }

  private void append(TextSequence sequence, String format, CharClass any) {
    int at = 0;
    while (at < format.length()) {
      int close = format.startsWith("${", at) ? format.indexOf('}', at) : -1;
      if (close > 0) {
        variable(sequence, format.substring(at + 2, close), any);
        at = close + 1;
      } else {
        if (format.charAt(at) == '*') {
          sequence.run(any);
        } else {
          sequence.one(CharClass.one(format.charAt(at)));
        }
        at++;
      }
    }
  }

  private void variable(TextSequence sequence, String name, CharClass any) {
    switch (name) {
      case "Account" -> digits(sequence);
      default -> {
        CharClass known = KnownAlphabets.of(service(), name);
        sequence.some(any == CharClass.NO_COLON ? any : known);
      }
    }
  }

  /** The twelve digits of an account. */
  public static TextSequence digits(TextSequence sequence) {
    for (int i = 0; i < 12; i++) {
      sequence.one(CharClass.DIGIT);
    }
    return sequence;
  }

  /** An ARN of this format that reads well, with this partition, account segment and region. */
  public String sample(String partition, String account, String region) {
    if (wildcard()) {
      return text;
    }
    String[] segments = segments();
    segments[1] = partition;
    segments[ACCOUNT] = account;
    return String.join(":", segments)
        .replace(REGION, region)
        .replace("${Account}", account.isEmpty() ? "111122223333" : account)
        .replaceAll("\\$\\{[^}]*\\}", "example")
        .replace("*", "example");
  }
}
