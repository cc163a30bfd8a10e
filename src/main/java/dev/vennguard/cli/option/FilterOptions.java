package dev.vennguard.cli.option;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.exchange.report.ActionFilter;
import dev.vennguard.exchange.report.Listing;
import dev.vennguard.exchange.report.NearActions;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which actions a report is about, and how many of them it names. */
public final class FilterOptions {
  @Option(
      names = "--outcome",
      split = ",",
      paramLabel = "NAME",
      description =
          "only actions with this outcome: allowed, conditional, cut-off, unused, never, denied,"
              + " neither, undecided; again or behind a comma for more")
  private List<String> outcomes = new ArrayList<>();

  @Option(
      names = "--service",
      split = ",",
      paramLabel = "PREFIX",
      description = "only actions of this service, such as s3; again or behind a comma for more")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--action",
      split = ",",
      paramLabel = "PATTERN",
      description = "only these actions, such as 's3:Get*'; again or behind a comma for more")
  private List<String> actions = new ArrayList<>();

  @Option(
      names = "--changed",
      description = "only actions that allow other requests than before; needs --old-… options")
  private boolean changed;

  @Option(names = "--all", description = "text: every action on a line of its own")
  private boolean all;

  /** Whether only actions are asked for that allow other requests than before. */
  public boolean changed() {
    return changed;
  }

  /** How actions are listed for people. */
  public Listing listing() {
    return all ? Listing.EVERY_ACTION : Listing.GROUPED;
  }

  /**
   * What is asked for.
   *
   * @throws BadInputException if a name means nothing
   */
  public ActionFilter filter(Catalogue catalogue) throws BadInputException {
    Set<Outcome> wanted = EnumSet.noneOf(Outcome.class);
    for (String name : outcomes) {
      wanted.add(outcome(name));
    }
    Set<String> prefixes = new LinkedHashSet<>();
    for (String name : services) {
      prefixes.add(
          catalogue
              .service(name.strip())
              .map(Service::prefix)
              .orElseThrow(() ->
                  new BadInputException(
                      "--service `" + name + "` is no known service; write a prefix such as s3")));
    }
    List<String> patterns = new ArrayList<>();
    for (String pattern : actions) {
      patterns.add(pattern(catalogue, pattern.strip()));
    }
    return new ActionFilter(wanted, prefixes, patterns, changed);
  }

  private static Outcome outcome(String name) throws BadInputException {
    String wanted = plain(name.strip());
    return Arrays.stream(Outcome.values())
        .filter(one -> plain(one.word()).equals(wanted) || plain(one.name()).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new BadInputException(
                Arrays.stream(Outcome.values())
                    .map(one -> plain(one.word()))
                    .collect(
                        Collectors.joining(
                            ", ", "--outcome `" + name + "` is none; choose from ", ""))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** A pattern without a service means the actions of every service. */
  private static String pattern(Catalogue catalogue, String written) throws BadInputException {
    String pattern = written.contains(":") ? written : "*:" + written;
    if (ActionPatterns.of(catalogue).indices(new ActionPattern(pattern)).length == 0) {
      throw new BadInputException(
          "--action `"
              + written
              + "` fits no known action; check the spelling"
              + NearActions.question(catalogue, written));
    }
    return pattern;
  }
}
