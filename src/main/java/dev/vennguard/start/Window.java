package dev.vennguard.start;

import dev.vennguard.cli.WindowPort;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.shell.StartOptions;
import dev.vennguard.ui.shell.WindowImage;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The window as the command line knows it; without a display, a picture and the counts. */
final class Window implements WindowPort {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Console console;

  Window(Console console) {
    this.console = console;
  }

  @Override
  public int open(Start start) {
    Logger javafx = quiet();
    try {
      return opened(start);
    } finally {
      // A logger that nobody holds may be forgotten together with its filter.
      Reference.reachabilityFence(javafx);
    }
  }

  private int opened(Start start) {
    return switch (WindowLauncher.launch(options(start))) {
      case StartResult.Closed _ -> 0;
      case StartResult.NoDisplay(String sentence) -> withoutDisplay(start, sentence);
      case StartResult.NoRoom(String sentence) -> {
        console.say(sentence);
        yield ExitStatus.BAD_INPUT;
      }
      case StartResult.Failed(Throwable cause) ->
          throw new IllegalStateException("the window could not be built", cause);
    };
  }

  @Override
  public byte[] draw(Start start, Colours colours, int width, int height) throws IOException {
    Logger javafx = quiet();
    Theme theme =
        switch (colours) {
          case LIGHT -> Theme.LIGHT;
          case DARK -> Theme.DARK;
        };
    try {
      return WindowImage.png(options(start), theme, width, height);
    } finally {
      Reference.reachabilityFence(javafx);
    }
  }

  /** From a jar, JavaFX runs on the class path, where it works as well as anywhere. */
  private static Logger quiet() {
    Logger javafx = Logger.getLogger("javafx");
    javafx.setFilter(Window::worthSaying);
    return javafx;
  }

  private static boolean worthSaying(LogRecord message) {
    String text = message.getMessage();
    return text == null || !text.startsWith("Unsupported JavaFX configuration");
  }

  private StartOptions options(Start start) {
    return new StartOptions(
        start.documents(), start.title(), start.situation(), console.catalogues(), start.file());
  }

  private int withoutDisplay(Start start, String sentence) {
    console.out().println(sentence);
    int status = ExitStatus.OK;
    try {
      byte[] picture = draw(start, Colours.LIGHT, WIDTH, HEIGHT);
      console.out().println("A picture of the window is in " + kept(picture));
    } catch (IOException failed) {
      status = ExitStatus.INCOMPLETE;
      console.say(
          "a picture of the window cannot be made: "
              + OneLine.of(String.valueOf(failed.getMessage()))
              + "; what the window would show follows, `matrix` and `explain` say more");
    }
    Snapshot snapshot = snapshot(start);
    console.out().println(SituationWords.line(snapshot.situation()));
    for (Outcome outcome : Outcome.values()) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s %-14s %,7d",
                  outcome.glyph(),
                  outcome.word(),
                  snapshot.evaluation().count(outcome)));
    }
    return status;
  }

  /** In the folder that all users share, a name that can be foreseen can be a trap. */
  private static Path kept(byte[] picture) throws IOException {
    Path file = Files.createTempFile("vennguard-window-", ".png");
    return Files.write(file, picture, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private Snapshot snapshot(Start start) {
    return new Workspace(new LiveModel(console.catalogue()), Clock.systemUTC())
        .apply(List.of(new Edit.State(start.situation()), start.documents()));
  }
}
