package dev.vennguard.start;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Goes on in a second Java process that finds its classes loaded and linked in a cache beside the
 * jar: {@code java -jar} takes no options from the jar, and the cache saves more than a second
 * process costs. Whatever stands against it, everything goes on in this process as ever.
 */
public final class AotRelaunch {
  private static final String SECOND = "vennguard.second";
  private static final String JAR = ".jar";
  private static final Duration COPYING = Duration.ofSeconds(30);

  /** Names the launcher of the window, where this one has the options for commands. */
  private static final String WINDOW = "vennguard.window";

  private static final List<String> QUICK = List.of("--help", "--version", "help", "completion");

  private AotRelaunch() {}

  /**
   * Goes on in a second process and waits until that ends.
   *
   * @param home a class of the jar
   * @param arguments of the command line
   * @return the exit status of that process; empty if there was none
   */
  public static OptionalInt run(Class<?> home, String... arguments) {
    if (System.getProperty(SECOND) != null) {
      ProcessHandle.current().parent().ifPresent(AotRelaunch::endWith);
      return OptionalInt.empty();
    }
    boolean window = opensWindow(arguments);
    String launcher = System.getProperty(WINDOW, "");
    if (!launcher.isEmpty()) {
      // Who names it has given this process a cache, too.
      return window ? started(new ArrayList<>(List.of(launcher)), arguments) : OptionalInt.empty();
    }
    boolean quick = arguments.length > 0 && QUICK.contains(arguments[0]);
    if (quick || Rehearsal.wanted() || hasOptions()) {
      return OptionalInt.empty();
    }
    return cacheOf(home.getProtectionDomain().getCodeSource(), window ? ".aot" : "-cli.aot")
        .map(cache -> start(cache, window))
        .orElse(OptionalInt.empty());
  }

  /** Commands start with a word; what is asked by an option alone is the window, or quick. */
  static boolean opensWindow(String... arguments) {
    return arguments.length == 0
        || (arguments[0].startsWith("--") && !QUICK.contains(arguments[0]))
        || (arguments.length == 1 && isFile(arguments[0]));
  }

  /** What a desktop opens; a command that has the name of a file in the folder is rare. */
  private static boolean isFile(String argument) {
    try {
      return !argument.startsWith("-") && Files.isRegularFile(Path.of(argument));
    } catch (InvalidPathException noName) {
      return false;
    }
  }

  /** Who gives Java options of their own means this process. */
  private static boolean hasOptions() {
    return System.getenv("JAVA_TOOL_OPTIONS") != null || System.getenv("JDK_JAVA_OPTIONS") != null;
  }

  /**
   * {@code vennguard.aot} beside {@code vennguard.jar}. A class that comes from a cache has the
   * place where the cache was made, and none if nothing is there.
   */
  static Optional<Path> cacheOf(@Nullable CodeSource source, String ending) {
    URL place = source == null ? null : source.getLocation();
    if (place == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(place.toURI());
      String name = jar.getFileName().toString();
      int stem = name.length() - JAR.length();
      if (stem <= 0 || !name.endsWith(JAR)) {
        return Optional.empty();
      }
      Path cache = jar.resolveSibling(name.substring(0, stem) + ending);
      return Files.isRegularFile(cache) && !older(cache, jar)
          ? Optional.of(cache)
          : Optional.empty();
    } catch (IOException | URISyntaxException | IllegalArgumentException | SecurityException odd) {
      return Optional.empty();
    }
  }

  /** Java would go on with the program that was in the jar before; copies may be in any order. */
  static boolean older(Path cache, Path jar) throws IOException {
    FileTime made = Files.getLastModifiedTime(cache);
    return made.toInstant().plus(COPYING).isBefore(Files.getLastModifiedTime(jar).toInstant());
  }

  /** Only what was started by {@code java -jar} and nothing else is started again. */
  private static OptionalInt start(Path cache, boolean window) {
    ProcessHandle.Info self = ProcessHandle.current().info();
    String[] given = self.arguments().orElseGet(() -> new String[0]);
    if (self.command().isEmpty() || given.length < 2 || !given[0].equals("-jar")) {
      return OptionalInt.empty();
    }
    try {
      List<String> command = new ArrayList<>(List.of(self.command().get()));
      command.addAll(window ? JvmOptions.read() : JvmOptions.readForCommands());
      command.addAll(List.of("-XX:AOTCache=" + cache, "-D" + SECOND + "=true"));
      return started(command, given);
    } catch (IOException notStarted) {
      return OptionalInt.empty();
    }
  }

  private static OptionalInt started(List<String> command, String... arguments) {
    command.addAll(List.of(arguments));
    try {
      return OptionalInt.of(waitFor(Rehearsal.process(command).start()));
    } catch (IOException notStarted) {
      return OptionalInt.empty();
    }
  }

  private static int waitFor(Process second) {
    Thread ending = new Thread(second::destroy);
    Runtime.getRuntime().addShutdownHook(ending);
    while (true) {
      try {
        return second.waitFor();
      } catch (InterruptedException asked) {
        second.destroy();
      }
    }
  }

  /** Nothing must outlive the process that the user knows of. */
  private static void endWith(ProcessHandle first) {
    var _ = first.onExit().thenRun(() -> Runtime.getRuntime().exit(0));
  }
}
