package dev.vennguard.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds out whether a window can be opened, before the toolkit is started: a toolkit that failed to
 * start cannot be started again to draw the picture instead.
 */
public final class DisplayCheck {
  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE_MILLIS = 3_000;
  private static final List<String> TEXT_LIBRARIES =
      List.of("libpangoft2-1.0.so.0", "libfontconfig.so.1");
  private static final String SOCKETS = "/tmp/.X11-unix/X";
  private static final Path OPEN_SOCKETS = Path.of("/proc/net/unix");

  private DisplayCheck() {}

  /**
   * Why no window can be opened; empty if one can.
   *
   * @param environment the environment variables
   * @param system the operating system's name
   */
  public static Optional<String> obstacle(Map<String, String> environment, String system) {
    if (!system.startsWith("Linux")) {
      return Optional.empty();
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isEmpty()) {
      boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
      return Optional.of(
          wayland
              ? "no window can be opened: there is a Wayland display but no X display (DISPLAY is"
                  + " not set), start XWayland"
              : "no window can be opened: there is no display (DISPLAY is not set)");
    }
    if (!answers(display)) {
      return Optional.of("no window can be opened: the display `" + display + "` does not answer");
    }
    return present("libgtk-3.so.0")
        ? Optional.empty()
        : Optional.of("no window can be opened: GTK 3 is missing, install the package libgtk-3-0");
  }

  /**
   * Why not even a picture of the window can be drawn; empty if one can: on Linux the toolkit
   * writes text by libraries of the system.
   *
   * @param system the operating system's name
   * @param libraries tells whether a library is there
   */
  public static Optional<String> textObstacle(String system, Predicate<String> libraries) {
    boolean text = TEXT_LIBRARIES.stream().allMatch(libraries);
    return !system.startsWith("Linux") || text
        ? Optional.empty()
        : Optional.of(
            "no text can be drawn, install the packages libpangoft2-1.0-0 and libfontconfig1");
  }

  /** Local displays listen on a socket of a known name, remote ones on a port. */
  private static boolean answers(String display) {
    int colon = display.lastIndexOf(':');
    String host = colon < 0 ? "" : display.substring(0, colon);
    String number = display.substring(colon + 1).replaceFirst("\\..*", "");
    if (!number.matches("\\d{1,5}")) {
      return false;
    }
    if (host.isEmpty() || host.equals("unix")) {
      return listens(SOCKETS + number);
    }
    try (Socket socket = new Socket()) {
      int port = FIRST_PORT + Integer.parseInt(number);
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    }
  }

  /** The socket is a file, or on Linux a name without one, which only the kernel's list tells. */
  private static boolean listens(String socket) {
    if (Files.exists(Path.of(socket))) {
      return true;
    }
    try (Stream<String> sockets = Files.lines(OPEN_SOCKETS)) {
      return sockets.anyMatch(line -> line.endsWith("@" + socket));
    } catch (IOException | UncheckedIOException unknown) {
      return false;
    }
  }

  /** The library stays loaded, for the toolkit needs it next and loading it takes long. */
  @SuppressWarnings("restricted")
  public // looks whether a library is there; calls nothing in it
  static boolean present(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }
}
