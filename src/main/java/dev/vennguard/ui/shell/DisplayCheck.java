package dev.vennguard.ui.shell;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a window can be opened, before the toolkit is started: a toolkit that failed to
 * start cannot be started again to draw the picture instead.
 */
final class DisplayCheck {
  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE_MILLIS = 3_000;
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");

  private DisplayCheck() {}

  /**
   * Why no window can be opened; empty if one can.
   *
   * @param environment the environment variables
   * @param system the operating system's name
   */
  static Optional<String> obstacle(Map<String, String> environment, String system) {
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
    return gtk()
        ? Optional.empty()
        : Optional.of("no window can be opened: GTK 3 is missing, install the package libgtk-3-0");
  }

  /** Local displays listen on a socket in a known folder, remote ones on a port. */
  private static boolean answers(String display) {
    int colon = display.lastIndexOf(':');
    String host = colon < 0 ? "" : display.substring(0, colon);
    String number = display.substring(colon + 1).replaceFirst("\\..*", "");
    if (!number.matches("\\d{1,5}")) {
      return false;
    }
    if (host.isEmpty() || host.equals("unix")) {
      return !Files.isDirectory(SOCKETS) || Files.exists(SOCKETS.resolve("X" + number));
    }
    try (Socket socket = new Socket()) {
      int port = FIRST_PORT + Integer.parseInt(number);
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    }
  }

  /** The library stays loaded, for the toolkit needs it next and loading it takes long. */
  @SuppressWarnings("restricted") // looks whether a library is there; calls nothing in it
  private static boolean gtk() {
    try {
      SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }
}
