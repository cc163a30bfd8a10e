package dev.vennguard.cli;

import dev.vennguard.cli.io.Alarm;
import dev.vennguard.cli.io.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Runs command lines as the launcher does, with streams that a test looks at. */
abstract class CommandBench {
  static final String IDENTITY = "sample-policies/developer-delegation/identity.json";

  @TempDir Path folder = Path.of("");

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final List<Duration> alarms = new ArrayList<>();

  final int run(InputStream in, OutputStream to, String... arguments) {
    Alarm alarm =
        new Alarm() {
          @Override
          public void set(Duration after, int status, Runnable last) {
            alarms.add(after);
          }

          @Override
          public void clear() {}
        };
    return CommandLineApp.run(Console.of(in, to, err, alarm), new NoWindow(), arguments);
  }

  final int run(String... arguments) {
    return run(InputStream.nullInputStream(), out, arguments);
  }

  final String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  final String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes an empty picture, or fails as only a mistake does. */
  private static final class NoWindow implements WindowPort {
    @Override
    public int open(Start start) {
      throw new IllegalStateException("the text of a policy", new StackOverflowError("secret"));
    }

    @Override
    public byte[] draw(Start start, Colours colours, int width, int height) {
      return new byte[0];
    }
  }
}
