package dev.vennguard.ui.shell.setting;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.workspace.door.StatedBoundary;
import dev.vennguard.workspace.finding.Suppression;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Settings in a file of the user's configuration folder. A file that cannot be read or written
 * costs the settings, never the work: the window goes on with what it has.
 */
public final class SettingsFile implements Settings {
  private static final int MOST_RECENT = 10;
  private static final int MOST_COMMANDS = 7;
  private static final int MOST_LESSONS = 30;
  private static final int MOST_HIDDEN = 500;
  private static final int LARGEST = 1_000_000;

  private final Path file;
  private final Properties values = new Properties();

  /** Reads the file, if it is there. */
  public SettingsFile(Path file) {
    this.file = file;
    try (Reader in = new StringReader(stored(file))) {
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      values.clear();
    }
  }

  /** What stands in the file; too much is nobody's settings. */
  private static String stored(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    return RegularFile.read(file, LARGEST)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  /**
   * Where settings live on this system.
   *
   * @param environment the environment variables
   * @param home the user's home folder
   * @param system the operating system's name
   */
  public static Path place(Map<String, String> environment, Path home, String system) {
    String name = "settings.properties";
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Vennguard").resolve(name);
    }
    if (system.startsWith("Windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      Path folder = roaming.isEmpty() ? home.resolve("AppData/Roaming") : Path.of(roaming);
      return folder.resolve("Vennguard").resolve(name);
    }
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = configured.isEmpty() ? home.resolve(".config") : Path.of(configured);
    return folder.resolve("vennguard").resolve(name);
  }

  @Override
  public ThemeChoice theme() {
    return stored("theme", ThemeChoice.values(), ThemeChoice.SYSTEM);
  }

  private <E extends Enum<E>> E stored(String key, E[] choices, E standard) {
    String stored = values.getProperty(key, "");
    for (E choice : choices) {
      if (choice.name().equals(stored)) {
        return choice;
      }
    }
    return standard;
  }

  @Override
  public VennForm vennForm() {
    return stored("diagram", VennForm.values(), VennForm.CIRCLES);
  }

  @Override
  public void setVennForm(VennForm form) {
    put("diagram", form.name());
  }

  @Override
  public VennScope vennScope() {
    return stored("diagram.counts", VennScope.values(), VennScope.ALL_ACTIONS);
  }

  @Override
  public void setVennScope(VennScope scope) {
    put("diagram.counts", scope.name());
  }

  @Override
  public MotionChoice motion() {
    return stored("motion", MotionChoice.values(), MotionChoice.SYSTEM);
  }

  @Override
  public void setMotion(MotionChoice choice) {
    put("motion", choice.name());
  }

  @Override
  public void setTheme(ThemeChoice choice) {
    put("theme", choice.name());
  }

  @Override
  public List<Path> recentFiles() {
    return paths("recent.", MOST_RECENT);
  }

  private List<Path> paths(String key, int most) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      String stored = values.getProperty(key + i, "");
      if (!stored.isEmpty()) {
        try {
          files.add(Path.of(stored));
        } catch (InvalidPathException ofAnotherSystem) {
          // Not a file here.
        }
      }
    }
    return files;
  }

  @Override
  public void addRecentFile(Path opened) {
    List<Path> files = new ArrayList<>(recentFiles());
    Path absolute = opened.toAbsolutePath();
    files.remove(absolute);
    files.addFirst(absolute);
    putPaths("recent.", files, MOST_RECENT);
  }

  private void putPaths(String key, List<Path> files, int most) {
    for (int i = 0; i < most; i++) {
      values.setProperty(key + i, i < files.size() ? files.get(i).toString() : "");
    }
    write();
  }

  @Override
  public List<String> recentCommands() {
    return Stream.of(values.getProperty("commands", "").split(" "))
        .filter(id -> !id.isEmpty())
        .limit(MOST_COMMANDS)
        .toList();
  }

  @Override
  public void addRecentCommand(String id) {
    List<String> before = recentCommands();
    List<String> now =
        Stream.concat(Stream.of(id), before.stream().filter(other -> !other.equals(id)))
            .limit(MOST_COMMANDS)
            .toList();
    if (!now.equals(before)) {
      put("commands", String.join(" ", now));
    }
  }

  @Override
  public List<Path> ownLessons() {
    return paths("lesson.", MOST_LESSONS);
  }

  @Override
  public void setOwnLessons(List<Path> places) {
    putPaths("lesson.", places, MOST_LESSONS);
  }

  @Override
  public Optional<WindowPlace> windowPlace() {
    return WindowPlace.of(values.getProperty("window", ""));
  }

  @Override
  public void setWindowPlace(WindowPlace place) {
    put("window", place.text());
  }

  @Override
  public ReadingSize readingSize() {
    return new ReadingSize(
        Boolean.parseBoolean(values.getProperty("lines.wrapped", "")),
        times("texts.size"),
        times("window.size"));
  }

  private double times(String key) {
    try {
      return Double.parseDouble(values.getProperty(key, "1"));
    } catch (NumberFormatException damaged) {
      return 1;
    }
  }

  @Override
  public void setReadingSize(ReadingSize reading) {
    values.setProperty("lines.wrapped", String.valueOf(reading.wrapped()));
    values.setProperty("texts.size", String.valueOf(reading.texts()));
    put("window.size", String.valueOf(reading.window()));
  }

  @Override
  public boolean completesTyping() {
    return !values.getProperty("completion.typing", "").equals("false");
  }

  @Override
  public void setCompletesTyping(boolean wanted) {
    put("completion.typing", String.valueOf(wanted));
  }

  @Override
  public boolean hintSeen() {
    return values.getProperty("hint", "").equals("seen");
  }

  @Override
  public void setHintSeen() {
    put("hint", "seen");
  }

  @Override
  public String reviewer() {
    return values.getProperty("reviewer", "");
  }

  @Override
  public void setReviewer(String name) {
    put("reviewer", name);
  }

  @Override
  public List<HiddenFinding> hiddenFindings() {
    List<HiddenFinding> hidden = new ArrayList<>();
    for (int i = 0; i < MOST_HIDDEN; i++) {
      String rule = values.getProperty("hidden." + i + ".rule", "");
      String reason = values.getProperty("hidden." + i + ".reason", "");
      if (!rule.isBlank() && !reason.isBlank()) {
        hidden.add(
            new HiddenFinding(
                values.getProperty("hidden." + i + ".document", ""),
                new Suppression(rule, values.getProperty("hidden." + i + ".mark", ""), reason)));
      }
    }
    return hidden;
  }

  /** The newest come last: beyond the most, the oldest are shown again. */
  @Override
  public void setHiddenFindings(List<HiddenFinding> hidden) {
    values.keySet().removeIf(key -> key.toString().startsWith("hidden."));
    List<HiddenFinding> kept =
        hidden.subList(Math.max(0, hidden.size() - MOST_HIDDEN), hidden.size());
    for (int i = 0; i < kept.size(); i++) {
      HiddenFinding one = kept.get(i);
      values.setProperty("hidden." + i + ".document", one.document());
      values.setProperty("hidden." + i + ".rule", one.suppression().rule());
      values.setProperty("hidden." + i + ".mark", one.suppression().mark());
      values.setProperty("hidden." + i + ".reason", one.suppression().reason());
    }
    write();
  }

  @Override
  public StatedBoundary statedBoundary() {
    return new StatedBoundary(
        values.getProperty("boundary.arn", ""), values.getProperty("boundary.roles", ""));
  }

  @Override
  public void setStatedBoundary(StatedBoundary said) {
    values.setProperty("boundary.arn", said.boundaries());
    put("boundary.roles", said.delegated());
  }

  private void put(String key, String value) {
    values.setProperty(key, value);
    write();
  }

  private void write() {
    try (StringWriter out = new StringWriter()) {
      values.store(out, null);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      AtomicFile.write(file, out.toString());
    } catch (IOException notKept) {
      values.setProperty("unsaved", "true");
    }
  }
}
