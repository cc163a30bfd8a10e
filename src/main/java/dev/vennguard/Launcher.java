package dev.vennguard;

import dev.vennguard.cli.CommandLineApp;
import dev.vennguard.cli.Console;
import dev.vennguard.cli.WindowPort;
import dev.vennguard.workspace.Edit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Composition root: joins the command line to the window. */
final class Launcher {
  private Launcher() {}

  static void launch(String[] arguments) {
    Console console =
        new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    int status = CommandLineApp.run(console, new NoWindow(), arguments);
    console.out().flush();
    console.err().flush();
    System.exit(status);
  }

  /** UTF-8 whatever the platform: JSON is read by programs, and the signs are not Latin. */
  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream file = new FileOutputStream(descriptor);
    return new PrintStream(file, false, StandardCharsets.UTF_8);
  }

  private static final class NoWindow implements WindowPort {
    @Override
    public int open(Edit.Replace start) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] draw(Edit.Replace content, Theme theme, int width, int height)
        throws IOException {
      throw new UnsupportedOperationException();
    }
  }
}
