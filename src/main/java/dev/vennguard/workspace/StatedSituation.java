package dev.vennguard.workspace;

import dev.vennguard.policy.Situation.CallerKind;
import java.util.List;
import java.util.Map;

/**
 * What somebody said of the requests that are asked about; what is left empty is read off the
 * policies or stays open ({@link SituationReading}).
 *
 * @param partition its id, such as {@code aws-cn}; empty to read it off the policies
 * @param account twelve digits, or {@link #ANY_ACCOUNT}; empty to read it off the policies
 * @param region a region; empty for any
 * @param caller the sort of principal
 * @param principal the ARN of one principal; empty for any
 * @param organisation its id; empty if it is not known
 * @param known condition keys with their values
 */
public record StatedSituation(
    String partition,
    String account,
    String region,
    CallerKind caller,
    String principal,
    String organisation,
    Map<String, List<String>> known) {
  /** Every account, though the policies name one. */
  public static final String ANY_ACCOUNT = "any";

  /** Nothing was said. */
  public static final StatedSituation NOTHING =
      new StatedSituation("", "", "", CallerKind.ANY, "", "", Map.of());

  /** Copies the map. */
  public StatedSituation {
    known = Map.copyOf(known);
  }
}
