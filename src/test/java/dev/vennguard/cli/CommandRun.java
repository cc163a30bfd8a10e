package dev.vennguard.cli;

import dev.vennguard.cli.io.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command line ended with.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it said on standard error
 * @param opened what the window was started with
 */
record CommandRun(int status, String out, String err, List<WindowPort.Start> opened) {
  static CommandRun of(List<String> arguments) {
    return of("", arguments);
  }

  static CommandRun of(String input, List<String> arguments) {
    return of(input, Optional.empty(), arguments);
  }

  /** Likewise, with a folder of the user's. */
  static CommandRun of(String input, Optional<Path> user, List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    List<WindowPort.Start> opened = new ArrayList<>();
    WindowPort window =
        new WindowPort() {
          @Override
          public int open(Start start) {
            opened.add(start);
            return 0;
          }

          @Override
          public byte[] draw(Start start, Colours colours, int width, int height) {
            opened.add(start);
            return new byte[0];
          }
        };
    var console = Consoles.of(input, out, err);
    Console own = user.map(console::keeping).orElse(console);
    int status = CommandLineApp.run(own, window, arguments.toArray(String[]::new));
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened);
  }
}
