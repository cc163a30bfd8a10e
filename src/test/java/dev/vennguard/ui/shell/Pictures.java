package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the window for people to look at: arguments are file, theme, width, height, sample. */
final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws Exception {
    SampleLibrary library = new SampleLibrary();
    var sample = library.sample(args[4]).orElseThrow();
    StartOptions options = new StartOptions(library.load(sample), sample.title());
    byte[] png =
        WindowImage.png(
            options,
            Theme.valueOf(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]),
            window -> PictureScripts.run(args.length > 5 ? args[5] : "", window));
    Files.write(Path.of(args[0]), png);
    System.exit(0);
  }
}
