package dev.vennguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sources are called, for tests of what pages say about them.
 *
 * @param types simple names of all types of the program and its tests, nested ones included
 * @param packages those of the program that hold types, below the root package; itself in full
 */
record SourceNames(Set<String> types, Set<String> packages) {
  private static final Path MAIN = Path.of("src/main/java/dev/vennguard");
  private static final Path TEST = Path.of("src/test/java");
  private static final String ROOT = "dev.vennguard";
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|interface)\\s+([A-Z]\\w*)");

  /** A type as a page writes it: {@code Edit}, {@code Edit.Text}, {@code live.LiveModel}. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*)*)(?:\\.[a-z]\\w*)?");

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /** Reads all sources. */
  static SourceNames read() throws IOException {
    Set<String> types = new TreeSet<>();
    Set<String> packages = new TreeSet<>();
    for (Path file : files(MAIN, ".java")) {
      collect(types, file);
      if (!file.endsWith("package-info.java")) {
        String below = MAIN.relativize(file.getParent()).toString().replace('/', '.');
        packages.add(below.isEmpty() ? ROOT : below);
      }
    }
    for (Path file : files(TEST, ".java")) {
      collect(types, file);
    }
    return new SourceNames(Set.copyOf(types), Set.copyOf(packages));
  }

  private static void collect(Set<String> types, Path file) throws IOException {
    Matcher type = TYPE.matcher(Files.readString(file));
    while (type.find()) {
      types.add(type.group(1));
    }
  }

  /** The files of a tree whose name ends so, sorted. */
  static List<Path> files(Path root, String end) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** What stands between single back quotes in a piece of a page. */
  static List<String> code(String text) {
    return CODE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Whether a piece of code on a page is written as a type is. */
  static boolean likeType(String code) {
    return WRITTEN.matcher(code).matches();
  }

  /** Whether every type in a piece of code that is written as a type exists. */
  boolean knows(String code) {
    Matcher written = WRITTEN.matcher(code);
    return written.matches() && types.containsAll(List.of(written.group(1).split("\\.")));
  }
}
