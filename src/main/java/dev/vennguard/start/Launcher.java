package dev.vennguard.start;

import dev.vennguard.cli.CommandLineApp;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.ui.shell.setting.UserFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Composition root: joins the command line to the window. */
public final class Launcher {
  private Launcher() {}

  public static void launch(String[] arguments) {
    // Every word here is English, and digits and letter case follow no locale.
    Locale.setDefault(Locale.ROOT);
    OptionalInt elsewhere = AotRelaunch.run(Launcher.class, arguments);
    if (elsewhere.isPresent()) {
      System.exit(elsewhere.getAsInt());
    }
    Logger javafx = Logger.getLogger("javafx");
    javafx.setFilter(Launcher::worthSaying);
    Console console =
        Console.of(
                StandardInput.open(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new ProcessAlarm())
            .keeping(UserFolder.ofSystem().path());
    int status;
    try {
      status = CommandLineApp.run(console, new Window(console), arguments);
      if (AotTraining.wanted()) {
        CommandRehearsal.run(new Window(console));
      }
    } catch (IOException unwritable) {
      // The cache is made all the same: commands start slower.
      status = ExitStatus.OK;
    } finally {
      // A logger that nobody holds may be forgotten together with its filter.
      Reference.reachabilityFence(javafx);
    }
    System.exit(status);
  }

  /** From a jar, JavaFX runs on the class path, where it works as well as anywhere. */
  private static boolean worthSaying(LogRecord message) {
    String text = message.getMessage();
    return text == null || !text.startsWith("Unsupported JavaFX configuration");
  }
}
