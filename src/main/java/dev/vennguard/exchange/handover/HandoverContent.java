package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is handed on.
 *
 * @param record the review
 * @param snapshot its documents, evaluated
 * @param roleName the role that they are for
 */
public record HandoverContent(ReviewRecord record, Snapshot snapshot, String roleName) {
  /** What is said beside a reference to such a policy. */
  static final String OWNED_BY_AWS =
      "The boundary is AWS's own policy as it stands, not the text that was reviewed: compare"
          + " them.";

  private static final int LONGEST_NAME = 128;
  private static final Pattern POLICY_ARN =
      Pattern.compile("arn:[^:]+:iam::[^:]*:policy(/(?:[!-~]*/)?)([\\w+=,.@-]+)");

  private static final Pattern AWS_POLICY =
      Pattern.compile("arn:[a-z-]+:iam::aws:policy/[\\w+=,.@/-]+");

  /**
   * A document that is attached to the role.
   *
   * @param name of the managed policy
   * @param path of the managed policy, with a slash at both ends
   * @param file its plain file
   * @param text as it was reviewed
   * @param policy what it says
   */
  public record Attached(String name, String path, String file, String text, Policy policy) {
    /** A name for templates: letters and digits; no two differ by their case alone. */
    public String id() {
      String plain = name.replaceAll("[^A-Za-z0-9]", "");
      return Character.isLetter(name.charAt(0)) ? plain : "Policy" + plain;
    }

    private Attached as(String otherPath, String otherName) {
      return new Attached(otherName, otherPath, file, text, policy);
    }
  }

  /**
   * The permissions boundary that is to be made, if there is one; its name is that in its ARN,
   * where that is known.
   */
  public Optional<Attached> boundary() {
    Matcher arn = POLICY_ARN.matcher(record.boundaryArn());
    return ownedByAws().isPresent()
        ? Optional.empty()
        : attached(LayerKind.BOUNDARY).stream()
            .findFirst()
            .map(one ->
                arn.matches()
                    ? one.as(String.valueOf(arn.group(1)), String.valueOf(arn.group(2)))
                    : one);
  }

  /**
   * The ARN of the boundary where it is one of AWS's own policies: it is there already, and a copy
   * would stay as it is when AWS changes it.
   */
  public Optional<String> ownedByAws() {
    return Optional.of(record.boundaryArn())
        .filter(one -> AWS_POLICY.matcher(one).matches())
        .filter(_ -> !attached(LayerKind.BOUNDARY).isEmpty());
  }

  /** The identity policies, each under a name of its own: none takes the place of another. */
  public List<Attached> identity() {
    Set<String> taken = new HashSet<>();
    boundary().ifPresent(one -> taken.add(key(one)));
    List<Attached> named = new ArrayList<>();
    for (Attached one : attached(LayerKind.IDENTITY)) {
      Attached free = one;
      for (int number = 2; !taken.add(key(free)); number++) {
        String end = "-" + number;
        int most = Math.min(one.name.length(), LONGEST_NAME - end.length());
        free = one.as(one.path, one.name.substring(0, most) + end);
      }
      named.add(free);
    }
    return named;
  }

  /** IAM tells names apart without regard to case, Terraform without regard to signs, too. */
  private static String key(Attached one) {
    return one.id().toLowerCase(Locale.ROOT);
  }

  /** Policy types that are reviewed and that no role has attached: they are not handed on. */
  public List<LayerKind> others() {
    return snapshot.documents().stream()
        .map(one -> one.id().kind())
        .filter(kind -> kind != LayerKind.IDENTITY && kind != LayerKind.BOUNDARY)
        .distinct()
        .toList();
  }

  private List<Attached> attached(LayerKind kind) {
    List<Attached> found = new ArrayList<>();
    if (!snapshot.switchedOn(kind)) {
      return found;
    }
    for (Document one : snapshot.documents(kind)) {
      if (one.sound()) {
        found.add(
            new Attached(
                name(one, found.size()),
                "/",
                ReviewStatement.fileName(one.id()),
                one.text(),
                one.reading().policy()));
      }
    }
    return found;
  }

  /** IAM takes letters, digits and {@code +=,.@_-} in names (CreatePolicy, PolicyName). */
  private String name(Document document, int number) {
    String title = document.title().replaceFirst("\\.json$", "").replaceAll("[^\\w+=,.@-]", "-");
    String plain = title.matches("identity|boundary|policy|-*|.{100,}") ? "" : title;
    String made =
        plain.isEmpty()
            ? roleName
                + (document.id().kind() == LayerKind.BOUNDARY ? "-boundary" : "-policy")
                + (number == 0 ? "" : "-" + (number + 1))
            : plain;
    return made.substring(0, Math.min(made.length(), LONGEST_NAME));
  }
}
