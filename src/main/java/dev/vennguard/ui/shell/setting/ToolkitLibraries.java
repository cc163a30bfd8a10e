package dev.vennguard.ui.shell.setting;

import dev.vennguard.exchange.file.AtomicFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.application.Platform;

/**
 * Where JavaFX unpacks its own libraries at the first start. It takes a folder in the home, and
 * fails while it starts where there is no room or no home; so that is found out before, and a
 * folder that has room is named to it.
 *
 * @param usual where JavaFX keeps them, below a folder for each of its versions
 * @param others where it could unpack them, in this order, if there is no room in the usual one
 * @param sizes of the libraries, by the names of their files; none if nothing is to be unpacked
 */
public record ToolkitLibraries(Path usual, List<Path> others, Map<String, Long> sizes) {
  /** Names the folder to JavaFX; who sets it has chosen. */
  static final String FOLDER = "javafx.cachedir";

  /** Those that a window needs, on Linux; of other systems those that have the same names. */
  private static final List<String> LIBRARIES =
      List.of(
          "glass",
          "glassgtk3",
          "prism_sw",
          "prism_es2",
          "decora_sse",
          "javafx_font",
          "javafx_font_freetype",
          "javafx_font_pango");

  private static final int PIECE = 65_536;

  /** What was found. */
  sealed interface Place {
    /** JavaFX need not be told anything. */
    record Usual() implements Place {}

    /**
     * There is no room where it would look.
     *
     * @param folder made for it, to be deleted with the process
     */
    record Other(Path folder) implements Place {}

    /**
     * There is no room anywhere.
     *
     * @param sentence what to do
     */
    record Nowhere(String sentence) implements Place {}
  }

  /**
   * Finds a folder and names it to JavaFX. To be called before the toolkit starts.
   *
   * @return why it cannot start, in plain words; empty if it can
   */
  public static Optional<String> prepare() {
    if (System.getProperty(FOLDER) != null || besideJava()) {
      return Optional.empty();
    }
    Path home = Path.of(System.getProperty("user.home", "."));
    ToolkitLibraries libraries =
        new ToolkitLibraries(
            home.resolve(".openjfx").resolve("cache"),
            List.of(
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
                Path.of("/var/tmp"),
                Path.of("/dev/shm")),
            packed());
    return switch (libraries.place()) {
      case Place.Usual() -> Optional.empty();
      case Place.Other(Path folder) -> {
        System.setProperty(FOLDER, folder.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        yield Optional.empty();
      }
      case Place.Nowhere(String sentence) -> Optional.of(sentence);
    };
  }

  /** A package has them as files, where JavaFX looks first. */
  private static boolean besideJava() {
    return Files.exists(
        Path.of(System.getProperty("java.home", "/"), "lib", System.mapLibraryName("glass")));
  }

  private static Map<String, Long> packed() {
    Map<String, Long> sizes = new TreeMap<>();
    CodeSource source = Platform.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return sizes;
    }
    try (ZipFile jar = new ZipFile(new File(source.getLocation().toURI()))) {
      for (String library : LIBRARIES) {
        ZipEntry packed = jar.getEntry(System.mapLibraryName(library));
        if (packed != null) {
          sizes.put(packed.getName(), packed.getSize());
        }
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
      // JavaFX says what is wrong with it, if anything is.
      sizes.clear();
    }
    return sizes;
  }

  /** Looks for room, and makes a folder where there is some. */
  Place place() {
    long missing = missing();
    if (missing == 0) {
      return new Place.Usual();
    }
    try {
      Files.createDirectories(usual);
      return hasRoom(usual, missing) ? new Place.Usual() : elsewhere();
    } catch (IOException noFolder) {
      return elsewhere();
    }
  }

  private Place elsewhere() {
    for (Path other : others) {
      Optional<Path> folder = madeIn(other);
      if (folder.isPresent()) {
        return new Place.Other(folder.get());
      }
    }
    return new Place.Nowhere(
        String.format(
            Locale.ROOT,
            "the window's libraries (%d MB) are unpacked at the first start, and"
                + " there is no room, or no right to write, in %s and in %s. Make room in one of"
                + " them, or name another folder: JAVA_TOOL_OPTIONS=-D%s=FOLDER",
            (bytes() >> 20) + 1,
            usual,
            String.join(", ", others.stream().map(Path::toString).toList()),
            FOLDER));
  }

  private Optional<Path> madeIn(Path other) {
    try {
      // In a folder that all users share, a name that can be foreseen can be a trap.
      Path folder = Files.createTempDirectory(other, "vennguard-javafx-");
      if (hasRoom(folder, bytes())) {
        return Optional.of(folder);
      }
      Files.delete(folder);
      return Optional.empty();
    } catch (IOException noFolder) {
      return Optional.empty();
    }
  }

  private long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What no start before has unpacked, in bytes; the versions of JavaFX have folders of theirs. */
  private long missing() {
    long least = bytes();
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(usual)) {
      for (Path version : versions) {
        least = Math.min(least, missing(version.resolve(System.getProperty("os.arch", ""))));
      }
    } catch (IOException | DirectoryIteratorException none) {
      return least;
    }
    return least;
  }

  private long missing(Path folder) throws IOException {
    long missing = 0;
    for (Map.Entry<String, Long> library : sizes.entrySet()) {
      Path file = folder.resolve(library.getKey());
      if (!Files.isRegularFile(file) || Files.size(file) != library.getValue()) {
        missing += library.getValue();
      }
    }
    return missing;
  }

  /** What a file system says of itself leaves quotas out: so many bytes are written and deleted. */
  private static boolean hasRoom(Path folder, long bytes) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < bytes) {
      return false;
    }
    Path probe = Files.createTempFile(folder, "room", "");
    try (FileChannel out = FileChannel.open(probe, StandardOpenOption.WRITE)) {
      for (long done = 0; done < bytes; ) {
        done += out.write(ByteBuffer.allocate((int) Math.min(PIECE, bytes - done)));
      }
      return true;
    } catch (IOException full) {
      return false;
    } finally {
      Files.delete(probe);
    }
  }

  private static void remove(Path folder) {
    try {
      AtomicFolder.remove(folder);
    } catch (IOException kept) {
      // Windows keeps what is loaded; the system clears its folder of temporary files.
      return;
    }
  }
}
