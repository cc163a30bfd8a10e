package dev.vennguard.workspace;

import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationReport.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The situation in words, the same in every report and in the window. */
public final class SituationWords {
  private SituationWords() {}

  /**
   * On one line: {@code any user or role session of account 111122223333 (named most in the
   * policies), any region, partition aws (read off the policies)}.
   */
  public static String line(SituationReport report) {
    Situation situation = report.situation();
    List<String> parts = new ArrayList<>();
    parts.add(who(report));
    parts.add(situation.region().isEmpty() ? "any region" : "region " + situation.region());
    parts.add("partition " + situation.partition() + " " + partitionFrom(report.partitionFrom()));
    if (!situation.organisation().isEmpty()) {
      parts.add("organisation " + situation.organisation());
    }
    spelled(report)
        .forEach((key, values) ->
            parts.add(key + " = " + (values.size() == 1 ? values.getFirst() : values)));
    return OneLine.of(String.join(", ", parts));
  }

  /**
   * What is wrong where policies name a partition that they cannot be in force in; empty if nothing
   * is.
   */
  public static String conflict(SituationReport report) {
    if (!report.conflicting()) {
      return "";
    }
    String asked = report.situation().partition();
    String others =
        report.foreign().stream()
            .map(SituationReport.Place::partition)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return report.partitionFrom() == Source.STATED
        ? "nothing is evaluated: partition %s was stated, but policies name %s"
            .formatted(asked, others)
        : "nothing is evaluated: policies name partitions %s and %s, which are never in force together"
            .formatted(asked, others);
  }

  /** The known keys as they were spelled, sorted. */
  public static Map<String, List<String>> spelled(SituationReport report) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(report.stated().known());
    return sorted;
  }

  private static String who(SituationReport report) {
    Situation situation = report.situation();
    if (!situation.principal().isEmpty()) {
      return situation.principal();
    }
    String caller = caller(situation.caller());
    return situation.account().isEmpty()
        ? caller + " of any account"
        : caller
            + " of account "
            + situation.account()
            + (report.accountFrom() == Source.READ ? " (named most in the policies)" : " (stated)");
  }

  /** The sort of principal that is asked about. */
  public static String caller(CallerKind kind) {
    return switch (kind) {
      case ANY -> "any user or role session";
      case USER -> "any user";
      case ROLE_SESSION -> "any role session";
      case ROOT -> "the root user";
    };
  }

  private static String partitionFrom(Source source) {
    return switch (source) {
      case STATED -> "(stated)";
      case READ -> "(read off the policies)";
      case ASSUMED -> "(assumed: no policy names one)";
    };
  }
}
