package dev.vennguard;

import dev.vennguard.cli.CommandLineApp;
import dev.vennguard.cli.Console;
import dev.vennguard.ui.shell.CachedStart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Composition root: joins the command line to the window. */
final class Launcher {
  private Launcher() {}

  static void launch(String[] arguments) {
    OptionalInt elsewhere = CachedStart.run(Launcher.class, arguments);
    if (elsewhere.isPresent()) {
      System.exit(elsewhere.getAsInt());
    }
    Logger javafx = Logger.getLogger("javafx");
    javafx.setFilter(Launcher::worthSaying);
    Console console =
        new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    int status = CommandLineApp.run(console, new Window(console), arguments);
    console.out().flush();
    console.err().flush();
    // A logger that nobody holds may be forgotten together with its filter.
    Reference.reachabilityFence(javafx);
    System.exit(status);
  }

  /** From a jar, JavaFX runs on the class path, where it works as well as anywhere. */
  private static boolean worthSaying(LogRecord message) {
    String text = message.getMessage();
    return text == null || !text.startsWith("Unsupported JavaFX configuration");
  }

  /** UTF-8 whatever the platform: JSON is read by programs, and the signs are not Latin. */
  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream file = new FileOutputStream(descriptor);
    return new PrintStream(file, false, StandardCharsets.UTF_8);
  }
}
