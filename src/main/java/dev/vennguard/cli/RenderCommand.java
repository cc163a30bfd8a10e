package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code render}: the main window as a PNG, without a display. */
@Command(name = "render", description = "The main window as a PNG file, without a display.")
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
  private static final int SMALLEST = 400;
  private static final int LARGEST = 4096;

  private final Console console;
  private final WindowPort window;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "a bundled pair of policies instead of files")
  private String sample = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the PNG to write")
  private Path out = Path.of("vennguard.png");

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light or dark (default: ${DEFAULT-VALUE})",
      defaultValue = "light")
  private WindowPort.Colours theme = WindowPort.Colours.LIGHT;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "in pixels (default: ${DEFAULT-VALUE})",
      defaultValue = "1440x900")
  private String size = "1440x900";

  RenderCommand(Console console, WindowPort window) {
    this.console = console;
    this.window = window;
  }

  @Override
  public Integer call() throws BadInputException {
    TimeLimit limit = time.limit(console);
    Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new BadInputException("--size `" + size + "` is not WxH, such as 1440x900");
    }
    int width = within(Integer.parseInt(matcher.group(1)));
    int height = within(Integer.parseInt(matcher.group(2)));
    StatedSituation stated = situation.stated(console);
    var start =
        sample.isEmpty()
            ? new WindowPort.Start(layers.files().read(new PolicyFiles(console)), "", stated)
            : new Samples().load(sample, stated);
    OutputFile file = new OutputFile(out);
    file.check();
    limit.start();
    file.write(drawn(start, width, height));
    limit.stop();
    return ExitStatus.OK;
  }

  private byte[] drawn(WindowPort.Start start, int width, int height) throws BadInputException {
    try {
      return window.draw(start, theme, width, height);
    } catch (IOException failed) {
      throw new BadInputException("the picture cannot be made: " + FailureWords.of(failed));
    }
  }

  private int within(int pixels) throws BadInputException {
    if (pixels < SMALLEST || pixels > LARGEST) {
      throw new BadInputException(
          "--size `%s`: each side is between %s and %s pixels".formatted(size, SMALLEST, LARGEST));
    }
    return pixels;
  }
}
