package dev.vennguard.start;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens the window in a second Java process that finds its classes loaded and linked in a cache
 * beside the jar: {@code java -jar} takes no options from the jar, and the cache saves more than a
 * second process costs. Whatever stands against it, the window opens in this process as ever.
 */
public final class AotRelaunch {
  private static final String SECOND = "vennguard.second";
  private static final String JAR = ".jar";

  private AotRelaunch() {}

  /**
   * Opens the window in a second process and waits until that ends.
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
    if (!opensWindow(arguments) || AotTraining.wanted() || hasOptions()) {
      return OptionalInt.empty();
    }
    return cacheOf(home).map(AotRelaunch::start).orElse(OptionalInt.empty());
  }

  /** Commands start with a word; what is asked by an option alone is the window, or quick. */
  private static boolean opensWindow(String... arguments) {
    return arguments.length == 0
        || (arguments[0].startsWith("--")
            && !List.of("--help", "--version").contains(arguments[0]));
  }

  /** Who gives Java options of their own means this process. */
  private static boolean hasOptions() {
    return System.getenv("JAVA_TOOL_OPTIONS") != null || System.getenv("JDK_JAVA_OPTIONS") != null;
  }

  /** {@code vennguard.aot} beside {@code vennguard.jar}. */
  private static Optional<Path> cacheOf(Class<?> home) {
    try {
      Path jar = Path.of(home.getProtectionDomain().getCodeSource().getLocation().toURI());
      String name = jar.getFileName().toString();
      int stem = name.length() - JAR.length();
      if (stem <= 0 || !name.endsWith(JAR)) {
        return Optional.empty();
      }
      Path cache = jar.resolveSibling(name.substring(0, stem) + ".aot");
      return Files.isRegularFile(cache) ? Optional.of(cache) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | SecurityException odd) {
      return Optional.empty();
    }
  }

  /** Only what was started by {@code java -jar} and nothing else is started again. */
  private static OptionalInt start(Path cache) {
    ProcessHandle.Info self = ProcessHandle.current().info();
    String[] given = self.arguments().orElseGet(() -> new String[0]);
    if (self.command().isEmpty() || given.length < 2 || !given[0].equals("-jar")) {
      return OptionalInt.empty();
    }
    try {
      List<String> command = new ArrayList<>(List.of(self.command().get()));
      command.addAll(JvmOptions.read());
      command.addAll(List.of("-XX:AOTCache=" + cache, "-D" + SECOND + "=true"));
      command.addAll(List.of(given));
      return OptionalInt.of(waitFor(new ProcessBuilder(command).inheritIO().start()));
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

  /** The window must not outlive the process that the user knows of. */
  private static void endWith(ProcessHandle first) {
    var _ = first.onExit().thenRun(() -> Runtime.getRuntime().exit(0));
  }
}
