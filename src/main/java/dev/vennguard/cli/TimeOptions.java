package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option that says how long a command may prove. */
final class TimeOptions {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(ms|s|m|h)?");

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description =
          "how long proofs may take, such as 90, 500ms or 5m; what is not reached is undecided; 0:"
              + " as long as it takes (default: ${DEFAULT-VALUE})",
      defaultValue = "120")
  private String timeout = "120";

  /**
   * The limit, not yet running.
   *
   * @throws BadInputException if the option is no time
   */
  TimeLimit limit(Console console) throws BadInputException {
    Matcher matcher = WRITTEN.matcher(timeout.strip());
    if (!matcher.matches()) {
      throw new BadInputException(
          "--timeout `" + timeout + "` is no time; write seconds such as 90, or 5m, or 0 for none");
    }
    long number = Long.parseLong(matcher.group(1));
    Duration most =
        switch (String.valueOf(matcher.group(2))) {
          case "ms" -> Duration.ofMillis(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofSeconds(number);
        };
    return new TimeLimit(most, console);
  }
}
