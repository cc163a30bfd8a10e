package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws the window for people to look at, in both themes and at both sizes. Arguments are a folder
 * and states such as {@code palette} or {@code main@sandbox-isolation}; without states all are
 * drawn.
 */
final class Pictures {
  private static final String SAMPLE = "developer-delegation";
  private static final int[][] SIZES = {{1440, 900}, {900, 600}};

  private Pictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> states = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : all();
    for (String state : states) {
      for (Theme theme : Theme.values()) {
        for (int[] size : SIZES) {
          String name = state.replaceAll("[^A-Za-z-]", "_") + "-" + theme + "-" + size[0] + ".png";
          Path file = folder.resolve(name.toLowerCase(Locale.ROOT));
          Files.write(file, png(state, theme, size));
        }
      }
    }
    System.exit(0);
  }

  private static List<String> all() {
    return PictureScripts.NAMES;
  }

  private static byte[] png(String state, Theme theme, int[] size) throws Exception {
    SampleLibrary library = new SampleLibrary();
    int at = state.indexOf('@');
    String script = at < 0 ? state : state.substring(0, at);
    var sample = library.sample(at < 0 ? SAMPLE : state.substring(at + 1)).orElseThrow();
    StartOptions options = new StartOptions(library.load(sample), sample.title());
    return WindowImage.png(
        options,
        theme,
        size[0],
        size[1],
        window -> PictureScripts.run(script, new TestWindow(window)));
  }
}
