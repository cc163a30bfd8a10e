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
    return line(report, true);
  }

  /** Likewise, without how it is known. */
  public static String plain(SituationReport report) {
    return line(report, false);
  }

  private static String line(SituationReport report, boolean how) {
    Situation situation = report.situation();
    List<String> parts = new ArrayList<>();
    parts.add(who(report, how));
    parts.add(situation.region().isEmpty() ? "any region" : "region " + situation.region());
    parts.add(
        "partition "
            + situation.partition()
            + (how ? " " + partitionFrom(report.partitionFrom()) : ""));
    if (!situation.organisation().isEmpty()) {
      parts.add("organisation " + situation.organisation());
    }
    spelled(report)
        .forEach((key, values) ->
            parts.add(key + " = " + (values.size() == 1 ? values.getFirst() : values)));
    return OneLine.of(String.join(", ", parts));
  }

  /**
   * What decides of {@link #line}, where there is no room for all of it: {@code user or role
   * session, any account, any region, aws}.
   */
  public static String brief(SituationReport report) {
    Situation situation = report.situation();
    List<String> parts = new ArrayList<>();
    if (situation.principal().isEmpty()) {
      parts.add(caller(situation.caller()).replaceFirst("^any ", ""));
      parts.add(situation.account().isEmpty() ? "any account" : situation.account());
    } else {
      parts.add(situation.principal().substring(situation.principal().lastIndexOf(':') + 1));
    }
    parts.add(situation.region().isEmpty() ? "any region" : situation.region());
    parts.add(situation.partition());
    if (!situation.organisation().isEmpty()) {
      parts.add(situation.organisation());
    }
    int keys = report.stated().known().size();
    if (keys > 0) {
      parts.add(keys == 1 ? "1 known key" : keys + " known keys");
    }
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
    String others = others(report);
    return report.partitionFrom() == Source.STATED
        ? "nothing is evaluated: partition %s was stated, but policies name %s"
            .formatted(asked, others)
        : "nothing is evaluated: policies name partitions %s and %s, which are never in force together"
            .formatted(asked, others);
  }

  /**
   * What decides of {@link #conflict}, where there is no room for all of it: {@code nothing is
   * evaluated: aws and aws-cn}; empty if nothing is wrong.
   */
  public static String briefConflict(SituationReport report) {
    return report.conflicting()
        ? "nothing is evaluated: " + report.situation().partition() + " and " + others(report)
        : "";
  }

  private static String others(SituationReport report) {
    return report.foreign().stream()
        .map(SituationReport.Place::partition)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The known keys as they were spelled, sorted. */
  public static Map<String, List<String>> spelled(SituationReport report) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(report.stated().known());
    return sorted;
  }

  private static String who(SituationReport report, boolean how) {
    Situation situation = report.situation();
    if (!situation.principal().isEmpty()) {
      return situation.principal();
    }
    String caller = caller(situation.caller());
    if (situation.account().isEmpty()) {
      return caller + " of any account";
    }
    String source =
        report.accountFrom() == Source.READ ? " (named most in the policies)" : " (stated)";
    return caller + " of account " + situation.account() + (how ? source : "");
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
