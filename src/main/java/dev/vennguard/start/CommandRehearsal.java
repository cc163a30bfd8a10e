package dev.vennguard.start;

import dev.vennguard.cli.CommandLineApp;
import dev.vennguard.cli.WindowPort;
import dev.vennguard.cli.io.Console;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the commands of pipelines once on a bundled pair, unheard: what Java loads and learns for
 * them goes into the cache that a start of the packaged program begins from.
 */
final class CommandRehearsal {
  private static final List<String> COMMANDS = List.of("check", "matrix", "explain", "effective");
  private static final List<String> ACTION = List.of("iam:CreateRole");

  private CommandRehearsal() {}

  /**
   * Runs them.
   *
   * @param window which none of them opens
   * @throws IOException if the pair cannot be written to a folder of its own
   */
  static void run(WindowPort window) throws IOException {
    Path folder = Files.createTempDirectory("vennguard-rehearsal");
    try {
      for (String sample : List.of("seed", "developer-delegation")) {
        Path identity = write(folder, sample, LayerKind.IDENTITY);
        Path boundary = write(folder, sample, LayerKind.BOUNDARY);
        for (String command : COMMANDS) {
          run(window, command, identity.toString(), boundary.toString());
        }
        Files.delete(identity);
        Files.delete(boundary);
      }
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private static void run(WindowPort window, String command, String identity, String boundary) {
    PrintStream unheard =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(InputStream.nullInputStream(), unheard, unheard);
    List<String> line =
        new ArrayList<>(List.of(command, "--identity", identity, "--boundary", boundary));
    if (command.equals("explain")) {
      line.addAll(ACTION);
    }
    CommandLineApp.run(console, window, line.toArray(String[]::new));
  }

  private static Path write(Path folder, String sample, LayerKind kind) throws IOException {
    SampleLibrary library = new SampleLibrary();
    String text =
        library.load(library.sample(sample).orElseThrow()).documents().stream()
            .filter(one -> one.document().layer().kind() == kind)
            .map(Edit.Load::text)
            .findFirst()
            .orElseThrow();
    return Files.writeString(folder.resolve(kind.id() + ".json"), text);
  }
}
