package dev.vennguard.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The second reading of an ARN pattern. AWS's older text keeps a wildcard inside its segment; the
 * current one lets a {@code *} at the end of a segment stretch over the following colons
 * (EVALUATION §3, open point; IAM User Guide, "Resource", "Using wildcards in resource ARNs").
 *
 * <p>The two differ where the segments in the places of region and account cannot be these: then a
 * {@code *} before them may stand for the fields that seem to be missing. A pattern with a region
 * and an account in their places is read in one way: no ARN of AWS has them inside its resource.
 */
public final class ArnReadings {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int MOST_INSERTED = 2;

  /** Published, or with a wildcard: {@code eu-west-1}, {@code us-*}. */
  private static final Pattern REGION_NAME =
      Pattern.compile("|[a-z]{2,}(-[a-z]+)+-[0-9]+|[a-z0-9-]*[*?][a-z0-9*?-]*");

  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9*?]*");

  private ArnReadings() {}

  /**
   * The patterns that the looser reading adds, as six segments: {@code arn:aws:dynamodb:*:table/x}
   * may also mean {@code arn:aws:dynamodb:*:*:table/x}. None where the readings agree.
   */
  public static List<ResourcePattern> looser(ResourcePattern pattern) {
    if (!pattern.text().startsWith("arn:")) {
      return List.of();
    }
    List<String> given = Arrays.asList(pattern.text().split(":", ArnPattern.SEGMENTS));
    if (fits(given)) {
      return List.of();
    }
    List<ResourcePattern> found = new ArrayList<>();
    for (int star = 1; star <= ACCOUNT && star < given.size(); star++) {
      if (given.get(star).endsWith("*")) {
        stretched(given, star, found);
      }
    }
    return List.copyOf(found);
  }

  /** Takes the shortest stretch that brings region and account to their places. */
  private static void stretched(List<String> given, int star, List<ResourcePattern> found) {
    for (int inserted = 1; inserted <= MOST_INSERTED; inserted++) {
      String head = String.join(":", given.subList(0, star + 1)) + ":*".repeat(inserted);
      List<String> tail = given.subList(star + 1, given.size());
      String text = tail.isEmpty() ? head : head + ":" + String.join(":", tail);
      ResourcePattern candidate = new ResourcePattern(text);
      if (fits(Arrays.asList(text.split(":", ArnPattern.SEGMENTS)))) {
        if (!found.contains(candidate)) {
          found.add(candidate);
        }
        return;
      }
    }
  }

  /** Whether region and account can be such; missing segments can be anything. */
  private static boolean fits(List<String> segments) {
    boolean region =
        segments.size() <= REGION || REGION_NAME.matcher(segments.get(REGION)).matches();
    return region && (segments.size() <= ACCOUNT || account(segments.get(ACCOUNT)));
  }

  private static boolean account(String text) {
    return ACCOUNT_ID.matcher(text).matches() || Glob.matches(text, "aws");
  }
}
