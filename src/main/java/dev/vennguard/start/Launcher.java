package dev.vennguard.start;

import dev.vennguard.cli.CommandLineApp;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.ui.shell.setting.UserFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;

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
    Console console =
        Console.of(
                StandardInput.open(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new ProcessAlarm())
            .keeping(UserFolder.ofSystem().path());
    int status = ExitStatus.OK;
    try {
      if (!Rehearsal.ofCommands()) {
        status = CommandLineApp.run(console, new Window(console), arguments);
      }
      Rehearsal.finish(() -> CommandRehearsal.run(new Window(console)));
    } catch (IOException unwritable) {
      // The cache is made all the same: commands start slower.
      status = ExitStatus.OK;
    }
    System.exit(status);
  }
}
