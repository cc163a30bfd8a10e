package dev.vennguard.prove.request;

import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.language.Unproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
   * Services that publish resources of their own under the account {@code aws}: IAM User Guide, IAM
   * ARNs (managed policies); CloudFormation, transforms and public types; Image Builder, components
   * and images; SageMaker, public hub; Systems Manager, documents; Transfer Family, policies;
   * Bedrock, prompts and profiles.
   */
  private static final Set<String> OWNED_BY_AWS =
      Set.of("cloudformation", "imagebuilder", "sagemaker", "ssm", "transfer", "bedrock");

  /**
   * The formats that a text of the catalogue stands for. Where that has {@code *} for the region,
   * as events of AWS Health and devices of Braket do, the ARN names a published region, none, or
   * {@code global} (AWS Health User Guide, event ARNs; Braket, device ARNs).
   */
  static List<ArnFormat> of(String text) {
    return anyRegion(text)
        ? Stream.of(REGION, "", "global").map(region -> withRegion(text, region)).toList()
        : List.of(new ArnFormat(text));
  }

  /** Whether a text of the catalogue leaves the region open, so that it need not be the called. */
  static boolean anyRegion(String text) {
    String[] segments = text.split(":", SEGMENTS);
    return segments.length == SEGMENTS && segments[3].equals("*");
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
    return segments()[2];
  }

  /** What can stand in the account segment, for a principal of this account. */
  public List<String> accounts(String principal) {
    if (wildcard()) {
      return List.of("");
    }
    String segment = segments()[ACCOUNT];
    if (segment.contains("${")) {
      return ownedByAws() ? List.of(principal, AWS) : List.of(principal);
    }
    return segment.equals("*") ? List.of(principal, AWS, "") : List.of(segment);
  }

  /**
   * Whether some resources of the format are AWS's own, with {@code aws} for an account: all others
   * lie in the principal's account (EVALUATION §6.8).
   */
  private boolean ownedByAws() {
    String resource = segments()[SEGMENTS - 1];
    return segments()[2].equals("iam")
        ? resource.startsWith("policy/")
        : OWNED_BY_AWS.contains(segments()[2]) || segments()[2].contains("${");
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
